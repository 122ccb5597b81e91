import type { RandomBytes } from '../../domain/id';
import { problem, type Place, type Problem } from '../../domain/problem';
import type { Grid } from '../grid';
import { placeIn } from '../grid';
import type { MappedTable, PlanColumn } from './columns';
import { groupOf } from './course-words';
import { detectTables } from './detect-tables';
import { guessColumns } from './guess-columns';
import type { PlanTable, PlanTableKind } from './plan-table';
import { oneLine } from './plan-text';
import { titleFacts } from './plan-title';
import { isRunningText, PlanSurroundings } from './plan-surroundings';
import { readPlan, type PlanNames, type PlanReading } from './read-plan';
import { DEFAULT_RULES, type ReadingRules } from './reading-rules';

/** Course tables that are one plan, and what it is called. */
export interface PlanDraft {
  readonly names: PlanNames;
  readonly tables: readonly MappedTable[];
}

/** A table that is no list of courses, named so that nobody wonders where it went. */
export interface LeftTable {
  readonly kind: PlanTableKind;
  readonly title: string;
  readonly where: Place;
}

/** The plans that a book holds before anything is read from them: what a person may still change. */
export interface FoundPlans {
  readonly drafts: readonly PlanDraft[];
  readonly left: readonly LeftTable[];
}

/** A plan with its mapping and what the mapping gives: the value that an import screen shows in windows. */
export interface PlanPreview extends PlanDraft {
  readonly reading: PlanReading;
  /** How much was read, for one line of summary. */
  readonly tally: {
    readonly courses: number;
    readonly subtotals: number;
    readonly terms: number;
    readonly left: number;
  };
}

/**
 * The plans of a book's visible sheets: one a sheet, unless a sheet's own title names another major (then a new plan begins) or
 * the sheet is named for a part of a plan (公共基础课, 专业课), which continues the plan before it. The tables of a document are one plan.
 * @example findPlans([grid], 'plan.xlsx').drafts[0]?.tables[0]?.columns.length
 */
export function findPlans(grids: readonly Grid[], file: string): FoundPlans {
  const drafts: { names: PlanNames; major: string; tables: MappedTable[] }[] = [];
  const left: LeftTable[] = [];
  const around = new PlanSurroundings();
  for (const grid of grids) {
    let fresh = grid.inDocument !== true;
    if (isRunningText(grid)) {
      around.takeText(grid);
      continue;
    }
    for (const table of detectTables(grid)) {
      if (table.kind === 'orientation') {
        around.takeTable(table);
        continue;
      }
      if (table.kind !== 'courses') {
        left.push({
          kind: table.kind,
          title: table.titles.at(-1) ?? '',
          where: placeIn(grid, table.top),
        });
        continue;
      }
      const named = titleFacts(table.titles).name ?? '';
      // A document's tables are named for parts of its one plan.
      const isPart = /课程?$/.test(named) || groupOf([named]) !== 'other';
      const major = grid.inDocument === true && isPart ? '' : named;
      const last = drafts.at(-1);
      const part = groupOf([grid.sheet]) !== 'other';
      const same =
        last !== undefined &&
        (fresh
          ? part && (major === '' || major === last.major)
          : major === '' || major === last.major);
      fresh = false;
      const mapped = { table, columns: guessColumns(table) };
      if (same) last.tables.push(part ? withSheetCategory(mapped, grid.sheet) : mapped);
      else
        drafts.push({
          names: { sheet: grid.sheet, file, ...around.next() },
          major,
          tables: [part ? withSheetCategory(mapped, grid.sheet) : mapped],
        });
    }
  }
  const [last] = drafts.slice(-1);
  if (last && last.names.orientation === undefined)
    last.names = { ...last.names, ...around.next() };
  return { drafts: drafts.map(({ names, tables }) => ({ names, tables })), left };
}

/** A part's sheet name is its category where the table has no column for it; it goes in front as a title row would. */
function withSheetCategory(mapped: MappedTable, sheet: string): MappedTable {
  const { table, columns } = mapped;
  if (columns.some(({ role }) => role === 'category')) return mapped;
  return { columns, table: { ...table, section: oneLine(sheet) } };
}

/**
 * A plan as its mapping and the school's rules read it; call again with changed columns or rules.
 * @example previewPlan(draft, DEFAULT_RULES, random).tally.courses
 */
export function previewPlan(
  draft: PlanDraft,
  rules: ReadingRules,
  random: RandomBytes,
): PlanPreview {
  const reading = readPlan(draft.tables, rules, draft.names, random);
  const { programme, courses } = reading.document;
  return {
    ...draft,
    reading,
    tally: {
      courses: courses.length,
      subtotals: programme.subtotals.length,
      terms: programme.terms.length,
      left: reading.rows.filter(({ kind }) => kind === 'left').length,
    },
  };
}

/**
 * The draft with one column of one of its tables taken for something else.
 * @example withColumn(draft, 0, { ...column, role: 'kept' })
 */
export function withColumn(draft: PlanDraft, table: number, column: PlanColumn): PlanDraft {
  return {
    ...draft,
    tables: draft.tables.map((mapped, at) =>
      at === table
        ? {
            ...mapped,
            columns: mapped.columns.map((each) => (each.column === column.column ? column : each)),
          }
        : mapped,
    ),
  };
}

/**
 * Every plan of a book by default rules, with its problems and those of the book: `plan-table-left` for each other table,
 * `plan-no-course-table` when there is no plan at all.
 * @example readPlans([grid], 'plan.xlsx', random).value?.[0]?.courses.length
 */
export function readPlans(
  grids: readonly Grid[],
  file: string,
  random: RandomBytes,
  rules: ReadingRules = DEFAULT_RULES,
): { readonly previews: readonly PlanPreview[]; readonly problems: readonly Problem[] } {
  const found = findPlans(grids, file);
  const previews = found.drafts.map((draft) => previewPlan(draft, rules, random));
  const problems = [
    ...previews.flatMap(({ reading }) => reading.problems),
    ...found.left.map(({ kind, title, where }) =>
      problem('plan-table-left', 'note', where, { kind, title }),
    ),
  ];
  if (previews.length === 0) problems.push(problem('plan-no-course-table', 'error'));
  return { previews, problems };
}

/**
 * How surely tables are a plan, from 0 to 1: a course table needs names with credits or hours; terms and a requirement make it sure.
 * @example planLikeness([gridOf([['课程名称', '学分', '第1学期'], ['体育', '2', '2']])]) // 0.9
 */
export function planLikeness(grids: readonly Grid[]): number {
  const tables: PlanTable[] = grids
    .flatMap((grid) => detectTables(grid))
    .filter(({ kind }) => kind === 'courses');
  const roles = new Set(tables.flatMap((table) => guessColumns(table).map(({ role }) => role)));
  if (!roles.has('name')) return 0;
  const timed = roles.has('term') || roles.has('start') || roles.has('start-weekly');
  const figures = roles.has('credits') || roles.has('hours');
  if (!figures) return 0;
  return timed ? 0.9 : roles.has('requirement') || roles.has('category') ? 0.7 : 0.4;
}
