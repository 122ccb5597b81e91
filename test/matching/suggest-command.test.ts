import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BadArguments } from '../../src/cli/command';
import { suggest } from '../../src/cli/suggest';

const folder = mkdtempSync(join(tmpdir(), 'duijie-suggest-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const targets = file('t.jsonl', '{"id":"a","text":"焊工"}\r\n\r\n{"id":"b","text":"电工"}\n');
const queries = file('q.jsonl', '\uFEFF{"id":"q1","text":"焊工招聘"}\n{"id":"q2"}');

describe('suggest', () => {
  it('gives a line a query, ranked, with reasons', async () => {
    const { output, exit } = await suggest.run(['--queries', queries, '--targets', targets]);
    expect(exit).toBe(0);
    expect(output).toEqual([
      {
        id: 'q1',
        ranked: [
          expect.objectContaining({
            id: 'a',
            because: [expect.objectContaining({ words: '焊工', share: 1 })],
          }),
          expect.objectContaining({ id: 'b' }),
        ],
      },
      { id: 'q2', ranked: [] },
    ]);
  });

  it('gives no more than asked', async () => {
    const { output } = await suggest.run([
      '--queries',
      queries,
      '--targets',
      targets,
      '--top',
      '1',
    ]);
    expect(output).toMatchObject([{ ranked: [{ id: 'a' }] }, { ranked: [] }]);
  });

  it.each([
    [['--queries', queries]],
    [['--queries', join(folder, 'absent'), '--targets', targets]],
    [['--queries', file('bad.jsonl', '{'), '--targets', targets]],
    [['--queries', file('odd.jsonl', '[1]'), '--targets', targets]],
    [['--queries', queries, '--targets', targets, '--top', '0']],
    [['--queries', queries, '--targets', targets, '--top', '1e3']],
  ])('refuses %j with a sentence', async (args) => {
    await expect(suggest.run(args)).rejects.toThrow(BadArguments);
  });
});
