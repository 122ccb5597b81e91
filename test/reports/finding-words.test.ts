import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adjustedPolicy } from '../../src/checks/policy/adjusted-policy';
import { checkProgramme } from '../../src/checks/check-programme';
import { amount } from '../../src/domain/amount';
import { checks as en } from '../../src/i18n/en/checks';
import { checks as zh } from '../../src/i18n/zh-CN/checks';
import { checksReport } from '../../src/reports/checks-report';
import {
  boundText,
  figureText,
  mendTexts,
  type RuledFinding,
} from '../../src/reports/finding-words';
import { course, jsonAt, plan, policy, samplePlan } from '../checks/plans';

const folder = new URL('../../src/checks/', import.meta.url);
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/policy\W/.test(name))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');
const packs = readdirSync(new URL('../../standards/policies/', import.meta.url)).map((name) =>
  policy(name.replace('.json', '')),
);

describe.each([
  ['zh-CN', zh],
  ['en', en],
] as const)('in %s', (_, t) => {
  it('there is a sentence for every code that a check can give', () => {
    const codes = [
      ...source.matchAll(/(?:remark|say|ask)\(\s*(?:isShort \? )?'([a-z-]+)'/g),
      ...source.matchAll(/(?:code|remark): (?:is\w+ \? )?'([a-z-]+)'/g),
      ...source.matchAll(/ : '([a-z-]+)',\n/g),
    ].map(([, code]) => code ?? '');
    expect(codes.length).toBeGreaterThan(25);
    const known = new Set([...Object.keys(t.remarks), ...Object.keys(t.mends)]);
    const others = new Set([...Object.keys(t.verdicts), 'yes']);
    expect(codes.filter((code) => !known.has(code) && !others.has(code))).toEqual([]);
  });
});

it('every clause, choice and input of the shipped policies has its English', () => {
  for (const { id, clauses, choices, inputs, title } of packs) {
    expect(en.packTitle(id, id, title)).not.toBe(title);
    for (const clause of clauses)
      expect(en.clauseText(id, clause.id, clause.text)).not.toBe(clause.text);
    for (const { name, label } of choices) {
      expect(en.choiceLabel(id, name, label)).not.toBe(label);
      expect(zh.choiceLabel(id, name, label)).toBe(label);
    }
    for (const { name, label } of inputs) expect(en.inputLabel(id, name, label)).not.toBe(label);
    for (const { name, options } of choices)
      for (const option of options)
        expect(en.optionLabel(id, name, option.value, option.label)).not.toMatch(/[\u4e00-\u9fff]/);
  }
});

function ruled(document: typeof samplePlan, id: string, rule: string): RuledFinding {
  const pack = policy(id);
  const found = checkProgramme(document, pack, {}).find((each) => each.rule === rule);
  const own = pack.rules.find((each) => each.id === rule);
  if (found === undefined || own === undefined) throw new Error(rule);
  return { pack, rule: own, finding: found };
}

const half = plan([
  course('理论', { hours: { theory: amount(700) } }),
  course('实践', { type: 'B', hours: { theory: amount(100), practice: amount(200) } }),
]);

it('a share stands with its arithmetic, its bound, and what would mend it', () => {
  const { finding, rule } = ruled(half, 'zhejiang-2018', 'practice-share');
  expect(figureText(finding, rule, zh)).toBe('200 ÷ 1000 = 20%');
  expect(boundText(finding, rule, zh)).toBe('不少于 50%');
  expect(mendTexts(finding, rule, zh)).toEqual([
    '还差 300 学时：总学时不变，把理论学时改为实践。',
    '或再安排 25 周实践（每周 24 学时）。',
  ]);
});

it('hours per credit are a quotient and no percentage, and a total has its unit', () => {
  const ratio = ruled(samplePlan, 'moe-2019-13', 'hours-a-credit');
  expect(figureText(ratio.finding, ratio.rule, zh)).not.toContain('%');
  expect(boundText(ratio.finding, ratio.rule, zh)).toBe('16 至 18');
  const total = ruled(half, 'moe-2019-13', 'total-hours-diploma');
  expect(figureText(total.finding, total.rule, en)).toBe('1000 h');
  expect(boundText(total.finding, total.rule, en)).toBe('at least 2500 h');
});

it('the report lists every row that counts, and they add up to the numerator', () => {
  const pack = adjustedPolicy(policy('zhejiang-2018'), {});
  const findings = [ruled(half, 'zhejiang-2018', 'practice-share')];
  const { blocks } = checksReport({
    locale: 'zh-CN',
    programme: half.programme,
    findings,
    on: '2026-11-23',
  });
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  expect(tables).toHaveLength(2);
  expect(tables[1]?.rows.map((row) => row.slice(2, 4))).toEqual([['实践', '200']]);
  expect(pack.rules).toHaveLength(
    (jsonAt('policies/zhejiang-2018.json') as { rules: [] }).rules.length,
  );
  expect(
    checksReport({ locale: 'en', programme: half.programme, findings: [], on: '' }).blocks,
  ).toHaveLength(1);
});
