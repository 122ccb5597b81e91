import type { Amount } from '../../domain/amount';
import type { HourKind } from '../../domain/programme';
import type { PlanTable } from './plan-table';

/** What a column of a plan holds. `kept` = a column of the school's own that goes back out as it came. */
export type ColumnRole =
  | 'sequence'
  | 'category'
  | 'requirement'
  | 'code'
  | 'name'
  | 'name-en'
  | 'type'
  | 'core'
  | 'credits'
  | 'hours'
  | 'weeks'
  | 'assessment'
  | 'exam'
  | 'non-exam'
  | 'start'
  | 'start-weekly'
  | 'weekly'
  | 'term'
  | 'department'
  | 'partner'
  | 'co-developed'
  | 'prerequisites'
  | 'certificates'
  | 'outcomes'
  | 'description'
  | 'notes'
  | 'kept';

/** What the plain numbers of a term column are. */
export type TermMeasure = 'weekly' | 'hours' | 'credits' | 'weeks';

/** One column of a plan table and what it was taken for. A person may change every part but `column` and `header`. */
export interface PlanColumn {
  /** Place in the grid, from 0. */
  readonly column: number;
  /** Header texts from top to bottom, joined by ` / `; unique within the table. */
  readonly header: string;
  readonly path: readonly string[];
  readonly role: ColumnRole;
  /** For `hours`. */
  readonly kind?: HourKind;
  /** For `term`: the term's number in the programme. */
  readonly term?: number;
  /** For `term`: teaching weeks printed in the header. */
  readonly weeks?: Amount;
  readonly measure?: TermMeasure;
  /** How much the header said: `sure` = its own word, `likely` = from figures or neighbours, `unknown` = nothing fits. */
  readonly confidence: 'sure' | 'likely' | 'unknown';
}

/** A course table with what its columns were taken for. */
export interface MappedTable {
  readonly table: PlanTable;
  readonly columns: readonly PlanColumn[];
}
