import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../../src/compare/plans/compare-plans';
import { readFile } from '../../../src/formats/read-file';
import { writePlanJson } from '../../../src/formats/plan/plan-json';
import { samplePlan } from '../../checks/plans';
import { seededBytes } from '../random';

const read = (text: string) =>
  readFile(new TextEncoder().encode(text), 'plan.json', { random: seededBytes(1) });
const { $schema: _, ...plain } = samplePlan as typeof samplePlan & { readonly $schema?: string };

describe('a plan kept as JSON', () => {
  it('comes back equal, course by course, under ids of its own', async () => {
    const { format, kind, value, problems } = await read(writePlanJson(plain));
    const [back] = value?.programmes ?? [];
    if (!back) throw new Error('not read');
    expect([format, kind, problems]).toEqual(['plan-json', 'programme', []]);
    expect(comparePlans(plain, back).rows.every(({ change }) => change === 'same')).toBe(true);
    expect(back.courses.map(({ id: _id, programmeId: _p, ...own }) => own)).toEqual(
      plain.courses.map(({ id: _id, programmeId: _p, ...own }) => own),
    );
    expect(back.programme.id).not.toBe(plain.programme.id);
    expect(new Set(back.courses.map(({ programmeId }) => programmeId)).size).toBe(1);
  });

  it('is refused with its place where a figure is none', async () => {
    const broken = writePlanJson(plain).replace(/"credits": "[^"]*"/, '"credits": {}');
    const { value, problems } = await read(broken);
    expect(value).toBeUndefined();
    expect(problems[0]).toMatchObject({ code: 'plan-json-shape', severity: 'error' });
  });
});
