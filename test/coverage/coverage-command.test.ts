import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BadArguments } from '../../src/cli/command';
import { coverage } from '../../src/cli/coverage';
import { amount } from '../../src/domain/amount';
import type { ProgrammeDocument } from '../../src/domain/programme';
import type { Setting, Stored } from '../../src/domain/versions/rows';
import { writeBackup } from '../../src/formats/backup/write-backup';
import { sampleBackup } from '../formats/backup/sample-backup';
import { elderlyCare, link, STANDARD } from './sample';

const folder = mkdtempSync(join(tmpdir(), 'duijie-coverage-'));
afterAll(() => rmSync(folder, { recursive: true }));

const stamped = <T>(row: T): Stored<T> => ({ ...row, rev: 1, editor: '', clock: 1 });

/** A backup of one programme that serves 养老护理员 四级, with every item of 生活照护 and half of 基础照护 linked. */
function backupFile(
  name: string,
  settings: readonly Setting[] = [],
  directions: readonly string[] = [],
): string {
  const shipped = new URL(
    '../../standards/programmes/industrial-robotics-2026.json',
    import.meta.url,
  );
  const { programme } = JSON.parse(readFileSync(shipped, 'utf8')) as ProgrammeDocument;
  const { standard: printed, items } = elderlyCare();
  const weights = printed.weights.flatMap((column) =>
    column.level === '4' && directions.length > 0
      ? directions.map((direction) => ({ ...column, direction }))
      : column,
  );
  const standard = { ...printed, weights };
  const links = ['life-1', 'life-2', 'life-3', 'basic-1', 'basic-2'].map((id) =>
    link('c1', id, 'H', { programmeId: programme.id }),
  );
  const elsewhere = link('c1', 'mind-1');
  const sample = sampleBackup();
  const tables = {
    ...sample.content.tables,
    settings: settings.map(stamped),
    standards: [stamped(standard)],
    items: items.map(stamped),
    programmes: [stamped({ ...programme, targets: [{ standardId: STANDARD, level: '4' }] })],
    alignments: [...links, elsewhere].map(stamped),
  };
  const path = join(folder, name);
  writeFileSync(path, writeBackup({ ...sample, content: { ...sample.content, tables } }));
  return path;
}

describe('coverage', () => {
  it('prints each direction of a level on its own, by name', async () => {
    const { output } = await coverage.run([backupFile('d.jsonl', [], ['甲方向', '乙方向'])]);
    expect(output).toMatchObject([
      { level: '4', direction: '甲方向', covered: '52.5' },
      { level: '5', role: 'inherited' },
      { level: '4', direction: '乙方向', covered: '52.5' },
      { level: '5', role: 'inherited' },
    ]);
  });

  it('prints each programme, standard and level with exact figures, rows and gaps', async () => {
    const { output, exit } = await coverage.run([backupFile('a.jsonl')]);
    expect(exit).toBe(0);
    expect(output).toMatchObject([
      {
        standard: STANDARD,
        level: '4',
        role: 'target',
        definition: 'even-spread-strongest',
        covered: '52.5',
      },
      { level: '5', role: 'inherited', covered: '0' },
    ]);
    const [target] = output as readonly {
      readonly rows: readonly { readonly depth: number; readonly covered: string }[];
      readonly gaps: readonly { readonly itemId: string; readonly missing: string }[];
    }[];
    const functions = target?.rows.filter(({ depth }) => depth === 0);
    expect(functions?.map(({ covered }) => covered)).toEqual(['30', '22.5', '0', '0']);
    expect(target?.gaps.slice(0, 3).map(({ itemId, missing }) => [itemId, missing])).toEqual([
      ['basic-3', '11.25'],
      ['basic-4', '11.25'],
      ['mind-1', '10'],
    ]);
  });

  it("reads the school's own scale, and does not guess at an unsound one", async () => {
    const half = [{ key: 'H', value: amount('1/2') }];
    const kept = await coverage.run([
      backupFile('b.jsonl', [{ id: 'strength-scale', value: half }]),
    ]);
    expect(kept.output).toMatchObject([{ covered: '26.25' }, {}]);
    const odd = [{ id: 'strength-scale', value: [{ key: 'H', value: 'much' }] }];
    expect((await coverage.run([backupFile('c.jsonl', odd)])).output).toMatchObject([
      { covered: '52.5' },
      {},
    ]);
  });

  it('takes a definition by id', async () => {
    const { output } = await coverage.run([
      backupFile('d.jsonl'),
      '--definition',
      'item-count-strongest',
    ]);
    expect(output).toMatchObject([
      { definition: 'item-count-strongest', weights: 'per-item', covered: '50' },
      {},
    ]);
  });

  it('refuses unknown definitions and absent files with a sentence, and foreign files with problems', async () => {
    await expect(coverage.run([backupFile('e.jsonl'), '--definition', 'x'])).rejects.toThrow(
      BadArguments,
    );
    await expect(coverage.run([join(folder, 'absent')])).rejects.toThrow(BadArguments);
    const foreign = join(folder, 'foreign');
    writeFileSync(foreign, 'hello');
    expect(await coverage.run([foreign])).toMatchObject({ exit: 1, output: { problems: [{}] } });
  });
});
