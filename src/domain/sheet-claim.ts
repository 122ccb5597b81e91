import type { Facts } from './achievement';
import type { Place } from './problem';

/** One row of a sheet of achievements, as read: every text as written but for blanks. */
export interface SheetClaim {
  readonly where: Place;
  readonly number: string;
  readonly name: string;
  readonly className: string;
  /** Code of the kind: `contest`, `certificate`, … */
  readonly kind: string;
  readonly title: string;
  /** ISO day. */
  readonly date: string;
  readonly issuer: string;
  readonly certificateNumber: string;
  /** What distinguishes teams: members of one team share it. */
  readonly team: string;
  readonly evidence: readonly string[];
  /** Names or codes of the courses asked for. */
  readonly courses: readonly string[];
  /** Facts that rules read, by name. */
  readonly facts: Facts;
}
