import { unitFactorsIn } from '../../domain/conversion';
import type { Grid } from '../grid';
import type { PlanColumn } from '../plan/columns';
import type { MeaningRule, ReadingRules } from '../plan/reading-rules';
import { headerKey } from '../tables/columns';
import { changeMapping, type BookMapping } from './book-mapping';
import type { PlanSlot } from './plan-slots';
import { STANDARD_ROLES, withRoles, type MappedSheet, type StandardRole } from './standard-sheet';

/** What a person took the columns of a table for, by the set of headers that the table has. */
export interface RememberedTable {
  /** The headers from left to right in normal form, and whether they head a plan or a standard. */
  readonly headers: string;
  /** Roles from left to right; of a plan with kind, term and measure where they have them. */
  readonly columns: readonly RememberedColumn[];
}

export interface RememberedColumn {
  readonly role: string;
  readonly kind?: string;
  readonly term?: number;
  readonly measure?: string;
}

const MOST = 60;
const HEADER_ROWS = 40;

function slotKey({ mapped }: PlanSlot): string {
  return `plan\t${(mapped?.columns ?? []).map(({ header }) => headerKey(header)).join('\t')}`;
}

function rowKey(grid: Grid, row: number | undefined): string {
  const cells = row === undefined ? [] : (grid.rows[row] ?? []);
  return `standard\t${cells.map(headerKey).join('\t')}`;
}

function ofSlot(slot: PlanSlot): RememberedTable {
  const columns = (slot.mapped?.columns ?? []).map(({ role, kind, term, measure }) => ({
    role,
    ...(kind !== undefined && { kind }),
    ...(term !== undefined && { term }),
    ...(measure !== undefined && { measure }),
  }));
  return { headers: slotKey(slot), columns };
}

function ofSheet(sheet: MappedSheet): RememberedTable {
  const width = sheet.header === undefined ? 0 : (sheet.grid.rows[sheet.header]?.length ?? 0);
  return {
    headers: rowKey(sheet.grid, sheet.header),
    columns: Array.from({ length: width }, (_, column) => ({
      role: sheet.roles.get(column) ?? 'none',
    })),
  };
}

/**
 * The tables to remember after an import, newest first, at most 60: those of this mapping in front of those known before.
 * @example rememberTables(mapping, []).length
 */
export function rememberTables(
  mapping: BookMapping,
  known: readonly RememberedTable[],
): readonly RememberedTable[] {
  const own =
    mapping.as === 'programme'
      ? mapping.slots.filter(({ taken, mapped }) => taken && mapped !== undefined).map(ofSlot)
      : mapping.sheets.filter(({ chosen, use }) => chosen && use !== 'left').map(ofSheet);
  const headers = new Set(own.map((each) => each.headers));
  return [...own, ...known.filter((each) => !headers.has(each.headers))].slice(0, MOST);
}

function slotWith(slot: PlanSlot, known: ReadonlyMap<string, RememberedTable>): PlanSlot {
  const own = known.get(slotKey(slot));
  if (own === undefined || slot.mapped === undefined) return slot;
  const columns = slot.mapped.columns.map((column, at): PlanColumn => {
    const { role, kind, term, measure } = own.columns[at] ?? { role: column.role };
    const { kind: _kind, term: _term, measure: _measure, ...rest } = column;
    // The words come from our own setting; an unknown one is kept as it is by the reader.
    return {
      ...rest,
      role: role as PlanColumn['role'],
      confidence: 'sure',
      ...(kind !== undefined && { kind: kind as NonNullable<PlanColumn['kind']> }),
      ...(term !== undefined && { term }),
      ...(measure !== undefined && { measure: measure as NonNullable<PlanColumn['measure']> }),
    };
  });
  return { ...slot, mapped: { ...slot.mapped, columns } };
}

/** The first of the leading rows that was a header before. */
function knownRow(grid: Grid, known: ReadonlyMap<string, RememberedTable>): number | undefined {
  const row = grid.rows.slice(0, HEADER_ROWS).findIndex((_, at) => known.has(rowKey(grid, at)));
  return row < 0 ? undefined : row;
}

function sheetWith(sheet: MappedSheet, known: ReadonlyMap<string, RememberedTable>): MappedSheet {
  const header = knownRow(sheet.grid, known);
  const own = known.get(rowKey(sheet.grid, header));
  if (header === undefined || own === undefined) return sheet;
  const roles = new Map<number, StandardRole>();
  for (const [column, { role }] of own.columns.entries()) {
    const held = STANDARD_ROLES.find((each) => each === role);
    if (held !== undefined && held !== 'none') roles.set(column, held);
  }
  return withRoles(sheet, header, roles);
}

/**
 * The mapping with every table whose headers were seen before taken for what it was then; a list that was read as a standard is one
 * again.
 * @example withRemembered(mapping, []) === mapping // true
 */
export function withRemembered(
  mapping: BookMapping,
  remembered: readonly RememberedTable[],
): BookMapping {
  if (remembered.length === 0) return mapping;
  const known = new Map(remembered.map((each) => [each.headers, each]));
  const wasStandard =
    mapping.as === 'list' && mapping.grids.some((grid) => knownRow(grid, known) !== undefined);
  const { slots, sheets, ...rest } = wasStandard
    ? changeMapping(mapping, { what: 'kind', as: 'standard' })
    : mapping;
  return {
    ...rest,
    slots: slots.map((slot) => slotWith(slot, known)),
    sheets: sheets.map((sheet) => sheetWith(sheet, known)),
  };
}

function listIn(value: unknown, key: string): readonly Readonly<Record<string, unknown>>[] {
  const list: unknown = (value as Readonly<Record<string, unknown>> | null | undefined)?.[key];
  return Array.isArray(list)
    ? list.filter(
        (each): each is Record<string, unknown> => typeof each === 'object' && each !== null,
      )
    : [];
}

/** Reading rules as a setting holds them; whatever is not one is left out. @example readingRulesOf(undefined) // DEFAULT_RULES */
export function readingRulesOf(value: unknown): ReadingRules {
  const meanings = listIn(value, 'meanings').filter(
    ({ field, shape, meaning }) =>
      typeof field === 'string' && typeof shape === 'string' && typeof meaning === 'string',
  ) as unknown as readonly MeaningRule[];
  return { meanings, units: unitFactorsIn(listIn(value, 'units')) };
}

/** Remembered tables as a setting holds them; whatever is not one is left out. @example rememberedOf(undefined) // [] */
export function rememberedOf(value: unknown): readonly RememberedTable[] {
  return listIn({ tables: value }, 'tables').filter(
    ({ headers, columns }) =>
      typeof headers === 'string' &&
      Array.isArray(columns) &&
      columns.every((each: unknown) => typeof (each as RememberedColumn | null)?.role === 'string'),
  ) as unknown as readonly RememberedTable[];
}
