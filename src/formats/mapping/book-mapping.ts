import { parseAmount } from '../../domain/amount';
import { withFactor, type Activity } from '../../domain/conversion';
import { problem } from '../../domain/problem';
import type { FormatReading, ReadContext } from '../format';
import type { Grid } from '../grid';
import { listTable } from '../lists/read-list';
import type { CellField, Meaning } from '../plan/cell-parts';
import type { PlanColumn, TermMeasure } from '../plan/columns';
import { planTables } from '../plan/plan-tables';
import { previewPlan, type LeftTable, type PlanPreview } from '../plan/preview-plans';
import { withMeaning, type ReadingRules } from '../plan/reading-rules';
import { ProblemList } from '../problem-list';
import { standardTable } from '../tables/standard-table';
import { readStandardSheets } from '../tables/standard-sheets';
import {
  draftsOf,
  planSlots,
  withPlanColumn,
  withPlanHeader,
  withPlanMeasure,
  withPlanTaken,
  type PlanSlot,
} from './plan-slots';
import {
  guessSheet,
  readableSheet,
  withRole,
  withSheetHeader,
  withUse,
  type MappedSheet,
  type StandardRole,
} from './standard-sheet';

/** What the tables of a book are read as. */
export type BookKind = 'standard' | 'programme' | 'list';

/** What the tables of a book are taken for, and all of it that a person may change before anything is stored. */
export interface BookMapping {
  readonly as: BookKind;
  readonly file: string;
  readonly grids: readonly Grid[];
  /** For a standard: every sheet with its use. */
  readonly sheets: readonly MappedSheet[];
  /** For a programme: every course table, then sheets without one. */
  readonly slots: readonly PlanSlot[];
  readonly left: readonly LeftTable[];
  readonly rules: ReadingRules;
}

/** One thing that a person changes; tables by their place in `sheets` or `slots`, rows and columns from 0. */
export type MappingChange =
  | { readonly what: 'kind'; readonly as: BookKind }
  | { readonly what: 'taken'; readonly table: number; readonly taken: boolean }
  | { readonly what: 'header'; readonly table: number; readonly top: number; readonly end: number }
  | {
      readonly what: 'role';
      readonly table: number;
      readonly column: number;
      readonly role: StandardRole;
    }
  | { readonly what: 'column'; readonly table: number; readonly column: PlanColumn }
  /** What plain numbers in the term columns of a plan's table count. */
  | { readonly what: 'measure'; readonly table: number; readonly measure: TermMeasure }
  | {
      readonly what: 'meaning';
      readonly field: CellField;
      readonly shape: string;
      readonly meaning: Meaning;
    }
  /** What a week or day of an activity is worth in hours; a text that is no amount takes the factor away. */
  | {
      readonly what: 'unit';
      readonly activity: Activity;
      readonly unit: 'week' | 'day';
      readonly hours: string;
    };

/** A book read by its mapping; `previews` holds each plan with the fate of its rows. */
export interface MappedReading extends FormatReading {
  readonly previews: readonly PlanPreview[];
}

function likeliest(grids: readonly Grid[], file: string): BookKind {
  const standard = standardTable.fits(grids, file);
  const programme = planTables.fits(grids, file);
  if (standard === 0 && programme === 0)
    return listTable.fits(grids, file) > 0 ? 'list' : 'standard';
  return standard >= programme ? 'standard' : 'programme';
}

/**
 * What a book's tables are taken for before a person has said anything: the same as the registered readers take them for.
 * @example mapBook([grid], 'plan.xlsx', DEFAULT_RULES).as // 'programme'
 */
export function mapBook(grids: readonly Grid[], file: string, rules: ReadingRules): BookMapping {
  return withKind(
    { as: 'list', file, grids, sheets: [], slots: [], left: [], rules },
    likeliest(grids, file),
  );
}

function withKind(mapping: BookMapping, as: BookKind): BookMapping {
  const { grids, file, sheets } = mapping;
  const plan = as === 'programme' && mapping.slots.length === 0 ? planSlots(grids, file) : mapping;
  return {
    ...mapping,
    as,
    sheets: as === 'standard' && sheets.length === 0 ? grids.map(guessSheet) : sheets,
    slots: plan.slots,
    left: plan.left,
  };
}

function at<T>(list: readonly T[], place: number, change: (value: T) => T): readonly T[] {
  return list.map((each, index) => (index === place ? change(each) : each));
}

/**
 * The mapping after one change; a change of a table that is not there changes nothing.
 * @example changeMapping(mapping, { what: 'taken', table: 0, taken: false }).slots[0]?.taken // false
 */
export function changeMapping(mapping: BookMapping, change: MappingChange): BookMapping {
  const { sheets, slots, rules } = mapping;
  const isPlan = mapping.as === 'programme';
  switch (change.what) {
    case 'kind':
      return withKind(mapping, change.as);
    case 'taken':
      return isPlan
        ? {
            ...mapping,
            slots: at(slots, change.table, (slot) => withPlanTaken(slot, change.taken)),
          }
        : { ...mapping, sheets: at(sheets, change.table, (sheet) => withUse(sheet, change.taken)) };
    case 'header': {
      const { table, top, end } = change;
      return isPlan
        ? { ...mapping, slots: at(slots, table, (slot) => withPlanHeader(slot, top, end)) }
        : { ...mapping, sheets: at(sheets, table, (sheet) => withSheetHeader(sheet, end)) };
    }
    case 'role':
      return {
        ...mapping,
        sheets: at(sheets, change.table, (sheet) => withRole(sheet, change.column, change.role)),
      };
    case 'column':
      return {
        ...mapping,
        slots: at(slots, change.table, (slot) => withPlanColumn(slot, change.column)),
      };
    case 'measure':
      return {
        ...mapping,
        slots: at(slots, change.table, (slot) => withPlanMeasure(slot, change.measure)),
      };
    case 'meaning':
      return {
        ...mapping,
        rules: withMeaning(rules, change.field, change.shape, change.meaning),
      };
    case 'unit':
      return {
        ...mapping,
        rules: { ...rules, units: withFactor(rules.units, change, parseAmount(change.hours)) },
      };
  }
}

function readSlots({ slots, left, rules }: BookMapping, context: ReadContext): MappedReading {
  const problems = new ProblemList();
  const previews = draftsOf(slots).map((draft) => previewPlan(draft, rules, context.random));
  for (const { reading } of previews) problems.take(reading.problems);
  for (const { kind, title, where } of left)
    problems.add('plan-table-left', 'note', where, { kind, title });
  for (const { grid, taken } of slots)
    if (!taken && !left.some(({ where }) => where.sheet === grid.sheet))
      problems.add('sheet-not-read', 'note', { sheet: grid.sheet });
  if (previews.length === 0) problems.take([problem('plan-no-course-table', 'error')]);
  const programmes = previews.map(({ reading }) => reading.document);
  const courses = programmes.reduce((count, each) => count + each.courses.length, 0);
  const terms = Math.max(0, ...programmes.map(({ programme }) => programme.terms.length));
  return {
    kind: programmes.length === 0 ? 'unknown' : 'programme',
    counts: { items: courses, courses, terms },
    value: programmes.length === 0 ? undefined : { programmes },
    problems: problems.list(),
    previews,
  };
}

/**
 * The book as its mapping reads it; call again after each change.
 * @example readMapping(mapBook([grid], 'plan.xlsx', DEFAULT_RULES), context).counts.courses
 */
export function readMapping(mapping: BookMapping, context: ReadContext): MappedReading {
  if (mapping.as === 'programme') return readSlots(mapping, context);
  const reading =
    mapping.as === 'list'
      ? listTable.read(mapping.grids, context)
      : readStandardSheets(mapping.sheets.map(readableSheet), context);
  return { ...reading, previews: [] };
}
