import type { Amount } from '../domain/amount';
import type { AlignmentId, CourseId, ItemId, StandardId } from '../domain/id';
import type { Place, Problem } from '../domain/problem';
import type { ItemKind } from '../domain/standard';

/** How a number came about: `factor × numerator ÷ denominator = result`, all exact. */
export interface Arithmetic {
  readonly factor: Amount;
  readonly numerator: Amount;
  readonly denominator: Amount;
  readonly result: Amount;
  /** Where the factor or the item stands in the source. */
  readonly source?: Place;
}

/** A confirmed link of an item, with what its strength is worth on the school's scale (0 to 1). */
export interface CountedLink {
  readonly alignmentId: AlignmentId;
  readonly courseId: CourseId;
  readonly strength: string;
  readonly value: Amount;
  /** The one link of its item that counts. */
  readonly counted: boolean;
}

/** A function, work content, item or the like, with the points of 100 that it carries and that are covered. */
export interface CoverageRow {
  /** null: a row of the weight table that no item carries. */
  readonly itemId: ItemId | null;
  /** The row under which it stands; null for a top row. */
  readonly parentId: ItemId | null;
  /** 0 for a top row. */
  readonly depth: number;
  readonly kind: ItemKind | null;
  readonly number: string;
  readonly text: string;
  /** Whether the row itself is scored; the others sum what stands under them. */
  readonly scored: boolean;
  /** Points of the level's 100 (or of the sum of its column) that it carries. */
  readonly weight: Amount;
  /** How many of them are covered. */
  readonly covered: Amount;
  /** Covered share of its scored items, 0 to 1; 0 when it has none. */
  readonly share: Amount;
  /** Scored items at or under it. */
  readonly items: number;
  /** Scored items at or under it with a counted link of value above 0. */
  readonly linked: number;
  readonly arithmetic: Arithmetic;
  /** Strongest first; empty for rows that are not scored themselves. */
  readonly links: readonly CountedLink[];
}

/** Coverage of one level (of one provision type of a norm) by that level's own weights. Never added to another's. */
export interface LevelCoverage {
  /** null: the standard has no levels. */
  readonly level: string | null;
  /** `target`: the level asked for, or a norm's 应 clauses. `recommended`: its 宜 clauses. `inherited`: a lower level that the target includes. */
  readonly role: 'target' | 'recommended' | 'inherited';
  /** The direction (方向) whose column and items count; absent where the level has none. */
  readonly direction?: string;
  /** `printed`: the column's weights. `even`: the column is missing, so the top items share 100 evenly. `per-item`: every item counts the same. */
  readonly weights: 'printed' | 'even' | 'per-item';
  /** Percent, 0 to 100. */
  readonly covered: Amount;
  /** 100 × covered points ÷ all points. */
  readonly arithmetic: Arithmetic;
  /** In reading order, each below the row under which it stands. */
  readonly rows: readonly CoverageRow[];
}

/** Coverage of a standard by confirmed links: the level asked for first, then separately what it includes or recommends. */
export interface Coverage {
  readonly standardId: StandardId;
  readonly definition: string;
  readonly levels: readonly LevelCoverage[];
  /** Codes: unknown-level, nothing-to-cover, weights-not-100, weight-without-items, items-without-weight, unknown-strength, strength-out-of-range, links-not-scored. */
  readonly problems: readonly Problem[];
}
