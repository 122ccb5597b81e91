import type { Fact } from '../../domain/achievement';
import type { AdoptedPacks } from '../context';
import { decide, type ProposedDecision } from '../decide';
import type { RulePack } from '../pack/rule-pack';
import { inputsOfCase } from './inputs-of-case';
import type { CaseFile } from './case-file';

/** Facts by name as a pack declares them: `awardGrade`, `course.credits`, `student.field`; `kind`, `date`, `credits` too. */
export type TriedFacts = Readonly<Record<string, Fact>>;

/** An example of one achievement, and for a conversion pack of one course, tried on a pack. */
export interface Tried {
  readonly case: CaseFile;
  readonly decision: ProposedDecision | undefined;
}

function under(facts: TriedFacts, prefix: string): Record<string, Fact> {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value] as const] : [],
    ),
  );
}

/**
 * What the pack alone says to one achievement with those facts; for a conversion pack the achievement states its `credits` and asks for one course whose facts
 * are `course.*`. The example as a case can be kept as a test. Bare facts are the achievement's; `on` is the day of everything that names none.
 * @example tryPack(rs26, { kind: 'contest', contestLevel: 'national', awardGrade: 'first' }, '2026-03-01').decision?.recognised // '5'
 */
export function tryPack(pack: RulePack, facts: TriedFacts, on: string): Tried {
  const isConversion = pack.stage === 'conversion';
  const own = Object.fromEntries(
    Object.entries(facts).filter(
      ([name]) => !name.includes('.') && name !== 'kind' && name !== 'date',
    ),
  );
  const course = under(facts, 'course.');
  const file: CaseFile = {
    on,
    students: [{ id: 'student', facts: under(facts, 'student.') }],
    ...(isConversion && {
      courses: [{ id: 'course', credits: course['credits'] ?? null, ...course }],
    }),
    achievements: [
      {
        id: 'achievement',
        student: 'student',
        kind: String(facts['kind'] ?? 'contest'),
        date: String(facts['date'] ?? on),
        facts: own,
      },
    ],
    claims: [
      {
        id: 'claim',
        student: 'student',
        submitted: on,
        achievements: ['achievement'],
        ...(isConversion && { targets: ['course'] }),
      },
    ],
  };
  const { claims, context } = inputsOfCase(file, on);
  const adopted: AdoptedPacks = {
    adoption: {
      ...{ id: 'try', title: pack.title, from: '0001-01-01', cohorts: [] },
      recognitionPackId: isConversion ? null : pack.id,
      conversionPackId: isConversion ? pack.id : null,
    },
    recognition: isConversion ? null : pack,
    conversion: isConversion ? pack : null,
  };
  return { case: file, decision: decide(adopted, claims, context)[0] };
}

/**
 * The example with what came out, as a test to keep with the pack; undefined when nothing came out.
 * @example testOf(tried, 't1', '国家级一等奖')?.['expect'] // [{ claim: 'claim', outcome: 'granted', recognised: '5' }]
 */
export function testOf(
  { case: file, decision }: Tried,
  id: string,
  title: string,
): Readonly<Record<string, unknown>> | undefined {
  if (decision === undefined) return undefined;
  const { outcome, recognised, credits, targets, question } = decision;
  const asked = question?.params['fact'] ?? question?.code;
  const expected = {
    claim: 'claim',
    outcome,
    recognised,
    ...(targets.length > 0 && { credits }),
    ...(asked !== undefined && { asks: String(asked) }),
  };
  return { id, title, case: file, expect: [expected] };
}
