import { problem, type Problem } from '../../domain/problem';
import type { ItemKind } from '../../domain/standard';
import { carryMerges, cellAt, placeIn, type Grid } from '../grid';
import type { ItemDraft } from '../standard/build';
import { itemKindOf, strengthOf } from '../standard/kind-words';
import { levelOf } from '../standard/levels';
import { columnsByHeader, findColumn, isBlankRow, onlyText } from './columns';
import { isSubtotal } from './row-kinds';
import { NO_CLAIMS, type CellClaims } from './sheet-source';
import { unreadColumns } from './unread-columns';
import { LIST_HEADERS } from './standard-words';

type Field = keyof typeof LIST_HEADERS;
type Columns = Readonly<Partial<Record<Field, number>>>;

function listColumns(grid: Grid, row: number): Columns {
  const columns = columnsByHeader(grid, row);
  const taken = new Set<number>();
  const found: Partial<Record<Field, number>> = {};
  for (const field of Object.keys(LIST_HEADERS) as Field[]) {
    const column = findColumn(columns, LIST_HEADERS[field]);
    if (column === undefined || taken.has(column)) continue;
    taken.add(column);
    found[field] = column;
  }
  return found;
}

/** The header row of a list of items: a text column beside a parent, level, kind or number column; undefined when none is. */
export function itemListHeader(grid: Grid): number | undefined {
  for (let row = 0; row < Math.min(grid.rows.length, 40); row++) {
    const columns = listColumns(grid, row);
    if (columns.text === undefined) continue;
    const beside = [columns.parent, columns.level, columns.kind, columns.number].filter(
      (column) => column !== undefined,
    );
    if (
      beside.length >= 1 &&
      (columns.parent !== undefined ||
        columns.kind !== undefined ||
        columns.level !== undefined ||
        columns.number !== undefined)
    )
      return row;
  }
  return undefined;
}

/** The parent that a dotted number implies: the nearest earlier item whose number is its beginning. */
function byNumber(number: string, seen: ReadonlyMap<string, string>): string | undefined {
  for (let cut = number.lastIndexOf('.'); cut > 0; cut = number.lastIndexOf('.', cut - 1)) {
    const found = seen.get(number.slice(0, cut));
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * A plain list of items: a row an item, with its number, text, kind, level and parent where there are such columns. The parent is
 * a row key or a number; without a parent column dotted numbers make the tree. `from` is the index of the first draft.
 */
export function readItemList(
  written: Grid,
  header: number,
  from: number,
  usual: ItemKind = 'statement',
  claims: CellClaims = NO_CLAIMS,
): { readonly drafts: readonly ItemDraft[]; readonly problems: readonly Problem[] } {
  const grid = carryMerges(written);
  const columns = listColumns(grid, header);
  const drafts: ItemDraft[] = [];
  const problems: Problem[] = [];
  const byKey = new Map<string, string>();
  const seen = new Map<string, string>();
  const get = (row: number, field: Field): string => {
    const column = columns[field];
    return column === undefined ? '' : cellAt(grid, row, column).trim();
  };
  // Very long keys make maps slow; no identifier is that long.
  const keyAt = (row: number, field: 'key' | 'number' | 'parent'): string =>
    get(row, field).slice(0, 200);
  const body = grid.rows.map((_, row) => row).filter((row) => row > header);
  const rows = body.filter((row) => !isBlankRow(grid, row) && !isSubtotal(get(row, 'text')));
  for (let row = 0; row < header; row++)
    if (onlyText(grid, row) !== undefined) claims.row(row, 'heading', 'table-heading');
  claims.row(header, 'furniture', 'table-header');
  for (const row of body) if (isSubtotal(get(row, 'text'))) claims.row(row, 'ignored', 'subtotal');
  problems.push(...unreadColumns(written, header, Object.values(columns), rows, claims));
  for (const [index, row] of rows.entries()) {
    const key = keyAt(row, 'key');
    if (key !== '' && byKey.has(`key:${key}`))
      problems.push(
        problem('repeated-identifier', 'warning', placeIn(grid, row, columns.key), {
          identifier: key,
        }),
      );
    else if (key !== '') byKey.set(`key:${key}`, `#${from + index}`);
    const number = keyAt(row, 'number');
    if (number !== '' && !byKey.has(`number:${number}`))
      byKey.set(`number:${number}`, `#${from + index}`);
  }
  for (const [index, row] of rows.entries()) {
    const self = `#${from + index}`;
    const number = get(row, 'number');
    const text = columns.text === undefined ? '' : cellAt(grid, row, columns.text).trim();
    if (text === '')
      problems.push(problem('blank-statement', 'warning', placeIn(grid, row, columns.text)));
    const stated = keyAt(row, 'parent');
    let parent =
      stated === '' ? undefined : (byKey.get(`key:${stated}`) ?? byKey.get(`number:${stated}`));
    if (stated !== '' && parent === undefined)
      problems.push(
        problem('dangling-link', 'warning', placeIn(grid, row, columns.parent), {
          type: 'isChildOf',
          target: stated.slice(0, 80),
        }),
      );
    if (parent === self) {
      problems.push(
        problem('self-parent', 'warning', placeIn(grid, row, columns.parent), { parent: stated }),
      );
      parent = undefined;
    }
    if (columns.parent === undefined) parent = byNumber(number, seen);
    if (number !== '') seen.set(number, self);
    const kindWord = get(row, 'kind');
    const kind = itemKindOf(kindWord);
    if (kindWord !== '' && kind === undefined)
      problems.push(
        problem('unknown-kind', 'warning', placeIn(grid, row, columns.kind), {
          shown: kindWord.slice(0, 40),
        }),
      );
    const level = get(row, 'level').slice(0, 100);
    const strength = strengthOf(get(row, 'strength'));
    const notes = get(row, 'notes');
    const draft = from + index;
    const fates = {
      key: 'item',
      number: 'item',
      text: 'item',
      level: 'level',
      notes: 'item',
      parent: stated === '' || parent !== undefined ? 'item' : 'doubt',
      kind: kind === undefined ? 'doubt' : 'item',
      strength: strength === undefined ? undefined : 'item',
    } as const;
    for (const field of Object.keys(fates) as Field[]) {
      const column = columns[field];
      const fate = fates[field];
      if (column !== undefined && fate !== undefined)
        claims.cell(row, column, fate, field, fate === 'doubt' ? {} : { draft });
    }
    drafts.push({
      identifier: '',
      parents: parent === undefined ? [] : [parent],
      sequence: null,
      kind: kind ?? usual,
      level: level === '' ? null : (levelOf(level)?.name ?? level),
      number,
      text,
      ...(strength && { strength }),
      ...(notes !== '' && { notes }),
      source: placeIn(grid, row),
    });
  }
  return { drafts, problems };
}
