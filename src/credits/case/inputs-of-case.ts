import type { Achievement, Claim, Facts, Student } from '../../domain/achievement';
import { amount, parseAmount } from '../../domain/amount';
import {
  asId,
  type AchievementId,
  type ClaimId,
  type CourseId,
  type ItemId,
  type ProgrammeId,
  type StudentId,
} from '../../domain/id';
import type { Course, Programme, ProgrammeDocument } from '../../domain/programme';
import type { DecisionContext, PriorUse } from '../context';
import type { CaseFile } from './case-file';

const PROGRAMME_ID = asId<ProgrammeId>('programme');
/** Stands for the only student when a file names none. */
const ANYBODY = 'student';

interface CaseInputs {
  readonly claims: readonly Claim[];
  readonly context: DecisionContext;
}

function courseOf(
  written: Readonly<Record<string, unknown>>,
  order: number,
  programmeId: ProgrammeId,
): Course {
  const { id, credits, ...others } = written;
  const isPlain = typeof credits === 'string' || typeof credits === 'number';
  const parsed = isPlain ? parseAmount(String(credits)) : null;
  const plain = Object.entries(others).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [[key, String(value)]]
      : [],
  );
  return {
    code: '',
    name: String(id),
    category: '',
    group: 'other',
    requirement: null,
    type: null,
    core: false,
    hours: {},
    terms: [],
    assessment: null,
    outcomes: [],
    // A course keeps facts that no plan has a column for: rules may ask for them.
    extra: Object.fromEntries(plain),
    ...others,
    id: asId<CourseId>(String(id)),
    programmeId,
    order,
    credits: parsed ?? null,
  };
}

function programmeOf(cohort: string): Programme {
  return {
    id: PROGRAMME_ID,
    name: '',
    majorCode: '',
    cohort,
    level: 'higher-diploma',
    form: 'three-year',
    status: 'draft',
    terms: [],
    targets: [],
    subtotals: [],
  };
}

function targetsOf(written: readonly (string | Facts)[], courses: readonly Course[]) {
  const idOf = (name: string) =>
    courses.find((each) => each.id === name)?.id ??
    courses.find((each) => each.code === name)?.id ??
    asId<CourseId>(name);
  return written.map((each): { id: CourseId; facts: Facts } => {
    if (typeof each === 'string') return { id: idOf(each), facts: {} };
    const { course, ...facts } = each;
    return { id: idOf(String(course)), facts };
  });
}

/**
 * Claims and context as `decide` takes them. A plan given beside the file (`document`) replaces the file's own courses; `on` wins over the
 * file's day. Targets are found by course id, then by code. Students that nobody names are one and the same.
 * @example inputsOfCase({ claims: [] }, '2026-03-01').claims // []
 */
export function inputsOfCase(file: CaseFile, on: string, document?: ProgrammeDocument): CaseInputs {
  const programme = document?.programme ?? programmeOf(file.cohort ?? '');
  const courses =
    document?.courses ?? (file.courses ?? []).map((each, at) => courseOf(each, at, programme.id));
  const studentOf = (name: string | undefined) =>
    asId<StudentId>(name ?? file.students?.[0]?.id ?? ANYBODY);
  const inline = file.claims.flatMap((claim) =>
    claim.achievements.flatMap((each) =>
      typeof each === 'string'
        ? []
        : [{ ...each, ...(claim.student !== undefined && { student: claim.student }) }],
    ),
  );
  const written = [...(file.achievements ?? []), ...inline];
  const achievements = written.map((each): Achievement => ({
    id: asId<AchievementId>(each.id),
    studentId: studentOf(each.student),
    kind: each.kind,
    title: each.title ?? '',
    date: each.date ?? '',
    facts: each.facts ?? {},
    ...(each.evidence && { evidence: each.evidence }),
    ...(each.provesItems && { provesItems: each.provesItems.map((id) => asId<ItemId>(id)) }),
  }));
  const claims = file.claims.map((each): Claim => {
    const targets = targetsOf(each.targets ?? [], courses);
    return {
      id: asId<ClaimId>(each.id),
      studentId: studentOf(each.student),
      programmeId: programme.id,
      achievementIds: each.achievements.map((one) =>
        asId<AchievementId>(typeof one === 'string' ? one : one.id),
      ),
      targetCourseIds: targets.map((target) => target.id),
      state: 'entered',
      submitted: each.submitted ?? on,
      answers: each.answers ?? {},
      targetFacts: Object.fromEntries(targets.map((target) => [target.id, target.facts])),
    };
  });
  const prior = (file.earlier ?? []).map((each): PriorUse => ({
    studentId: studentOf(each.student),
    stage: each.stage,
    credits: amount(each.credits),
    ...(each.achievement !== undefined && { achievementId: each.achievement }),
    ...(each.course !== undefined && { courseId: each.course }),
    facts: each.facts ?? {},
  }));
  const students = (file.students ?? []).map((each): Student => ({
    id: asId<StudentId>(each.id),
    number: each.number ?? each.id,
    name: each.name ?? '',
    programmeId: programme.id,
  }));
  return {
    claims,
    context: {
      on,
      achievements,
      students,
      studentFacts: Object.fromEntries(
        (file.students ?? []).map((each) => [each.id, each.facts ?? {}]),
      ),
      programmes: [programme],
      courses,
      prior,
    },
  };
}
