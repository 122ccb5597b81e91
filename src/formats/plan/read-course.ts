import { plus, type Amount } from '../../domain/amount';
import type { Problem } from '../../domain/problem';
import type { Course, CourseTerm, HourKind } from '../../domain/programme';
import { problem } from '../../domain/problem';
import { cellAt, placeIn } from '../grid';
import { cellText } from './cell-text';
import type { PlanColumn } from './columns';
import { assessmentOf, courseTypeOf, groupOf, nameParts, themeOf } from './course-words';
import { layoutColumn } from './layout-note';
import { hoursOver, requirementWord, type CellField, type CellParts } from './odd-cell';
import type { CellReader } from './odd-list';
import { originOf, type PlanTable } from './plan-table';
import { oneLine, squeeze } from './plan-text';
import { activityOf, hoursOfUnits, type Activity, type ReadingRules } from './reading-rules';
import type { PlanRow } from './row-state';

/** Everything a row says, before it gets an id and a place in its programme. */
export type CourseDraft = Omit<Course, 'id' | 'programmeId' | 'order'>;

/** A figure that the school's table of weeks and days made out of another, for showing beside it. */
export interface Conversion {
  readonly where: Problem['where'];
  readonly written: string;
  readonly activity: Activity;
  readonly unit: 'week' | 'day';
  readonly count: Amount;
  readonly hours: Amount;
}

/** What one row gave. */
export interface RowReading {
  readonly draft: CourseDraft;
  readonly problems: readonly Problem[];
  readonly conversions: readonly Conversion[];
  /** Names of terms that a cell gave (`9(暑假)`). */
  readonly termNames: ReadonlyMap<number, string>;
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

const TEXT_ROLES = ['department', 'partner', 'description'] as const;

/**
 * What a course or check row says. Figures stay as printed: kinds of hours are never made to fit their total; weeks and days
 * become hours only by the given table; a figure carried down by a merge counts for its first row alone.
 * @example readRow(context, row).draft.hours // { total: '64', theory: '32', practice: '32' }
 */
export function readRow(context: RowContext, planRow: PlanRow): RowReading {
  const { table, columns, cells, rules } = context;
  const { row } = planRow;
  const problems: Problem[] = [];
  const conversions: Conversion[] = [];
  const termNames = new Map<number, string>();
  const place = (column: number) => placeIn(table.grid, row, column);
  const own = (column: PlanColumn) => {
    const origin = originOf(table, row, column.column);
    return origin === 'left' ? '' : cellAt(table.grid, row, column.column).trim();
  };
  const textOf = (role: PlanColumn['role']) => {
    const column = columns.find((each) => each.role === role);
    return column === undefined ? '' : oneLine(own(column));
  };
  const nameColumn = columns.find(({ role }) => role === 'name');
  const { name, nameEn, marks } = nameParts(nameColumn === undefined ? '' : own(nameColumn));
  const group = groupOf(planRow.categories);
  const theme = themeOf(name);
  const activity = activityOf(group, theme);
  const uncounted = new Set<'credits' | 'hours'>();

  /** A figure of the asked field; nothing for a blank cell or one that a merge carried down. */
  const figure = (column: PlanColumn, field: CellField): CellParts => {
    const written = own(column);
    if (written === '') return {};
    if (originOf(table, row, column.column) === 'above') {
      if (field === 'hours' || field === 'credits') {
        problems.push(
          problem('plan-shared-figure', 'warning', place(column.column), { text: written }),
        );
        return {};
      }
    }
    const reading = cells.read(table, row, column.column, field);
    if (reading.state === 'odd' && planRow.kind !== 'subtotal') {
      const code = DOUBTFUL[reading.meaning];
      if (code !== undefined)
        problems.push(problem(code, 'warning', place(column.column), { text: oneLine(written) }));
    }
    if (reading.parts.termName !== undefined)
      for (const term of reading.parts.terms ?? []) termNames.set(term, reading.parts.termName);
    return reading.parts;
  };
  /** Hours of a figure: as it says, or by the school's table where it says weeks or days. */
  const hoursIn = (column: PlanColumn, parts: CellParts): Amount | undefined => {
    const unit = parts.weeks !== undefined ? 'week' : 'day';
    const count = parts.weeks ?? parts.days;
    if (parts.weekly !== undefined || count === undefined)
      return parts.hours ?? hoursOver(parts.weekly, parts.weeks);
    const hours = hoursOfUnits(rules.units, activity, unit, count);
    const written = own(column);
    if (hours === undefined)
      problems.push(
        problem('plan-unit-without-factor', 'warning', place(column.column), {
          text: written,
          activity,
          unit,
        }),
      );
    else conversions.push({ where: place(column.column), written, activity, unit, count, hours });
    return hours;
  };

  const hours: Partial<Record<HourKind, Amount>> = {};
  const addHours = (kind: HourKind, value: Amount | undefined) => {
    if (value !== undefined)
      hours[kind] = hours[kind] === undefined ? value : plus(hours[kind], value);
  };
  let credits: Amount | null = null;
  let rowWeeks: Amount | undefined;
  for (const column of columns) {
    if (column.role === 'credits') {
      const parts = figure(column, 'credits');
      credits = parts.value ?? null;
      if (parts.uncounted === true) uncounted.add('credits');
    }
    if (column.role === 'hours') {
      const parts = figure(column, 'hours');
      const kind = column.kind ?? 'total';
      addHours(kind, parts.value ?? hoursIn(column, parts));
      addHours('extra', parts.extra);
      if (parts.uncounted === true) uncounted.add('hours');
    }
    if (column.role === 'weeks') {
      const parts = figure(column, 'weeks');
      rowWeeks = parts.value ?? parts.weeks;
    }
  }

  const terms: CourseTerm[] = [];
  for (const column of columns.filter(({ role }) => role === 'term')) {
    const written = own(column);
    const parts = figure(column, 'term');
    if (written === '' || /^[-—–/\\0]+$/.test(written)) continue;
    if (parts.extra !== undefined && column.measure === 'hours') addHours('extra', parts.extra);
    terms.push(termOf(column, parts, written, hoursIn(column, parts)));
  }
  const merged = mergeTerms(terms);
  if (!columns.some(({ role }) => role === 'term') || merged.length === 0)
    merged.push(...startTerms(context, row, figure, own, rowWeeks));

  const written = textOf('requirement');
  const requirementColumn = columns.find(({ role }) => role === 'requirement');
  const requirement =
    requirementColumn !== undefined && written !== ''
      ? figure(requirementColumn, 'requirement')
      : {};
  const fromCategory = [...planRow.categories]
    .reverse()
    .map(requirementIn)
    .find((found) => found !== undefined);
  const exam = columns.find(({ role }) => role === 'exam');
  const check = columns.find(({ role }) => role === 'non-exam');
  const assessment =
    exam !== undefined && own(exam) !== ''
      ? 'exam'
      : check !== undefined && own(check) !== ''
        ? 'non-exam'
        : assessmentOf(textOf('assessment'));
  const extra = kept(context, planRow);
  const lines = (role: PlanColumn['role']) => {
    const column = columns.find((each) => each.role === role);
    return (column === undefined ? '' : own(column))
      .split(/[\r\n；;]+/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
  };
  const english = nameEn ?? (textOf('name-en') === name ? '' : textOf('name-en'));
  const coreCell = squeeze(textOf('core'));
  const notes = [marks, textOf('notes')].filter((text) => text !== '').join(' ');
  const prerequisites = lines('prerequisites')
    .flatMap((line) => line.split(/[、,，]/))
    .map((code) => code.trim())
    .filter((code) => code !== '' && !/^[-—无/]+$/.test(code));
  const texts = Object.fromEntries(
    TEXT_ROLES.flatMap((role) => (textOf(role) === '' ? [] : [[role, textOf(role)]])),
  );
  const draft: CourseDraft = {
    code: codeOf(context, row),
    name,
    ...(english !== '' && { nameEn: english }),
    category: planRow.categories.join('/'),
    group,
    ...(theme !== undefined && { theme }),
    requirement: requirement.requirement ?? fromCategory ?? null,
    type: courseTypeOf(textOf('type')),
    core:
      group === 'major-core' ||
      (coreCell !== '' && !/^(?:否|N|0)$/i.test(coreCell)) ||
      (marks !== '' && marksCore(table, marks)),
    ...(uncounted.size > 0 && { uncounted: [...uncounted] }),
    ...(requirement.conditional === true && { conditional: true }),
    credits,
    hours,
    terms: merged,
    assessment,
    ...texts,
    ...(/^(?:是|√|✓|Y)/i.test(textOf('co-developed')) && { coDeveloped: true }),
    ...(prerequisites.length > 0 && { prerequisites }),
    outcomes: lines('outcomes'),
    ...(notes !== '' && { notes }),
    source: placeIn(table.grid, row),
    ...(Object.keys(extra).length > 0 && { extra }),
  };
  const asCame = ownWords(context, row, draft);
  return {
    draft: Object.keys(asCame).length === 0 ? draft : { ...draft, written: asCame },
    problems,
    conversions,
    termNames,
  };
}

/** The cells that the fields alone would not give back. */
function ownWords(
  { table, columns }: RowContext,
  row: number,
  draft: CourseDraft,
): Record<string, string> {
  const layout = columns.map(layoutColumn);
  return Object.fromEntries(
    columns.flatMap(({ column, header, role }, at) => {
      const like = layout[at];
      const text = cellAt(table.grid, row, column).trim();
      if (
        text === '' ||
        like === undefined ||
        role === 'category' ||
        role === 'kept' ||
        role === 'sequence'
      )
        return [];
      if (originOf(table, row, column) === 'left' || cellText(draft, like, layout) === text)
        return [];
      return [[header, text]];
    }),
  );
}

function codeOf({ table, columns }: RowContext, row: number): string {
  const column = columns.find(({ role }) => role === 'code');
  if (column === undefined || originOf(table, row, column.column) !== 'own') return '';
  const code = cellAt(table.grid, row, column.column).trim();
  return /^[-—/]+$/.test(code) ? '' : code;
}

function requirementIn(category: string) {
  const text = squeeze(category);
  const found = requirementWord(text);
  if (found !== undefined) return found;
  if (/必修/.test(text) && !/选修/.test(text)) return 'required';
  if (/限选|限定选修/.test(text)) return 'restricted-elective';
  return /任选|任意选修|公共选修|通识选修/.test(text) ? 'free-elective' : undefined;
}

/** Whether the table's remarks say that a mark on a name stands for core courses. */
function marksCore(table: PlanTable, marks: string): boolean {
  return table.remarks.some((remark) => {
    const text = squeeze(remark);
    return Array.from(marks).some((mark) => {
      const at = text.indexOf(mark);
      return at >= 0 && /核心/.test(text.slice(at, at + 16));
    });
  });
}

function kept({ table, columns }: RowContext, { row }: PlanRow): Record<string, string> {
  return Object.fromEntries(
    columns.flatMap(({ column, header, role }) => {
      const written =
        originOf(table, row, column) === 'left' ? '' : cellAt(table.grid, row, column).trim();
      return written === '' || !['kept', 'sequence'].includes(role) ? [] : [[header, written]];
    }),
  );
}

function termOf(
  { term = 0, weeks, measure }: PlanColumn,
  parts: CellParts,
  written: string,
  converted: Amount | undefined,
): CourseTerm {
  const plain = parts.value;
  const weekly = parts.weekly ?? (measure === 'weekly' ? plain : undefined);
  const inWeeks =
    parts.weeks ?? (measure === 'weeks' ? plain : weekly === undefined ? undefined : weeks);
  const hours =
    (measure === 'hours' ? plain : undefined) ?? converted ?? hoursOver(weekly, inWeeks);
  return {
    term,
    ...(weekly !== undefined && { weeklyHours: weekly }),
    ...(inWeeks !== undefined && { weeks: inWeeks }),
    ...(hours !== undefined && { hours }),
    ...(parts.alternative === true && { alternative: true }),
    written,
  };
}

/** Several columns of one term (weekly hours, weeks, credits) are one entry. */
function mergeTerms(terms: readonly CourseTerm[]): CourseTerm[] {
  const byTerm = new Map<number, CourseTerm>();
  for (const each of terms) {
    const before = byTerm.get(each.term);
    byTerm.set(
      each.term,
      before === undefined
        ? each
        : { ...before, ...each, written: `${before.written} ${each.written}` },
    );
  }
  return [...byTerm.values()].sort((a, b) => a.term - b.term);
}

/** Terms from one cell that names them, with weekly hours and weeks from cells of their own. */
function startTerms(
  { columns }: RowContext,
  _row: number,
  figure: (column: PlanColumn, field: CellField) => CellParts,
  own: (column: PlanColumn) => string,
  rowWeeks: Amount | undefined,
): CourseTerm[] {
  const start =
    columns.find(({ role }) => role === 'start-weekly') ??
    columns.find(({ role }) => role === 'start') ??
    columns.find((column) => column.role === 'exam' && own(column) !== '') ??
    columns.find((column) => column.role === 'non-exam' && own(column) !== '');
  if (start === undefined) return [];
  const exam = start.role === 'exam' || start.role === 'non-exam';
  if (exam && !/\d|[一二三四五六七八]/.test(own(start))) return [];
  const parts = figure(start, start.role === 'start-weekly' ? 'start-weekly' : 'start');
  const weeklyColumn = columns.find(({ role }) => role === 'weekly');
  const weeklyParts = weeklyColumn === undefined ? {} : figure(weeklyColumn, 'weekly');
  const weekly = parts.weekly ?? weeklyParts.weekly ?? weeklyParts.value;
  const weeks = weeklyParts.weeks ?? rowWeeks;
  const written = [own(start), weeklyColumn === undefined ? '' : own(weeklyColumn)]
    .filter((text) => text !== '')
    .join(' ');
  return (parts.terms ?? []).map((term, _at, all) => {
    const hours = all.length === 1 ? hoursOver(weekly, weeks) : undefined;
    return {
      term,
      ...(weekly !== undefined && { weeklyHours: weekly }),
      ...(weeks !== undefined && { weeks }),
      ...(hours !== undefined && { hours }),
      written,
    };
  });
}
