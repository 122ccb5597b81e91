import { parseAmount, type Amount } from '../../domain/amount';
import { makeId, type CourseId, type ProgrammeId, type RandomBytes } from '../../domain/id';
import { saysNothing, type Orientation } from '../../domain/orientation';
import { problem, type Place, type Problem } from '../../domain/problem';
import type {
  Course,
  CourseTerm,
  ProgrammeDocument,
  SubtotalRow,
  Term,
} from '../../domain/programme';
import { cellAt, placeIn } from '../grid';
import type { MappedTable, PlanColumn } from './columns';
import { writeLayout } from './layout-note';
import { CellReader, type OddShape } from './odd-list';
import { originOf } from './plan-table';
import { modulesOf } from './modules';
import { levelByTerms, titleFacts } from './plan-title';
import { readRow } from './read-course';
import type { CourseDraft } from './cell-text';
import type { Conversion, RowContext } from './row-cells';
import type { ReadingRules } from './reading-rules';
import { classifyRows, type PlanRow } from './row-state';
import { isGrandTotalWord, isShareWord } from './row-words';

/** A body row as read, for showing beside its source. */
export interface ReadRow {
  readonly table: number;
  readonly row: number;
  readonly kind: PlanRow['kind'];
  readonly where: Place;
  readonly courseId?: CourseId;
}

/** A plan as read: the programme, every row's fate, every odd shape with its meaning, every conversion, every doubt. */
export interface PlanReading {
  readonly document: ProgrammeDocument;
  readonly rows: readonly ReadRow[];
  readonly odd: readonly OddShape[];
  readonly conversions: readonly Conversion[];
  readonly problems: readonly Problem[];
}

/** What stands around a plan, beyond its tables' own titles. */
export interface PlanNames {
  readonly sheet: string;
  readonly file: string;
  /** First lines of the document or cover that the tables stand in. */
  readonly lines?: readonly string[];
  /** What its 职业面向 says. */
  readonly orientation?: Orientation;
}

/**
 * The programme that course tables hold, read by the school's rules. Check rows are kept as subtotals and never become courses;
 * rows of words alone are listed as `plan-row-left`. Empty tables give a programme without courses.
 * @example readPlan([{ table, columns }], DEFAULT_RULES, { sheet: '', file: '' }, random).document.courses.length
 */
export function readPlan(
  tables: readonly MappedTable[],
  rules: ReadingRules,
  names: PlanNames,
  random: RandomBytes,
): PlanReading {
  const cells = new CellReader(rules);
  const programmeId = makeId<ProgrammeId>(random);
  const courses: Course[] = [];
  const subtotals: SubtotalRow[] = [];
  const rows: ReadRow[] = [];
  const problems: Problem[] = [];
  const conversions: Conversion[] = [];
  const termNames = new Map<number, string>();
  for (const [at, { table, columns }] of tables.entries()) {
    const context: RowContext = { table, columns, cells, rules };
    if (!columns.some(({ role }) => role === 'name'))
      problems.push(problem('plan-no-name-column', 'error', placeIn(table.grid, table.top)));
    for (const planRow of classifyRows(table, columns)) {
      const where = placeIn(table.grid, planRow.row);
      const say = (courseId?: CourseId) =>
        rows.push({
          table: at,
          row: planRow.row,
          kind: planRow.kind,
          where,
          ...(courseId !== undefined && { courseId }),
        });
      if (planRow.kind === 'subtotal') {
        subtotals.push(subtotalOf(context, planRow));
        say();
      } else if (planRow.kind === 'course') {
        const reading = readRow(context, planRow);
        const id = makeId<CourseId>(random);
        courses.push({ id, programmeId, order: courses.length, ...reading.draft });
        problems.push(...reading.problems, ...doubts(reading.draft, columns, where));
        conversions.push(...reading.conversions);
        for (const [term, name] of reading.termNames) termNames.set(term, name);
        say(id);
      } else if (planRow.kind === 'continued') {
        const last = courses.at(-1);
        const reading = readRow(context, planRow);
        if (last !== undefined) courses[courses.length - 1] = joined(last, reading.draft);
        problems.push(...reading.problems.filter(({ code }) => code !== 'plan-shared-figure'));
        say(last?.id);
      } else {
        if (planRow.kind === 'left' && planRow.label !== '')
          problems.push(
            problem('plan-row-left', 'warning', where, { text: planRow.label.slice(0, 80) }),
          );
        say();
      }
    }
  }
  problems.push(...repeated(courses));
  const facts = titleFacts([
    ...tables.flatMap(({ table }) => table.titles),
    ...(names.lines ?? []),
    names.sheet,
    names.file.replace(/\.[^.]*$/, ''),
  ]);
  const terms = termsOf(tables, courses, termNames);
  const guess = levelByTerms(terms.length);
  if (facts.level === undefined)
    problems.push(problem('plan-level-guessed', 'note', {}, { level: guess.level }));
  const printedCredits = printedTotal(subtotals);
  const { orientation } = names;
  const modules = modulesOf(courses, [
    ...subtotals.map(({ category, label }) => ({ category, text: label })),
    ...tables.flatMap(({ table }) => table.remarks.map((text) => ({ category: '', text }))),
  ]);
  return {
    document: {
      programme: {
        id: programmeId,
        name:
          facts.name ??
          (/^sheet\d*$/i.test(names.sheet) || names.sheet === ''
            ? names.file.replace(/\.[^.]*$/, '')
            : names.sheet),
        majorCode: facts.majorCode ?? '',
        cohort: facts.cohort ?? '',
        level: facts.level ?? guess.level,
        form: facts.form ?? guess.form,
        status: 'draft',
        terms,
        targets: [],
        ...(orientation && !saysNothing(orientation) && { orientation }),
        ...(modules.length > 0 && { modules }),
        ...(printedCredits !== undefined && { printedCredits }),
        subtotals,
        foreign: writeLayout(tables, rules),
      },
      courses,
    },
    rows,
    odd: cells.list(),
    conversions,
    problems,
  };
}

/** A check row's figures: only plain and odd figures that are numbers; shares and counts of courses stay as written. */
function subtotalOf(context: RowContext, planRow: PlanRow): SubtotalRow {
  const shares = isShareWord(planRow.label);
  const { table, columns } = context;
  const { draft } = readRow(context, planRow);
  const inner = columns.some(
    ({ role, column }) => role === 'category' && originOf(table, planRow.row, column) === 'above',
  );
  const grand = isGrandTotalWord(planRow.label) && !inner;
  const terms: CourseTerm[] = columns.flatMap(({ role, column, term }) => {
    const written = cellAt(table.grid, planRow.row, column).trim();
    if (
      role !== 'term' ||
      term === undefined ||
      written === '' ||
      originOf(table, planRow.row, column) === 'left'
    )
      return [];
    const weeklyHours = parseAmount(written);
    return [{ term, ...(weeklyHours !== undefined && !shares && { weeklyHours }), written }];
  });
  return {
    label: planRow.label,
    category: grand ? '' : planRow.categories.join('/'),
    credits: shares ? null : draft.credits,
    hours: shares ? {} : draft.hours,
    terms,
    written: Object.fromEntries(
      columns.flatMap(({ column, header }) => {
        const text = cellAt(table.grid, planRow.row, column).trim();
        return text === '' || originOf(table, planRow.row, column) !== 'own'
          ? []
          : [[header, text]];
      }),
    ),
    source: placeIn(table.grid, planRow.row),
  };
}

function joined(course: Course, more: CourseDraft): Course {
  const terms = [...course.terms];
  for (const term of more.terms)
    if (!terms.some((each) => each.term === term.term && each.written === term.written))
      terms.push(term);
  return { ...course, terms: terms.sort((a, b) => a.term - b.term) };
}

function doubts(draft: CourseDraft, columns: readonly PlanColumn[], where: Place): Problem[] {
  const found: Problem[] = [];
  const has = (role: PlanColumn['role']) => columns.some((column) => column.role === role);
  const timed = columns.some(({ role }) => ['term', 'start', 'start-weekly'].includes(role));
  const params = { course: draft.name };
  if (draft.credits === null && Object.keys(draft.hours).length === 0 && draft.terms.length === 0)
    found.push(problem('plan-course-without-figures', 'warning', where, params));
  else {
    if (draft.credits === null && has('credits'))
      found.push(problem('plan-credits-blank', 'note', where, params));
    if (Object.keys(draft.hours).length === 0 && has('hours'))
      found.push(problem('plan-hours-blank', 'note', where, params));
    if (draft.terms.length === 0 && timed)
      found.push(problem('plan-term-blank', 'note', where, params));
  }
  return found;
}

function repeated(courses: readonly Course[]): Problem[] {
  const first = new Map<string, Course>();
  return courses.flatMap((course) => {
    if (course.code === '') return [];
    const before = first.get(course.code);
    if (before === undefined) {
      first.set(course.code, course);
      return [];
    }
    return [
      problem('plan-code-repeated', 'warning', course.source, {
        text: course.code,
        course: course.name,
      }),
    ];
  });
}

function termsOf(
  tables: readonly MappedTable[],
  courses: readonly Course[],
  names: ReadonlyMap<number, string>,
): Term[] {
  const weeks = new Map<number, Amount | null>();
  for (const { columns } of tables)
    for (const column of columns)
      if (column.role === 'term' && column.term !== undefined)
        weeks.set(column.term, column.weeks ?? weeks.get(column.term) ?? null);
  const most = Math.max(
    0,
    ...weeks.keys(),
    ...courses.flatMap(({ terms }) => terms.map(({ term }) => term)),
  );
  return Array.from({ length: most }, (_, at) => ({
    number: at + 1,
    name: names.get(at + 1) ?? `第${at + 1}学期`,
    weeks: weeks.get(at + 1) ?? null,
  }));
}

function printedTotal(subtotals: readonly SubtotalRow[]): Amount | undefined {
  const totals = subtotals.filter(({ category, credits }) => category === '' && credits !== null);
  return totals.at(-1)?.credits ?? undefined;
}
