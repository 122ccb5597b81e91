import { describe, expect, it } from 'vitest';
import { offlineListOf } from '../../../src/ui/offline/groups';

const file = (path: string, ...sources: string[]) => ({ path, sources });

describe('offlineListOf', () => {
  it('puts each built file into one group, by its path or by what it holds', () => {
    const { groups } = offlineListOf([
      file('assets/highs-DuX2.wasm'),
      file('assets/repair-A1.js', 'src/solver/solve.ts', 'node_modules/highs/build/highs.js'),
      file('assets/cmaps/GBK-EUC-H.bcmap'),
      file('index.html'),
      file('assets/read-file-Bq1.js', 'src/formats/read-file.ts', 'src/domain/problem.ts'),
      file('assets/pdf.worker.min-A.mjs'),
      file('assets/finder-D3.js', 'src/ui/shell/finder.ts', 'node_modules/pinyin-pro/dist/i.mjs'),
      file('assets/rs-04-E4.js', 'standards/credit-rules/rs-04.json'),
      file('assets/index-F5.js', 'src/main.ts'),
    ]);
    expect(
      groups.map(({ id, isPrecached, files }) => [id, isPrecached, files.length].join(' ')),
    ).toEqual([
      'app true 2',
      'readers true 2',
      'samples false 1',
      'solver false 2',
      'maps false 1',
      'dictionaries false 1',
    ]);
  });

  it('leaves out a group without files', () => {
    expect(offlineListOf([])).toEqual({ groups: [] });
  });
});
