import type { ItemId } from '../domain/id';

/**
 * What became of an item in the next edition. `unchanged`: same words at the same place (the number may differ); `moved`: same
 * words under another item or at another level; `split` and `merged` join one item with several.
 */
export type ChangeKind = 'unchanged' | 'moved' | 'reworded' | 'split' | 'merged' | 'new' | 'gone';

/** A stretch of a text as written (code units, end exclusive). */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Items of the old edition and the items of the new one that stand in their place; either side may be empty, never both. */
export interface ComparedRow {
  readonly kind: ChangeKind;
  readonly oldIds: readonly ItemId[];
  readonly newIds: readonly ItemId[];
  /** 0 to 1: how sure the pairing is; for `new` and `gone`, how sure it is that there is no counterpart. */
  readonly confidence: number;
  /** The words that are not on the other side, for each of `oldIds` and each of `newIds`; none for rows of one side. */
  readonly oldChanges: readonly (readonly Stretch[])[];
  readonly newChanges: readonly (readonly Stretch[])[];
}

/** Two editions side by side, in the order of the new one; what is gone stands where it stood. */
export interface Comparison {
  readonly rows: readonly ComparedRow[];
}
