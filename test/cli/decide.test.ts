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

  it('says on which rule of the engine a step rests that no pack writes', async () => {
    const claim = (id: string, day: string, targets: readonly string[]) => ({
      id,
      submitted: day,
      achievements: ['a1'],
      targets,
    });
    const late = { ...award, id: 'a2', date: '1999-04-20' };
    const claims = file('engine.json', {
      courses,
      achievements: [award, late],
      claims: [
        claim('k1', '2024-05-01', []),
        claim('k2', '2024-05-02', []),
        { ...claim('k3', '2024-05-03', ['0301']), achievements: ['a2'] },
      ],
    });
    const steps = async (adopted: string) => {
      const { output } = await decide.run(['--adoption', adopted, '--claims', claims]);
      return (output as { trace: { step: string; clause: string; text: string }[] }[]).flatMap(
        (each) => each.trace,
      );
    };
    const stated = file('stated.json', { conversion: 'rs04', from: '2020-01-01' });
    const trace = [...(await steps(adoption)), ...(await steps(stated))];
    const own = trace.filter((each) => each.clause.startsWith('engine:'));
    expect([...new Set(own.map((each) => each.step))].sort()).toEqual([
      'edition',
      'recognised-once',
      'source',
      'stated-credits',
    ]);
    expect(trace.every((each) => each.clause !== '' && each.text !== '')).toBe(true);
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
