import type { Grid } from '../grid';
import type { FormatReading, ReadContext } from '../format';
import { statusOf } from '../case/fields';
import { ProblemList } from '../problem-list';
import { openSaltColumns, openSaltHeader } from './columns';
import { readItems } from './read-items';
import { toStandard } from './to-standard';

/** Whether a grid is an OpenSALT item table: a full statement beside at least one column only CASE has. @example isOpenSaltCsv(grid) // true */
export function isOpenSaltCsv(grid: Grid): boolean {
  const header = openSaltHeader(grid);
  if (header < 0) return false;
  const columns = openSaltColumns(grid, header);
  return (
    columns.humanCodingScheme !== undefined ||
    columns.type !== undefined ||
    columns.smartLevel !== undefined
  );
}

/** `#key,value…` lines above the header, as some CASE tools write them. */
function metadata(grid: Grid, header: number): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const row of grid.rows.slice(0, header)) {
    const [name = '', ...values] = row;
    if (name.startsWith('#'))
      found.set(
        name.slice(1).trim().toLowerCase(),
        values.filter((each) => each !== '').join(', '),
      );
  }
  return found;
}

/**
 * An OpenSALT item table (smartLevel, Is Child Of or parent columns, with or without `#` lines above) as one standard.
 */
export function readOpenSaltCsv(grid: Grid, context: ReadContext): FormatReading {
  const problems = new ProblemList();
  const header = openSaltHeader(grid);
  if (header < 0) {
    problems.add('missing-column', 'error', {}, { column: 'fullStatement' });
    return { kind: 'unknown', counts: { items: 0 }, value: undefined, problems: problems.list() };
  }
  const table = readItems(grid, header, openSaltColumns(grid, header), problems);
  const about = metadata(grid, header);
  const text = (key: string) => about.get(key) ?? '';
  const built = toStandard(
    table,
    {
      title: text('title') || context.name.replace(/\.[^.]*$/, ''),
      language: text('language') || table.language || 'und',
      edition: text('version'),
      status: statusOf(text('adoption_status')),
      sourceNote: context.name,
      ...(text('publisher') !== '' && { publisher: text('publisher') }),
      ...(text('status_start_date') !== '' && { effectiveFrom: text('status_start_date') }),
    },
    text('identifier'),
    {
      ...(text('creator') !== '' && { creator: text('creator') }),
      ...(text('description') !== '' && { description: text('description') }),
      ...(text('subject') !== '' && { subject: text('subject').split(', ') }),
      ...(text('adoption_status') !== '' && { adoptionStatus: text('adoption_status') }),
    },
    table.relations,
    context.random,
  );
  problems.take(built.problems);
  const links =
    table.drafts.reduce((sum, draft) => sum + draft.parents.length, 0) + table.relations.length;
  return {
    kind: 'standard',
    counts: { items: table.drafts.length, ...(links > 0 && { associations: links }) },
    value: { standards: [built.document] },
    problems: problems.list(),
  };
}
