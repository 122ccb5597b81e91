import type { ItemId, StandardId } from './id';
import type { Place } from './problem';

/**
 * The smallest part of a document that keeps its place: a paragraph, a printed line, or a table cell. Its text is as the file has
 * it; lines of one cell stand apart by `\n`, and a blank line behind a line ends a paragraph.
 */
export interface SourceBlock {
  /** Place among all blocks of the source in reading order, from 0; stable for equal bytes. */
  readonly index: number;
  readonly text: string;
  /** Line of a text, page of a PDF, paragraph of a document (`path`), row and column of a table. */
  readonly place: Place;
  /** Whether a line end inside the text, or the end of the block, may stand in the middle of a sentence (PDF, pasted text). */
  readonly wraps: boolean;
  /** Where the block stands in a table; absent for text outside tables. */
  readonly cell?: SourceCell;
  /** Where it stands on its printed page; absent for sources without pages. */
  readonly box?: PageBox;
}

/** A box on a printed page, in points from its lower left corner. */
export interface PageBox {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export interface SourceCell {
  /** Tables of the source, from 0. */
  readonly table: number;
  /** Zero-based place of the cell's upper left corner. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * What became of a stretch of text. `item`: it is an item's number or text. `title`: the standard's name, code, edition and the
 * like. `level`: a heading that names a level. `heading`: a heading or lead-in that carries nothing by itself. `weight`: a part of a
 * weight table. `furniture`: page numbers, running titles, repeated headers, contents. `ignored`: read and left out for a reason
 * (foreword, references, examination rules). `doubt`: it has no place yet, or may stand in a wrong one.
 */
export type SourceFate =
  'item' | 'title' | 'level' | 'heading' | 'weight' | 'furniture' | 'ignored' | 'doubt';

/** A stretch of a block's text with its fate. Stretches of one block do not overlap and leave out blanks alone. */
export interface SourceSegment {
  /** Index of the block. */
  readonly block: number;
  /** First character and the one after the last, in UTF-16 units of the block's text. */
  readonly from: number;
  readonly to: number;
  readonly fate: SourceFate;
  /** Why, as a stable code: `page-number`, `running-title`, `repeated-header`, `contents`, `outside-standard`, `unplaced`, … */
  readonly reason: string;
  /** The item that the stretch became a part of. */
  readonly itemId?: ItemId;
}

/** A document beside what was understood of it: every character that is no blank lies in exactly one segment. */
export interface SourceReading {
  /** The standard read from it; null when none was. */
  readonly standardId: StandardId | null;
  readonly blocks: readonly SourceBlock[];
  readonly segments: readonly SourceSegment[];
}
