import { prerequisiteEntries } from '../../domain/prerequisites';
import type { Problem } from '../../domain/problem';
import { cellAt, placeIn } from '../grid';
import { cellText, type CourseDraft } from './cell-text';
import { assessmentOf, courseTypeOf, groupOf, nameParts, themeOf } from './course-words';
import { layoutColumn } from './layout-note';
import { requirementIn } from './requirement-words';
import { originOf, type PlanTable } from './plan-table';
import { squeeze } from './plan-text';
import { readFigures } from './read-figures';
import { RowCells, type Conversion, type RowContext } from './row-cells';
import type { PlanRow } from './row-state';

/** What one row gave. */
export interface RowReading {
  readonly draft: CourseDraft;
  readonly problems: readonly Problem[];
  readonly conversions: readonly Conversion[];
  readonly termNames: ReadonlyMap<number, string>;
}

const TEXT_ROLES = ['department', 'partner', 'description'] as const;

/**
 * What a course or check row says. Figures stay as printed: kinds of hours are never made to fit their total; weeks and days
 * become hours only by the given table; a figure carried down by a merge counts for its first row alone.
 * @example readRow(context, row).draft.hours // { total: '64', theory: '32', practice: '32' }
 */
export function readRow(context: RowContext, planRow: PlanRow): RowReading {
  const cells = new RowCells(context, planRow);
  const { name, nameEn, marks } = nameParts(cells.written(cells.column('name')));
  const group = groupOf(planRow.categories);
  const theme = themeOf(name);
  const { credits, hours, uncounted, terms } = readFigures(cells, theme);
  const requirement = requirementOf(cells, planRow);
  const english = nameEn ?? (cells.text('name-en') === name ? '' : cells.text('name-en'));
  const coreCell = squeeze(cells.text('core'));
  const notes = [marks, cells.text('notes')].filter((text) => text !== '').join(' ');
  const prerequisites = prerequisiteEntries(cells.written(cells.column('prerequisites')));
  const certificates = cells
    .lines('certificates')
    .flatMap((line) => line.split('、'))
    .filter((name) => !/^[-—无/]*$/.test(name));
  const extra = kept(context, planRow);
  const draft: CourseDraft = {
    code: codeOf(context, planRow.row),
    name,
    ...(english !== '' && { nameEn: english }),
    category: planRow.categories.join('/'),
    group,
    ...(theme !== undefined && { theme }),
    requirement: requirement.requirement ?? null,
    type: courseTypeOf(cells.text('type')),
    core:
      group === 'major-core' ||
      (coreCell !== '' && !/^(?:否|N|0)$/i.test(coreCell)) ||
      (marks !== '' && marksCore(context.table, marks)),
    ...(uncounted.length > 0 && { uncounted }),
    ...(requirement.conditional === true && { conditional: true }),
    credits,
    hours,
    terms,
    assessment: assessmentIn(cells),
    ...Object.fromEntries(
      TEXT_ROLES.flatMap((role) => (cells.text(role) === '' ? [] : [[role, cells.text(role)]])),
    ),
    ...(/^(?:是|√|✓|Y)/i.test(cells.text('co-developed')) && { coDeveloped: true }),
    ...(prerequisites.length > 0 && { prerequisites }),
    ...(certificates.length > 0 && { certificates }),
    outcomes: cells.lines('outcomes'),
    ...(notes !== '' && { notes }),
    source: placeIn(context.table.grid, planRow.row),
    ...(Object.keys(extra).length > 0 && { extra }),
  };
  const asCame = ownWords(context, planRow.row, draft);
  const { problems, conversions, termNames } = cells;
  return {
    draft: Object.keys(asCame).length === 0 ? draft : { ...draft, written: asCame },
    problems,
    conversions,
    termNames,
  };
}

/** Required or elective by the row's own cell, else by the innermost category that says so. */
function requirementOf(cells: RowCells, { categories }: PlanRow) {
  const column = cells.column('requirement');
  const own = column === undefined ? {} : cells.figure(column, 'requirement');
  if (own.requirement !== undefined) return own;
  const requirement = [...categories]
    .reverse()
    .map(requirementIn)
    .find((found) => found !== undefined);
  return requirement === undefined ? {} : { requirement };
}

function assessmentIn(cells: RowCells): CourseDraft['assessment'] {
  if (cells.written(cells.column('exam')) !== '') return 'exam';
  if (cells.written(cells.column('non-exam')) !== '') return 'non-exam';
  return assessmentOf(cells.text('assessment'));
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
