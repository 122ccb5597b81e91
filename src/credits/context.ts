import type { Achievement, Decision, Fact, Facts, Student } from '../domain/achievement';
import type { Amount } from '../domain/amount';
import type { Adoption } from '../domain/credit';
import type { Course, Programme } from '../domain/programme';
import type { Stage } from './engine/line';
import type { RulePack } from './pack/rule-pack';

/** An adoption with its packs at hand. */
export interface AdoptedPacks {
  readonly adoption: Adoption;
  readonly recognition: RulePack | null;
  readonly conversion: RulePack | null;
}

/** Credits given before that no stored decision tells of, e.g. from a paper file. `facts` are facts of the achievement and, as `course.*`, of the course. */
export interface PriorUse {
  readonly studentId: string;
  readonly stage: Stage;
  readonly credits: Amount;
  readonly achievementId?: string;
  readonly courseId?: string;
  readonly facts: Facts;
}

/** All that a decision may look at beside the claims and the packs. Rows of other students do no harm. */
export interface DecisionContext {
  /** ISO day of deciding. */
  readonly on: string;
  readonly achievements: readonly Achievement[];
  readonly students?: readonly Student[];
  /** Facts of students as rules read them (`student.field`, `student.veteran`), by student id. */
  readonly studentFacts?: Readonly<Record<string, Facts>>;
  readonly programmes?: readonly Programme[];
  readonly courses?: readonly Course[];
  /** Decisions that stand: approved and not withdrawn. One about a claim that is decided now is left out. */
  readonly earlier?: readonly Decision[];
  readonly prior?: readonly PriorUse[];
  /** Facts supposed to be otherwise, by `subjectId|fact`: for "what would change it". */
  readonly whatIf?: Readonly<Record<string, Fact>>;
}
