import type { Amount } from './amount';
import type { ItemId, StandardId } from './id';
import type { Place } from './problem';

/** The kinds of standard a programme is held against (domain: occupational standard, 1+X, norm, …). */
export type StandardKind =
  | 'occupational'
  | 'x-certificate'
  | 'norm'
  | 'job-competency'
  | 'wsos'
  | 'teaching-standard'
  | 'graduate-requirements'
  | 'framework';

export type StandardStatus = 'sample' | 'draft' | 'adopted' | 'withdrawn';

/** One level of a standard, e.g. `{ id: '3', name: '三级/高级工', rank: 3 }`; a higher rank is the more advanced and includes the lower. */
export interface Level {
  readonly id: string;
  readonly name: string;
  readonly rank: number;
}

/**
 * What an item is. Function > work content > skill / knowledge (occupational); work-area > work-task > requirement (1+X);
 * clause and provision (norms); section > knowing / ability (WSOS); graduate-requirement > indicator; `statement` for any other.
 */
export type ItemKind =
  | 'part'
  | 'function'
  | 'work-content'
  | 'skill'
  | 'knowledge'
  | 'basic'
  | 'work-area'
  | 'work-task'
  | 'requirement'
  | 'clause'
  | 'provision'
  | 'section'
  | 'knowing'
  | 'ability'
  | 'graduate-requirement'
  | 'indicator'
  | 'statement';

/** Normative strength of a clause (GB/T 1.1-2020, annex C). */
export type NormativeStrength = 'shall' | 'should' | 'may' | 'statement';

export interface StandardItem {
  readonly id: ItemId;
  readonly standardId: StandardId;
  readonly parentId: ItemId | null;
  /** Further parents of an item of a DAG; the item still counts once. */
  readonly alsoUnder?: readonly ItemId[];
  /** Place among all items of the standard in reading order, from 0. */
  readonly order: number;
  readonly kind: ItemKind;
  /** Level id, or null when the standard has no levels or the item is common to all. */
  readonly level: string | null;
  /** Number as printed (`1.1.1`, `4.2`, `a)`), empty when unnumbered. Restarts in every level, so never an identity. */
  readonly number: string;
  readonly text: string;
  readonly strength?: NormativeStrength;
  readonly notes?: string;
  readonly source?: Place;
}

/** A row of a weight table: the name as printed, the items that carry it (the function of that level), and its share in %. `null` = not at this level. */
export interface WeightRow {
  readonly name: string;
  readonly itemId: ItemId | null;
  readonly weight: Amount | null;
}

/** One column of a weight table, for a level (and direction); its weights sum to 100 and are never added to another column's. */
export interface WeightColumn {
  /** Level id, or null where the standard has no levels. */
  readonly level: string | null;
  /**
   * The direction (方向) of an engineer-type standard that the column is for, as printed; absent = for all. A `part` of that text holds
   * the items that the document sets apart for it; else an item is a direction's when the column gives its function a share.
   */
  readonly direction?: string;
  readonly table: 'skill' | 'theory';
  readonly rows: readonly WeightRow[];
}

/** Identity is title + code + work type + edition, never the code alone (one code may name two occupations). */
export interface Standard {
  readonly id: StandardId;
  readonly kind: StandardKind;
  readonly title: string;
  readonly titleEn?: string;
  /** Occupation code, norm number or the like, as printed; may be empty. */
  readonly code: string;
  readonly workType?: string;
  readonly edition: string;
  readonly publisher?: string;
  readonly language: string;
  readonly status: StandardStatus;
  readonly effectiveFrom?: string;
  readonly effectiveTo?: string;
  readonly levels: readonly Level[];
  readonly weights: readonly WeightColumn[];
  readonly licence?: string;
  /** Where the text came from: document number, file name. */
  readonly sourceNote?: string;
  /** What the app does not use but must give back on export (foreign fields of CASE and the like), as JSON text. */
  readonly foreign?: string;
}

/** A standard with its items: what readers give and writers take. */
export interface StandardDocument {
  readonly standard: Standard;
  readonly items: readonly StandardItem[];
}
