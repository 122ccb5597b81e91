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

/** The columns that a sheet of achievements may have beside those of facts. */
export type ClaimColumn =
  | 'number'
  | 'name'
  | 'className'
  | 'kind'
  | 'title'
  | 'date'
  | 'issuer'
  | 'certificateNumber'
  | 'team'
  | 'evidence'
  | 'courses';

/** What a column of a sheet is taken for: a known column, a fact (`fact:contestLevel`), or nothing (`none`). */
export type ClaimRole = ClaimColumn | `fact:${string}` | 'none';

/** Roles that a person gave to headers, by their key. */
export type ToldRoles = Readonly<Record<string, ClaimRole>>;

/** A column of a sheet with what it is taken for. */
export interface SheetColumn {
  readonly at: number;
  readonly header: string;
  /** The header as it is compared: by it a role is told and remembered. */
  readonly key: string;
  /** The first text below the header. */
  readonly example: string;
  readonly role: ClaimRole;
}
