import type { Amount } from '../../domain/amount';
import type { HourKind } from '../../domain/programme';
import type { ColumnRole, MappedTable, PlanColumn, TermMeasure } from './columns';
import type { ReadingRules } from './reading-rules';

/** A column of the school's own sheet, as remembered for writing the plan back. */
export interface LayoutColumn {
  readonly path: readonly string[];
  readonly header: string;
  readonly role: ColumnRole;
  readonly kind?: HourKind;
  readonly term?: number;
  readonly weeks?: Amount;
  readonly measure?: TermMeasure;
}

/** How a plan's sheet looked: sheet name, titles above, columns in order, remarks below. */
export interface PlanLayout {
  readonly sheet: string;
  readonly titles: readonly string[];
  readonly columns: readonly LayoutColumn[];
  readonly remarks: readonly string[];
  /** The reading rules under which the cells were understood. */
  readonly rules?: ReadingRules;
}

/** The layout of a plan's first table as JSON text for `Programme.foreign`. @example JSON.parse(writeLayout([], DEFAULT_RULES)) // { plan: undefined } */
export function writeLayout(tables: readonly MappedTable[], rules: ReadingRules): string {
  const [first] = tables;
  const plan: PlanLayout | undefined = first && {
    sheet: first.table.grid.sheet,
    titles: first.table.titles,
    columns: first.columns.map(layoutColumn),
    remarks: tables.flatMap(({ table }) => table.remarks),
    rules,
  };
  return JSON.stringify({ plan });
}

/** What of a column is remembered. */
export function layoutColumn({
  path,
  header,
  role,
  kind,
  term,
  weeks,
  measure,
}: PlanColumn): LayoutColumn {
  return {
    path,
    header,
    role,
    ...(kind !== undefined && { kind }),
    ...(term !== undefined && { term }),
    ...(weeks !== undefined && { weeks }),
    ...(measure !== undefined && { measure }),
  };
}

/** The layout remembered in `Programme.foreign`; undefined when there is none or it is not ours. @example readLayout('{}') // undefined */
export function readLayout(foreign: string | undefined): PlanLayout | undefined {
  if (foreign === undefined) return undefined;
  let found: unknown;
  try {
    found = (JSON.parse(foreign) as { plan?: unknown } | null)?.plan;
  } catch {
    return undefined;
  }
  const { sheet, titles, columns, remarks } = (found ?? {}) as Partial<PlanLayout>;
  const whole = typeof sheet === 'string' && [titles, columns, remarks].every(Array.isArray);
  return whole && columns?.some(({ role }) => role === 'name') === true
    ? (found as PlanLayout)
    : undefined;
}
