import type { Amount } from '../../domain/amount';
import { activityOf, hoursOfUnits, type Activity } from '../../domain/conversion';
import { problem, type Place, type Problem } from '../../domain/problem';
import type { CourseTheme } from '../../domain/programme';
import { cellAt, placeIn } from '../grid';
import type { ColumnRole, PlanColumn } from './columns';
import type { CellField, CellParts } from './cell-parts';
import { hoursOver } from './odd-cell';
import type { CellReader } from './odd-list';
import { originOf, type PlanTable } from './plan-table';
import { oneLine } from './plan-text';
import type { ReadingRules } from './reading-rules';
import type { PlanRow } from './row-state';

/** A figure that the school's table of weeks and days made out of another, for showing beside it. */
export interface Conversion {
  readonly where: Place;
  readonly written: string;
  readonly activity: Activity;
  readonly unit: 'week' | 'day';
  readonly count: Amount;
  readonly hours: Amount;
}

/** What a reader of rows works with. */
export interface RowContext {
  readonly table: PlanTable;
  readonly columns: readonly PlanColumn[];
  readonly cells: CellReader;
  readonly rules: ReadingRules;
}

const DOUBTFUL: Readonly<Record<string, string>> = {
  unknown: 'plan-cell-unknown',
  placeholder: 'plan-cell-placeholder',
  range: 'plan-cell-range',
  'date-as-term-and-weekly': 'plan-cell-date',
  'date-as-weekly-by-weeks': 'plan-cell-date',
  'date-as-terms': 'plan-cell-date',
  'term-without-weekly': 'plan-term-without-hours',
};

/** One body row's cells by column or role, with the problems and conversions that reading them brings up. */
export class RowCells {
  readonly context: RowContext;
  readonly row: number;
  readonly problems: Problem[] = [];
  readonly conversions: Conversion[] = [];
  /** Names of terms that a cell gave (`9(暑假)`). */
  readonly termNames = new Map<number, string>();
  readonly #kind: PlanRow['kind'];

  constructor(context: RowContext, { row, kind }: PlanRow) {
    this.context = context;
    this.row = row;
    this.#kind = kind;
  }

  column(role: ColumnRole): PlanColumn | undefined {
    return this.context.columns.find((each) => each.role === role);
  }

  /** A cell as written; empty where its text belongs to a column at its left. */
  written(column: PlanColumn | undefined): string {
    const { table } = this.context;
    if (column === undefined || originOf(table, this.row, column.column) === 'left') return '';
    return cellAt(table.grid, this.row, column.column).trim();
  }

  /** A role's words on one line. */
  text(role: ColumnRole): string {
    return oneLine(this.written(this.column(role)));
  }

  /** A role's words, a line or clause each. */
  lines(role: ColumnRole): string[] {
    return this.written(this.column(role))
      .split(/[\r\n；;]+/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
  }

  place(column: PlanColumn): Place {
    return placeIn(this.context.table.grid, this.row, column.column);
  }

  /** A figure of the asked field; nothing for a blank cell, nor for credits or hours that a merge carried down. */
  figure(column: PlanColumn, field: CellField): CellParts {
    const written = this.written(column);
    if (written === '') return {};
    const shared = originOf(this.context.table, this.row, column.column) === 'above';
    if (shared && (field === 'hours' || field === 'credits')) {
      this.#warn('plan-shared-figure', column, { text: written });
      return {};
    }
    const reading = this.context.cells.read(this.context.table, this.row, column.column, field);
    if (reading.state === 'odd' && this.#kind !== 'subtotal') {
      const code = DOUBTFUL[reading.meaning];
      if (code !== undefined) this.#warn(code, column, { text: oneLine(written) });
    }
    if (reading.parts.termName !== undefined)
      for (const term of reading.parts.terms ?? [])
        this.termNames.set(term, reading.parts.termName);
    return reading.parts;
  }

  /** Hours of a figure: as it says, or by the school's table where it says whole weeks or days. */
  hours(column: PlanColumn, parts: CellParts, theme: CourseTheme | undefined): Amount | undefined {
    const unit = parts.weeks !== undefined ? 'week' : 'day';
    const count = parts.weeks ?? parts.days;
    if (parts.weekly !== undefined || count === undefined)
      return parts.hours ?? hoursOver(parts.weekly, parts.weeks);
    const activity = activityOf(theme);
    const hours = hoursOfUnits(this.context.rules.units, activity, unit, count);
    const written = this.written(column);
    if (hours === undefined)
      this.#warn('plan-unit-without-factor', column, { text: written, activity, unit });
    else
      this.conversions.push({ where: this.place(column), written, activity, unit, count, hours });
    return hours;
  }

  #warn(code: string, column: PlanColumn, params: Problem['params']): void {
    this.problems.push(problem(code, 'warning', this.place(column), params));
  }
}
