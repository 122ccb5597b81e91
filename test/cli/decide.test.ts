import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BadArguments } from '../../src/cli/command';
import { decide } from '../../src/cli/decide';

const folder = mkdtempSync(join(tmpdir(), 'duijie-decide-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}

const adoption = file('adoption.json', {
  recognition: 'rs14',
  conversion: 'rs04',
  from: '2020-01-01',
});
const award = {
  id: 'a1',
  kind: 'contest',
  date: '2024-04-20',
  facts: { contestLevel: 'national', awardGrade: 'second', team: true, teamRank: 2 },
};
const courses = [
  { id: 'robot', code: '0301', credits: '4', group: 'major-core' },
  { id: 'rest', credits: 60, group: 'major-core' },
];

describe('duijie decide', () => {
  it('prints the decision with credits as text, grade, target and the clause of every step', async () => {
    const claim = { id: 'k1', submitted: '2024-05-01', achievements: [award], targets: ['0301'] };
    const claims = file('claims.json', { courses, claims: [claim] });
    const { output, exit } = await decide.run(['--adoption', adoption, '--claims', claims]);
    expect(exit).toBe(0);
    expect(output).toMatchObject([
      {
        claim: 'k1',
        outcome: 'granted',
        recognised: '4.5',
        credits: '4',
        grade: '90',
        targets: [{ course: 'robot', code: '0301', outcome: 'granted' }],
      },
    ]);
    const [decision] = output as { trace: { clause: string; text: string }[] }[];
    expect(decision?.trace.every((step) => step.clause !== '' && step.text !== '')).toBe(true);
  });

  it('lists the faults of a file by path and ends with 1', async () => {
    const claims = file('bad.json', [{ id: 'k1', achievements: [], anwsers: {} }]);
    const { output, exit } = await decide.run(['--adoption', adoption, '--claims', claims]);
    expect(exit).toBe(1);
    expect(output).toMatchObject({
      problems: [{ code: 'pack-unknown-field', where: { path: 'claims[0].anwsers' } }],
    });
  });

  it.each([
    [[]],
    [['--adoption', adoption]],
    [['--adoption', adoption, '--claims', join(folder, 'nowhere.json')]],
    [['--adoption', adoption, '--claims', file('text.json', '{')]],
    [['--adoption', adoption, '--claims', file('none.json', []), '--on', 'today']],
    [
      [
        '--adoption',
        file('lost.json', { recognition: 'nobody', from: '2020-01-01' }),
        '--claims',
        file('no.json', []),
      ],
    ],
    [
      [
        '--adoption',
        file('swapped.json', { recognition: 'rs04', from: '2020-01-01' }),
        '--claims',
        file('n.json', []),
      ],
    ],
  ])('refuses arguments that make no sense: %j', async (args) => {
    await expect(decide.run(args)).rejects.toBeInstanceOf(BadArguments);
  });
});
