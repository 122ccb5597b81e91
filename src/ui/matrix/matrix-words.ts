import type { AlignmentState } from '../../domain/alignment';
import type { MatrixLine } from './matrix-line';

/** What the matrix says, in the language of the screen. */
export interface MatrixWords {
  /** Name of the whole grid. */
  readonly name: string;
  readonly corner: string;
  readonly empty: string;
  readonly suggested: string;
  readonly cell: (strength: string, state: AlignmentState, reason: string) => string;
  /** A group's sum: its strongest link, and how many there are. */
  readonly groupCell: (strongest: string | undefined, count: number) => string;
  /** Row, column and what the cell holds, as one sentence. */
  readonly place: (row: MatrixLine, column: MatrixLine, holds: string) => string;
  readonly foldBand: (label: string) => string;
  readonly openBand: (label: string) => string;
}
