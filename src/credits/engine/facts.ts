import type { Achievement, Claim, Fact, Facts, Student } from '../../domain/achievement';
import { HOUR_KINDS, type Course, type Programme } from '../../domain/programme';

/** All that facts of one line come from. */
export interface Subject {
  readonly claim: Claim;
  readonly achievements: readonly Achievement[];
  readonly course: Course | null;
  readonly student: Student | undefined;
  readonly studentFacts: Facts;
  readonly programme: Programme | undefined;
  readonly on: string;
  /** Facts supposed to be otherwise; undefined, the usual case, costs nothing. */
  readonly whatIf: Readonly<Record<string, Fact>> | undefined;
}

/**
 * A course as rules read it; `hours.total` and its like are its hours by kind. No theme is said as `none`, so that "not 思政" can be judged.
 * @example courseFact(course, 'credits') // '4.5'
 */
export function courseFact(course: Course, name: string): Fact | undefined {
  if (name === 'theme') return course.theme ?? 'none';
  if (name === 'terms') return course.terms.map((each) => String(each.term));
  const hours = HOUR_KINDS.find((kind) => name === `hours.${kind}`);
  if (hours !== undefined) return course.hours[hours];
  const value: unknown = (course as unknown as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' || typeof value === 'boolean' ? value : course.extra?.[name];
}

/** An achievement as rules read it: its own facts, else its fields. @example achievementFact(award, 'kind') // 'contest' */
export function achievementFact(achievement: Achievement, name: string): Fact | undefined {
  if (Object.hasOwn(achievement.facts, name)) return achievement.facts[name];
  if (name === 'achievement.id') return achievement.id;
  if (name === 'kind') return achievement.kind;
  if (name === 'title') return achievement.title;
  if (name === 'date') return achievement.date === '' ? undefined : achievement.date;
  return name === 'evidence' ? achievement.evidence : undefined;
}

function isList(fact: Fact | undefined): fact is readonly string[] {
  return Array.isArray(fact);
}

function after(name: string, prefix: string): string | undefined {
  return name.startsWith(prefix) ? name.slice(prefix.length) : undefined;
}

/** The id of what a fact belongs to: answers and suppositions are kept by it. */
export function subjectIdOf(subject: Subject, name: string): string {
  if (name.startsWith('course.')) return subject.course?.id ?? '';
  if (name.startsWith('student.') || name.startsWith('programme.')) return subject.claim.studentId;
  if (name.startsWith('claim.')) return subject.claim.id;
  return subject.achievements.map((each) => each.id).join('+');
}

function rawFact(subject: Subject, name: string): Fact | undefined {
  const { claim, course, student, programme } = subject;
  if (name === 'on') return subject.on;
  if (name === 'claim.submitted') return claim.submitted === '' ? undefined : claim.submitted;
  if (name === 'claim.targetCount') return claim.targetCourseIds.length;
  if (name === 'claim.achievementCount') return claim.achievementIds.length;
  const ofCourse = after(name, 'course.');
  if (ofCourse !== undefined) {
    if (course === null) return undefined;
    const standing = claim.targetFacts?.[course.id];
    return standing?.[ofCourse] ?? courseFact(course, ofCourse);
  }
  const ofStudent = after(name, 'student.');
  if (ofStudent !== undefined) {
    if (Object.hasOwn(subject.studentFacts, ofStudent)) return subject.studentFacts[ofStudent];
    if (ofStudent === 'number') return student?.number;
    return ofStudent === 'className' ? student?.className : undefined;
  }
  const ofProgramme = after(name, 'programme.');
  if (ofProgramme !== undefined) {
    const value: unknown = (programme as Readonly<Record<string, unknown>> | undefined)?.[
      ofProgramme
    ];
    return typeof value === 'string' && value !== '' ? value : undefined;
  }
  // A pool of several achievements has only the facts they share.
  const [first, ...others] = subject.achievements;
  if (first === undefined) return undefined;
  if (others.length === 0) return achievementFact(first, name);
  const values = subject.achievements.map((each) => achievementFact(each, name));
  const [one] = values;
  return values.every((each) => JSON.stringify(each) === JSON.stringify(one)) ? one : undefined;
}

/**
 * A fact by its name: `contestLevel`, `course.theme`, `student.field`, `programme.cohort`, `claim.submitted`, `on`. Where the file is silent
 * the answers of the claim speak: `fact@subjectId` before plain `fact`; to a list (what proofs are there) they add. undefined = nobody knows.
 * @example factOf(subject, 'course.theme') // 'pe'
 */
export function factOf(subject: Subject, name: string): Fact | undefined {
  if (subject.whatIf !== undefined) {
    const supposed = subject.whatIf[`${subjectIdOf(subject, name)}|${name}`];
    if (supposed !== undefined) return supposed;
  }
  const { answers } = subject.claim;
  const raw = rawFact(subject, name);
  const isSilent = raw === undefined || raw === null || raw === '';
  if (!isSilent && !isList(raw)) return raw;
  const said = answers[`${name}@${subjectIdOf(subject, name)}`] ?? answers[name];
  if (isSilent) return said;
  return isList(said) ? [...new Set([...raw, ...said])] : raw;
}
