import { cellAt, placeIn, type Grid } from '../grid';
import type { ProblemList } from '../problem-list';
import type { ItemDraft } from '../standard/build';
import { itemKindOf } from '../standard/kind-words';
import { uuidOf } from '../standard/ids';
import { isBlankRow } from '../tables/columns';
import { relationColumns, type OpenSaltColumns, type OpenSaltField } from './columns';

/** What an OpenSALT item table gives: drafts with their parents, how many relations it states, and its left-over columns. */
export interface ItemTable {
  readonly drafts: readonly ItemDraft[];
  readonly relations: readonly {
    readonly type: string;
    readonly from: string;
    readonly to: string;
  }[];
  /** Left-over fields as CASE writes them, by draft index. */
  readonly extra: ReadonlyMap<number, Readonly<Record<string, string>>>;
  readonly language: string;
}

const KEYS: ReadonlySet<OpenSaltField> = new Set([
  'identifier',
  'smartLevel',
  'humanCodingScheme',
  'parent',
]);

interface Row {
  readonly row: number;
  readonly get: (field: OpenSaltField) => string;
}

function parentBySmartLevel(
  smart: string,
  bySmart: ReadonlyMap<string, string>,
): string | undefined {
  const cut = smart.lastIndexOf('.');
  return cut < 0 ? undefined : bySmart.get(smart.slice(0, cut));
}

function parentByNumber(number: string, byNumber: ReadonlyMap<string, string>): string | undefined {
  for (let cut = number.lastIndexOf('.'); cut > 0; cut = number.lastIndexOf('.', cut - 1)) {
    const found = byNumber.get(number.slice(0, cut));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `3.6.2.1` as a number that sorts among its siblings. */
const lastStep = (smart: string): number | null => {
  const step = Number(smart.slice(smart.lastIndexOf('.') + 1));
  return smart !== '' && Number.isFinite(step) ? step : null;
};

const EXTRA = [
  'listEnumeration',
  'abbreviatedStatement',
  'conceptKeywords',
  'language',
  'educationLevel',
  'type',
] as const;
const CASE_NAME: Readonly<Record<(typeof EXTRA)[number], string>> = {
  listEnumeration: 'listEnumeration',
  abbreviatedStatement: 'abbreviatedStatement',
  conceptKeywords: 'conceptKeywords',
  language: 'language',
  educationLevel: 'educationLevel',
  type: 'CFItemType',
};

/**
 * The items below the header row. The tree comes from smartLevel, else from a parent column (identifier or code), else from dotted
 * codes (said as `parent-by-number`). A parent that is not in the table is kept as said (`dangling-link`).
 */
export function readItems(
  grid: Grid,
  header: number,
  columns: OpenSaltColumns,
  problems: ProblemList,
): ItemTable {
  const rows: Row[] = [];
  for (let row = header + 1; row < grid.rows.length; row++) {
    if (isBlankRow(grid, row)) continue;
    rows.push({
      row,
      get: (field) => {
        const column = columns[field];
        const text = column === undefined ? '' : cellAt(grid, row, column).trim();
        // Very long keys make maps slow; no identifier or code is that long.
        return KEYS.has(field) ? text.slice(0, 200) : text;
      },
    });
  }
  const key = (at: Row, index: number) => at.get('identifier') || `#${index}`;
  const keys = new Set<string>();
  const bySmart = new Map<string, string>();
  const byNumber = new Map<string, string>();
  const byIdentifier = new Map<string, string>();
  for (const [index, at] of rows.entries()) {
    const id = key(at, index);
    if (keys.has(id))
      problems.add('repeated-identifier', 'warning', placeIn(grid, at.row), { identifier: id });
    keys.add(id);
    if (at.get('smartLevel') !== '') bySmart.set(at.get('smartLevel'), id);
    if (at.get('humanCodingScheme') !== '' && !byNumber.has(at.get('humanCodingScheme')))
      byNumber.set(at.get('humanCodingScheme'), id);
    byIdentifier.set(at.get('identifier').toLowerCase(), id);
  }
  const stated = columns.parent !== undefined && rows.some((at) => at.get('parent') !== '');
  const explicit = bySmart.size > 0 || stated;
  let guessed = 0;
  const extra = new Map<number, Readonly<Record<string, string>>>();
  const drafts = rows.map((at, index): ItemDraft => {
    const number = at.get('humanCodingScheme');
    const smart = at.get('smartLevel');
    const written = at.get('parent');
    let parent = parentBySmartLevel(smart, bySmart);
    if (parent === undefined && written !== '') {
      parent = byIdentifier.get(written.toLowerCase()) ?? byNumber.get(written);
      if (parent === undefined)
        problems.add('dangling-link', 'warning', placeIn(grid, at.row, columns.parent), {
          type: 'isChildOf',
          target: written.slice(0, 80),
        });
    }
    if (!explicit && number !== '') {
      parent = parentByNumber(number, byNumber);
      if (parent !== undefined) guessed++;
    }
    const text = cellAt(grid, at.row, columns.fullStatement ?? -1);
    if (text.trim() === '')
      problems.add('blank-statement', 'warning', placeIn(grid, at.row, columns.fullStatement));
    const identifier = at.get('identifier');
    if (identifier !== '' && uuidOf(identifier) === undefined)
      problems.add('identifier-not-uuid', 'note', placeIn(grid, at.row, columns.identifier), {
        identifier: identifier.slice(0, 60),
      });
    const left = Object.fromEntries(
      EXTRA.flatMap((field) => (at.get(field) === '' ? [] : [[CASE_NAME[field], at.get(field)]])),
    );
    if (Object.keys(left).length > 0) extra.set(index, left);
    const sequence =
      columns.sequence === undefined ? lastStep(smart) : Number(at.get('sequence') || Number.NaN);
    const notes = at.get('notes');
    return {
      identifier,
      parents: parent === undefined || parent === key(at, index) ? [] : [parent],
      sequence: sequence !== null && Number.isFinite(sequence) ? sequence : null,
      kind: itemKindOf(at.get('type')) ?? 'statement',
      level: null,
      number,
      text,
      ...(notes !== '' && { notes }),
      source: placeIn(grid, at.row),
    };
  });
  if (guessed > 0) problems.add('parent-by-number', 'note', {}, { count: guessed });
  const relations = relationColumns(grid, header).flatMap(({ type, column }) =>
    rows.flatMap((at, index) =>
      cellAt(grid, at.row, column)
        .split(/[,;|]\s*/)
        .filter((to) => to.trim() !== '')
        .map((to) => ({ type, from: key(at, index), to: to.trim() })),
    ),
  );
  return {
    drafts,
    relations,
    extra,
    language: rows.map((at) => at.get('language')).find((each) => each !== '') ?? '',
  };
}
