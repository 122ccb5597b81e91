import { carryMerges, type Grid } from '../grid';
import type { MappedTable, PlanColumn, TermMeasure } from '../plan/columns';
import { guessColumns } from '../plan/guess-columns';
import { mergeIndex, ownCells, type PlanTable } from '../plan/plan-table';
import { findPlans, type LeftTable, type PlanDraft } from '../plan/preview-plans';
import type { PlanNames } from '../plan/read-plan';
import { isRunningText } from '../plan/plan-surroundings';
import { isRemark } from '../plan/row-words';
import { headerRow } from '../tables/columns';

/** A course table of a book, or a sheet in which none was found, with the plan it belongs to. */
export interface PlanSlot {
  readonly grid: Grid;
  /** Which of the book's plans the table is part of. */
  readonly draft: number;
  readonly names: PlanNames;
  readonly mapped: MappedTable | undefined;
  readonly taken: boolean;
}

/** The course tables of a book and its other tables, named so that nobody wonders where they went. */
export interface PlanSlots {
  readonly slots: readonly PlanSlot[];
  readonly left: readonly LeftTable[];
}

/** The rows of a sheet as a course table whose header stands in the given rows; remarks end it. */
function tableWithHeader(grid: Grid, top: number, headerEnd: number): PlanTable {
  const carried = carryMerges(grid);
  const body: number[] = [];
  const remarks: string[] = [];
  for (let row = headerEnd + 1; row < grid.rows.length; row++) {
    const [first, ...others] = ownCells(carried, row);
    if (first === undefined) continue;
    if (remarks.length > 0 || (isRemark(first.text) && others.length <= 2))
      remarks.push(first.text);
    else body.push(row);
  }
  const titles = grid.rows
    .slice(0, top)
    .flatMap((_, row) => ownCells(carried, row).map(({ text }) => text));
  return {
    kind: 'courses',
    grid: carried,
    merged: mergeIndex(grid),
    left: 0,
    right: Math.max(0, grid.columns.length - 1),
    top,
    headerEnd,
    body,
    titles,
    remarks,
  };
}

/**
 * Every course table of the book in order, and after them the sheets without one, which a person may still take.
 * @example planSlots([grid], 'plan.xlsx').slots[0]?.mapped?.columns.length
 */
export function planSlots(grids: readonly Grid[], file: string): PlanSlots {
  const { drafts, left } = findPlans(grids, file);
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const found = drafts.flatMap(({ names, tables }, draft) =>
    tables.map((mapped): PlanSlot => {
      const grid = bySheet.get(mapped.table.grid.sheet) ?? mapped.table.grid;
      return { grid, draft, names, mapped, taken: true };
    }),
  );
  const others = grids
    .filter(
      (grid) =>
        grid.rows.length > 0 && !isRunningText(grid) && !found.some((slot) => slot.grid === grid),
    )
    .map((grid, at): PlanSlot => {
      const names = { sheet: grid.sheet, file };
      return { grid, draft: drafts.length + at, names, mapped: undefined, taken: false };
    });
  return { slots: [...found, ...others], left };
}

/**
 * The slot with other rows for its header (from 0, both included); its columns are guessed anew. A table found by its header keeps
 * its last row.
 * @example withPlanHeader(slot, 2, 3).mapped?.table.headerEnd // 3
 */
export function withPlanHeader(slot: PlanSlot, top: number, headerEnd: number): PlanSlot {
  const before = slot.mapped?.table;
  const whole = tableWithHeader(slot.grid, top, headerEnd);
  const last = before?.body.at(-1);
  const table: PlanTable =
    before === undefined || last === undefined || top > last
      ? whole
      : {
          ...before,
          top,
          headerEnd,
          body: whole.body.filter((row) => row <= last),
          ...(before.remarks.length === 0 && { remarks: [] }),
        };
  return { ...slot, mapped: { table, columns: guessColumns(table) }, taken: true };
}

/** The slot taken or left; a sheet without a table is taken with the row that looks most like a header. */
export function withPlanTaken(slot: PlanSlot, taken: boolean): PlanSlot {
  if (!taken || slot.mapped !== undefined) return { ...slot, taken };
  const header = Math.max(0, headerRow(slot.grid));
  return withPlanHeader(slot, header, header);
}

const ONCE = new Set<PlanColumn['role']>(['name', 'code', 'credits']);

/**
 * The slot with one column taken for something else. Name, code and credits stand once: the column that was it before is kept as
 * it is.
 * @example withPlanColumn(slot, { ...column, role: 'name' })
 */
export function withPlanColumn(slot: PlanSlot, column: PlanColumn): PlanSlot {
  if (slot.mapped === undefined) return slot;
  const columns = slot.mapped.columns.map((each): PlanColumn => {
    if (each.column === column.column) return column;
    return ONCE.has(column.role) && each.role === column.role ? { ...each, role: 'kept' } : each;
  });
  return { ...slot, mapped: { ...slot.mapped, columns } };
}

/** The slot with plain numbers in all its term columns counting the same. @example withPlanMeasure(slot, 'hours') */
export function withPlanMeasure(slot: PlanSlot, measure: TermMeasure): PlanSlot {
  if (slot.mapped === undefined) return slot;
  const columns = slot.mapped.columns.map((each) =>
    each.role === 'term' ? { ...each, measure } : each,
  );
  return { ...slot, mapped: { ...slot.mapped, columns } };
}

/** The plans that the taken tables make up, in order. @example draftsOf(planSlots([grid], 'plan.xlsx').slots).length */
export function draftsOf(slots: readonly PlanSlot[]): readonly PlanDraft[] {
  const drafts = new Map<number, { names: PlanNames; tables: MappedTable[] }>();
  for (const { draft, names, mapped, taken } of slots) {
    if (!taken || mapped === undefined) continue;
    const known = drafts.get(draft);
    if (known) known.tables.push(mapped);
    else drafts.set(draft, { names, tables: [mapped] });
  }
  return [...drafts.values()];
}
