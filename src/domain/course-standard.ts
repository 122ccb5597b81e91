import type { Amount } from './amount';
import type { CourseUnit, HourKind } from './programme';

/** A 课程标准 as a document says it, before a person has said which course of which plan it is about. */
export interface CourseStandard {
  /** As printed; may be empty. */
  readonly code: string;
  readonly name: string;
  readonly credits: Amount | null;
  readonly hours: Readonly<Partial<Record<HourKind, Amount>>>;
  /** 课程目标, one by one in the order of the document. */
  readonly outcomes: readonly string[];
  readonly units: readonly CourseUnit[];
}
