import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { amount } from '../../src/domain/amount';
import { asId, type CourseId, type ProgrammeId } from '../../src/domain/id';
import type { Course, Programme, ProgrammeDocument, SubtotalRow } from '../../src/domain/programme';
import { checkProgramme } from '../../src/checks/check-programme';
import { readPolicy } from '../../src/checks/policy/read-policy';
import type { PolicyPack } from '../../src/checks/policy/policy-pack';

const folder = pathToFileURL(`${process.cwd()}/standards/`);
export const jsonAt = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(path, folder), 'utf8'));

export function policy(id: string): PolicyPack {
  const { value, problems } = readPolicy(jsonAt(`policies/${id}.json`));
  if (value === undefined) throw new Error(JSON.stringify(problems));
  return value;
}

export const samplePlan = jsonAt('programmes/industrial-robotics-2026.json') as ProgrammeDocument;

const programmeId = asId<ProgrammeId>('p');

/** A course of a test plan; its order is its place in the list. */
export function course(name: string, parts: Partial<Course> = {}): Omit<Course, 'order'> {
  return {
    id: asId<CourseId>(name),
    programmeId,
    code: '',
    name,
    category: '',
    group: 'other',
    requirement: 'required',
    type: null,
    core: false,
    credits: null,
    hours: {},
    terms: [],
    assessment: null,
    outcomes: [],
    ...parts,
  };
}

export function plan(
  courses: readonly Omit<Course, 'order'>[],
  parts: Partial<Programme> = {},
): ProgrammeDocument {
  return {
    programme: {
      id: programmeId,
      name: '示例专业',
      majorCode: '',
      cohort: '2026',
      level: 'higher-diploma',
      form: 'three-year',
      status: 'sample',
      terms: [],
      targets: [],
      subtotals: [],
      ...parts,
    },
    courses: courses.map((each, order) => ({ ...each, order })),
  };
}

export function checkRow(label: string, parts: Partial<SubtotalRow> = {}): SubtotalRow {
  return { label, category: '', credits: null, hours: {}, terms: [], ...parts };
}

/** A course of so many credits and hours taught by weekly hours in one term. */
export function taught(
  name: string,
  term: number,
  credits: number,
  hours: number,
  weekly: number,
  category = '必修',
) {
  return course(name, {
    category,
    credits: amount(credits),
    hours: { total: amount(hours) },
    terms: [{ term, weeklyHours: amount(weekly), written: String(weekly) }],
  });
}

/** What a policy says of a plan under one rule; throws when the rule gives nothing. */
export function finding(
  document: ProgrammeDocument,
  policyId: string,
  rule: string,
  settings: Readonly<Record<string, string>> = {},
) {
  const found = checkProgramme(document, policy(policyId), settings).find(
    (each) => each.rule === rule,
  );
  if (found === undefined) throw new Error(`no finding of ${rule}`);
  return found;
}
