import type { ItemKind } from '../../domain/standard';
import type { LeadingNumber } from './leading-number';
import type { Piece } from './piece';

/** Names and leaves of a requirement table: function > work content > skill, knowledge; or area > task > requirement. */
export interface LadderShape {
  readonly outer: ItemKind;
  readonly inner: ItemKind;
  readonly leaves: readonly [ItemKind, ...ItemKind[]];
}

/** A numbered (or numberless) thing of a requirement table, before it has its place in the tree. */
export interface Token {
  readonly depth: 1 | 2 | 3;
  readonly number: LeadingNumber | undefined;
  /** Pieces of its number and text; the text begins after the number. */
  readonly marks: Piece[];
  readonly pieces: Piece[];
  /** Kind of a leaf where the column tells it. */
  readonly kind: ItemKind | undefined;
  /** It begins on a new line behind a full one: only its words say that it is a statement of its own. */
  readonly isUnsure?: boolean;
}

/** The part of a document under one level heading (and, where there is one, one direction). */
export interface LevelRun {
  /** Level word of the heading; empty before any. */
  level: string;
  /** The level comes from the list of levels, not from a heading. */
  readonly isProposed: boolean;
  readonly direction: { readonly name: string; readonly pieces: readonly Piece[] } | undefined;
  readonly tokens: Token[];
}
