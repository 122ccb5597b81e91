import { describe, expect, it } from 'vitest';
import { isPrecached, offlineListOf } from '../../../src/ui/offline/groups';

describe('offlineListOf', () => {
  it('puts each built file into one group, the program first', () => {
    const { groups } = offlineListOf([
      'assets/highs-DuX2.wasm',
      'assets/cmaps/GBK-EUC-H.bcmap',
      'index.html',
      'assets/xlsx-Bq1.js',
      'assets/read.worker-C2.js',
      'assets/pinyin-pro-D3.js',
      'assets/rs-04-E4.json',
      'boot.css',
    ]);
    expect(groups.map(({ id, files }) => `${id} ${files.length}`)).toEqual([
      'app 2',
      'readers 2',
      'samples 1',
      'solver 1',
      'maps 1',
      'dictionaries 1',
    ]);
  });

  it('leaves out a group without files', () => {
    expect(offlineListOf([])).toEqual({ groups: [] });
  });
});

describe('isPrecached', () => {
  it('holds for the page and the readers, not for what comes later', () => {
    expect(isPrecached('index.html')).toBe(true);
    expect(isPrecached('assets/pdf.worker.min-A.mjs')).toBe(true);
    expect(isPrecached('assets/highs-DuX2.wasm')).toBe(false);
  });
});
