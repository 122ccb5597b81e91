import type { Achievement, Claim, Fact, TraceStep } from '../../domain/achievement';
import { compareAmounts, parseAmount, sum, ZERO, type Amount } from '../../domain/amount';
import type { AchievementId } from '../../domain/id';
import type { Course } from '../../domain/programme';
import type { Condition } from '../pack/condition';
import type { RulePack, Step } from '../pack/rule-pack';
import type { Effect, Question } from './effect';
import { courseFact, factOf, subjectIdOf, type Subject } from './facts';
import type { Line, Member, Stage, Use } from './line';
import { truthOf } from './truth';

/** What every line of one student shares. */
export interface Bench {
  readonly pack: RulePack | null;
  readonly plan: Plan;
}

/** The student's plan, with sums over it that were worked out before. */
export interface Plan {
  readonly courses: readonly Course[];
  readonly sums: Map<Condition, Amount>;
}

/** A line while its steps run. */
export class OpenLine implements Line {
  readonly id: string;
  readonly trace: TraceStep[] = [];
  readonly approvals: string[] = [];
  uses: readonly Use[] = [];
  grade: string | null = null;
  refusal: string | null = null;
  question: Question | null = null;
  /** Refused by a limit: the other limits still say whether they hold. */
  byLimit = false;
  cut = false;
  surplusLost = false;
  creditless = false;
  passed = 0;
  readonly #working: Map<string, Fact>;
  #credits: Amount | undefined;

  constructor(
    readonly stage: Stage,
    private readonly subject: Subject,
    private readonly bench: Bench,
    readonly members: readonly Member[],
    credits: Amount | undefined,
    working: ReadonlyMap<string, Fact> = new Map(),
  ) {
    this.#working = new Map(working);
    this.#credits = credits;
    const about = subject.achievements.map((each) => each.id).join('+');
    this.id = [subject.claim.id, about, subject.course?.id ?? ''].join(' ');
  }

  get claim(): Claim {
    return this.subject.claim;
  }
  get achievements(): readonly Achievement[] {
    return this.subject.achievements;
  }
  get course(): Course | null {
    return this.subject.course;
  }
  get credits(): Amount {
    return this.#credits ?? ZERO;
  }
  get working(): ReadonlyMap<string, Fact> {
    return this.#working;
  }
  get isOpen(): boolean {
    return this.refusal === null && this.question === null;
  }

  readonly fact = (name: string): Fact | undefined => {
    if (name === 'credits') return this.#credits;
    const derived = this.#working.get(name);
    if (derived !== undefined) return derived;
    const known = factOf(this.subject, name);
    if (known !== undefined && known !== null) return known;
    return this.bench.pack?.facts.find((each) => each.name === name)?.default;
  };

  readonly named = (ref: string): Condition | undefined => this.bench.pack?.conditions?.[ref];

  readonly planCredits = (condition: Condition): Amount | undefined => {
    const { courses, sums } = this.bench.plan;
    if (courses.length === 0) return undefined;
    const known = sums.get(condition);
    if (known !== undefined) return known;
    const fitting = courses.filter((course) => {
      const fact = (name: string) => this.#courseOfPlan(course, name);
      return truthOf(condition, { fact, named: this.named, planCredits: () => undefined }) === true;
    });
    const total = sum(fitting.map((each) => each.credits ?? ZERO));
    sums.set(condition, total);
    return total;
  };

  /** Sums over a plan speak of its courses only, so that they hold for every line. */
  #courseOfPlan(course: Course, name: string): Fact | undefined {
    if (!name.startsWith('course.')) return undefined;
    const declared = this.bench.pack?.facts.find((each) => each.name === name);
    return courseFact(course, name.slice('course.'.length)) ?? declared?.default;
  }

  /** The trace entry and the new state that an effect brings; after a refusal only the entry. */
  take(step: Pick<Step, 'id' | 'clause'>, effect: Effect, packId: string, isLimit: boolean): void {
    const question = effect.ask === undefined ? null : this.#worded(effect.ask);
    this.trace.push({
      stage: this.stage,
      step: step.id,
      clause: effect.clause ?? step.clause,
      packId,
      given: { ...this.#about(), ...effect.given },
      result: {
        ...effect.set,
        ...(effect.credits !== undefined && { credits: effect.credits }),
        ...(effect.grade !== undefined && { grade: effect.grade }),
        ...(effect.approvals !== undefined && { approvals: effect.approvals }),
        ...(effect.refuse !== undefined && { refused: effect.refuse }),
        ...(question !== null && { question: question.code }),
      },
    });
    if (this.refusal !== null || this.question !== null) return;
    for (const [name, value] of Object.entries(effect.set ?? {})) this.#working.set(name, value);
    if (effect.credits !== undefined) this.#credits = effect.credits;
    if (effect.grade !== undefined) this.grade = effect.grade;
    if (effect.cut === true) this.cut = true;
    if (effect.surplusLost === true) this.surplusLost = true;
    if (effect.creditless === true) this.creditless = true;
    if (effect.approvals) this.approvals.push(...effect.approvals);
    this.refusal = effect.refuse ?? null;
    this.byLimit = effect.refuse !== undefined && isLimit;
    this.question = question;
    if (this.isOpen) this.passed += 1;
  }

  /** What the line gives, as later lines count it. `drawn` = what leaves its source. */
  asUse(drawn: Amount): Use {
    const ids = this.achievements.map((each): AchievementId => each.id);
    return {
      stage: this.stage,
      claimId: this.claim.id,
      achievementIds: ids,
      courseId: this.course?.id ?? null,
      credits: this.credits,
      drawn,
      scope: { fact: this.fact },
    };
  }

  /** Neither refused nor open, and it gives credits or was never about credits. */
  get isGranted(): boolean {
    return this.isOpen && (this.creditless || compareAmounts(this.credits, ZERO) > 0);
  }

  #about(): Record<string, Fact> {
    const ids = this.achievements.map((each) => each.id);
    const [only] = ids;
    return {
      ...(ids.length > 0 && { achievement: ids.length === 1 && only !== undefined ? only : ids }),
      ...(this.course && { course: this.course.id }),
    };
  }

  #worded(question: Question): Question {
    const { fact, key } = question.params;
    // Another step may have said already whose fact is missing.
    if (typeof fact !== 'string' || typeof key === 'string')
      return { ...question, params: { ...this.#about(), ...question.params } };
    const declared = this.bench.pack?.facts.find((each) => each.name === fact);
    const about = subjectIdOf(this.subject, fact);
    return {
      code: question.code,
      params: {
        ...question.params,
        ...this.#about(),
        key: about === '' ? fact : `${fact}@${about}`,
        ...(declared && { label: declared.label }),
        ...(declared?.question !== undefined && { text: declared.question }),
      },
    };
  }
}

/** The credits that the achievement of a line itself states, when it does. */
export function statedCredits(subject: Subject): Amount | undefined {
  const stated = factOf(subject, 'credits');
  return stated === undefined || stated === null ? undefined : parseAmount(String(stated));
}
