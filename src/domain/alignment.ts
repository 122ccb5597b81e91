import type { Amount } from './amount';
import type { AlignmentId, CourseId, ItemId, ProgrammeId, StandardId } from './id';

/** Where a link stands: a person or a matcher proposed it, a person confirmed or rejected it. Only confirmed links count. */
export type AlignmentState = 'proposed' | 'confirmed' | 'rejected';

/** A course supports an item of a standard: 对应关系. At most one alignment joins a course and an item. */
export interface Alignment {
  readonly id: AlignmentId;
  readonly programmeId: ProgrammeId;
  readonly standardId: StandardId;
  readonly itemId: ItemId;
  readonly courseId: CourseId;
  /** Key of a step of the school's strength scale, e.g. `H`. */
  readonly strength: string;
  readonly state: AlignmentState;
  readonly reason?: string;
  /** Who said so (declared name) and when (ISO instant). */
  readonly by: string;
  readonly at: string;
  readonly origin: 'person' | 'suggestion' | 'import';
}

/** A step of the school's strength scale: its key, and what share of an item a link of that strength covers. */
export interface StrengthStep {
  readonly key: string;
  readonly value: Amount;
}

/** Strongest first. */
export type StrengthScale = readonly StrengthStep[];

/** H 1, M 2/3, L 1/3: the usual 3/2/1 as shares; a school may set its own. No national rule fixes it. */
export const DEFAULT_SCALE: StrengthScale = [
  { key: 'H', value: '1' as Amount },
  { key: 'M', value: '2/3' as Amount },
  { key: 'L', value: '1/3' as Amount },
];
