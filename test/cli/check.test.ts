import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check';
import { jsonAt } from '../checks/plans';

const sample = fileURLToPath(
  new URL('../../standards/programmes/industrial-robotics-2026.json', import.meta.url),
);
const folder = mkdtempSync(join(tmpdir(), 'duijie-check-'));
afterAll(() => rmSync(folder, { recursive: true }));
const asked = (...more: string[]) => check.run(['--programme', sample, ...more]);

describe('duijie check', () => {
  it('prints rule, verdict, figures, clause and rows', async () => {
    const { output, exit } = await asked('--policy', 'zhejiang-2018', '--set', 'week-factor=24');
    expect(exit).toBe(0);
    const [first] = output as { rows: unknown[] }[];
    expect(first).toMatchObject({
      rule: 'practice-share',
      verdict: 'pass',
      numerator: '1692',
      denominator: '2704',
      clause: { number: '四(10)', document: '浙政办发〔2018〕106号' },
    });
    expect(first?.rows.length).toBeGreaterThan(20);
  });

  it('takes several settings after one --set', async () => {
    const settings = ['--set', 'year=52', 'half-year=20', '--set=relevant=yes'];
    expect((await asked('--policy', 'zhejiang-2018', ...settings)).exit).toBe(0);
  });

  it('reads a plan of another format', async () => {
    const path = join(folder, 'plan.csv');
    writeFileSync(
      path,
      '课程代码,课程名称,学分,总学时,理论学时,实践学时\n01,甲,4,64,30,34\n02,乙,2,32,16,16\n',
    );
    const { output } = await check.run(['--programme', path, '--policy', 'zhejiang-2018']);
    const [first] = output as unknown[];
    expect(first).toMatchObject({ rule: 'practice-share', numerator: '50', denominator: '96' });
  });

  it('takes a policy of the school from a file, and names what is wrong in one', async () => {
    const path = join(folder, 'own.json');
    const own = jsonAt('policies/zhejiang-2018.json') as { rules: { id: string }[] };
    const rules = own.rules.map((rule) =>
      rule.id === 'practice-share' ? { ...rule, atLeast: '0.9' } : rule,
    );
    writeFileSync(path, JSON.stringify({ ...own, id: 'ours', rules }));
    const { output } = await asked('--policy', path, '--set', 'week-factor=24');
    expect((output as unknown[])[0]).toMatchObject({ rule: 'practice-share', verdict: 'fail' });
    writeFileSync(path, JSON.stringify({ ...own, rules: [{ ...rules[0], clause: 'none' }] }));
    const broken = await asked('--policy', path);
    expect(broken.exit).toBe(1);
    expect(broken.output).toMatchObject({ problems: [{ code: 'pack-clause-missing' }] });
    writeFileSync(path, 'no policy');
    expect((await asked('--policy', path)).output).toMatchObject({ problems: [{}] });
    await expect(asked('--policy', join(folder, 'gone.json'))).rejects.toThrow(/cannot be read/);
  });

  it.each([
    [['--policy', 'none'], /no policy "none"; there are .*zhejiang-2018/],
    [[], /--policy ID\|FILE is needed; there are/],
    [['--policy', 'zhejiang-2018', '--set', 'moon=1'], /no setting "moon"; there are week-factor/],
    [['--policy', 'zhejiang-2018', '--set', 'year=41'], /takes 40 \| 52/],
    [['--policy', 'zhejiang-2018', '--set', 'year'], /key=value/],
  ])('refuses %o in a sentence', async (args, sentence) => {
    await expect(asked(...args)).rejects.toThrow(sentence);
  });

  it('lists the faults of a plan file and ends with 1', async () => {
    const path = join(folder, 'bad.json');
    writeFileSync(path, JSON.stringify({ programme: {}, courses: [] }));
    const { output, exit } = await check.run(['--programme', path, '--policy', 'zhejiang-2018']);
    expect(exit).toBe(1);
    expect(output).toHaveProperty('problems');
  });
});
