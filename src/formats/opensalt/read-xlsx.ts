import { statusOf } from '../case/fields';
import { cellAt, placeIn, type Grid } from '../grid';
import type { FormatReading, ReadContext } from '../format';
import { ProblemList } from '../problem-list';
import { columnsByHeader, findColumn, headerKey, isBlankRow } from '../tables/columns';
import { openSaltColumns, openSaltHeader } from './columns';
import { readItems, type ItemTable } from './read-items';
import { toStandard, type Relation } from './to-standard';

function sheetNamed(grids: readonly Grid[], name: string): Grid | undefined {
  return grids.find((grid) => headerKey(grid.sheet) === headerKey(name));
}

/** Whether the sheets are OpenSALT's: `CF Doc` and `CF Item`. @example isOpenSaltXlsx([]) // false */
export function isOpenSaltXlsx(grids: readonly Grid[]): boolean {
  return sheetNamed(grids, 'CF Item') !== undefined && sheetNamed(grids, 'CF Doc') !== undefined;
}

interface Link {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly row: number;
}

function readLinks(grid: Grid): readonly Link[] {
  const columns = columnsByHeader(grid, 0);
  const type = findColumn(columns, ['associationType']);
  const from = findColumn(columns, ['originNodeIdentifier', 'originNodeHumanCodingScheme']);
  const to = findColumn(columns, ['destinationNodeIdentifier', 'destinationNodeHumanCodingScheme']);
  const fromUri = findColumn(columns, ['originNodeURI']);
  const toUri = findColumn(columns, ['destinationNodeURI']);
  if (type === undefined) return [];
  const end = (row: number, column: number | undefined, uri: number | undefined) => {
    const text = column === undefined ? '' : cellAt(grid, row, column).trim();
    return text !== '' || uri === undefined ? text : cellAt(grid, row, uri).replace(/^.*[:/]/, '');
  };
  return grid.rows.slice(1).flatMap((_, index) => {
    const row = index + 1;
    return isBlankRow(grid, row)
      ? []
      : [
          {
            type: cellAt(grid, row, type).trim(),
            from: end(row, from, fromUri),
            to: end(row, to, toUri),
            row,
          },
        ];
  });
}

const caseType = (written: string): string => {
  const plain = written.replace(/\s+/g, '');
  return plain.charAt(0).toLowerCase() + plain.slice(1);
};

/** Parents from the association sheet where it states them; they replace those guessed from codes. */
function withParents(
  table: ItemTable,
  links: readonly Link[],
  document: string,
  sheet: Grid | undefined,
  problems: ProblemList,
): { readonly table: ItemTable; readonly others: readonly Relation[] } {
  const keys = new Set(table.drafts.map((draft) => draft.identifier));
  const parents = new Map<string, string[]>();
  const others: Relation[] = [];
  for (const link of links) {
    const type = caseType(link.type);
    const toTop = link.to === document;
    if (type === 'isChildOf' && keys.has(link.from) && (toTop || keys.has(link.to))) {
      if (!toTop) parents.set(link.from, [...(parents.get(link.from) ?? []), link.to]);
      continue;
    }
    others.push({ type, from: link.from, to: link.to });
    if (sheet && (!keys.has(link.from) || (!keys.has(link.to) && !toTop)))
      problems.add('dangling-link', 'warning', placeIn(sheet, link.row), {
        type,
        target: (keys.has(link.from) ? link.to : link.from).slice(0, 80),
      });
  }
  if (parents.size === 0) return { table, others };
  return {
    table: {
      ...table,
      drafts: table.drafts.map((draft) => ({
        ...draft,
        parents: parents.get(draft.identifier) ?? draft.parents,
      })),
    },
    others,
  };
}

/** An OpenSALT workbook (`CF Doc`, `CF Item`, `CF Association`) as one standard. */
export function readOpenSaltXlsx(grids: readonly Grid[], context: ReadContext): FormatReading {
  const problems = new ProblemList();
  const items = sheetNamed(grids, 'CF Item');
  const header = items === undefined ? -1 : openSaltHeader(items);
  if (items === undefined || header < 0) {
    problems.add('missing-column', 'error', { sheet: 'CF Item' }, { column: 'fullStatement' });
    return { kind: 'unknown', counts: { items: 0 }, value: undefined, problems: problems.list() };
  }
  const doc = sheetNamed(grids, 'CF Doc');
  const about = doc === undefined ? new Map<string, number>() : columnsByHeader(doc, 0);
  const text = (...names: string[]) => {
    const column = findColumn(about, names);
    return doc === undefined || column === undefined ? '' : cellAt(doc, 1, column).trim();
  };
  const associations = sheetNamed(grids, 'CF Association');
  const links = associations === undefined ? [] : readLinks(associations);
  const read = readItems(items, header, openSaltColumns(items, header), problems);
  const { table, others } = withParents(read, links, text('identifier'), associations, problems);
  const built = toStandard(
    table,
    {
      title: text('title') || context.name.replace(/\.[^.]*$/, ''),
      language: text('language') || table.language || 'und',
      edition: text('version'),
      status: statusOf(text('adoptionStatus')),
      sourceNote: context.name,
      ...(text('publisher') !== '' && { publisher: text('publisher') }),
      ...(text('statusStartDate') !== '' && { effectiveFrom: text('statusStartDate') }),
      ...(text('statusEndDate') !== '' && { effectiveTo: text('statusEndDate') }),
      ...(text('license', 'licenseTitle') !== '' && { licence: text('license', 'licenseTitle') }),
    },
    text('identifier'),
    Object.fromEntries(
      ['creator', 'officialSourceURL', 'description', 'subject', 'adoptionStatus', 'notes'].flatMap(
        (name) => (text(name) === '' ? [] : [[name, text(name)]]),
      ),
    ),
    [...others, ...table.relations],
    context.random,
  );
  problems.take(built.problems);
  return {
    kind: 'standard',
    counts: { items: table.drafts.length, associations: links.length + table.relations.length },
    value: { standards: [built.document] },
    problems: problems.list(),
  };
}
