import { parseAmount, type Amount } from '../../domain/amount';
import { normalForm } from '../../domain/normal-form';
import { problem, type Problem } from '../../domain/problem';
import { cellAt, carryMerges, placeIn, type Grid } from '../grid';
import type { ItemDraft } from '../standard/build';
import { levelOf } from '../standard/levels';
import { columnsByHeader, findColumn, headerKey } from './columns';
import { isSubtotal } from './row-kinds';
import { numberedText, statementsIn } from './numbered';
import { LADDERS, LEVEL_HEADERS, WEIGHT_HEADERS, type Ladder } from './standard-words';

/** Where the columns of a requirement table stand. */
export interface LadderColumns {
  readonly ladder: Ladder;
  readonly rungs: readonly (number | undefined)[];
  readonly leaves: readonly (number | undefined)[];
  readonly level: number | undefined;
  readonly weight: number | undefined;
}

/** The requirement table's columns when this row names them: a rung and a leaf of one ladder at least. */
export function ladderColumns(grid: Grid, row: number): LadderColumns | undefined {
  const columns = columnsByHeader(grid, row);
  for (const ladder of LADDERS) {
    const taken = new Set<number>();
    const find = (headers: readonly string[]) => {
      const column = findColumn(columns, headers);
      if (column === undefined || taken.has(column)) return undefined;
      taken.add(column);
      return column;
    };
    const rungs = ladder.rungs.map((rung) => find(rung.headers));
    const leaves = ladder.leaves.map((leaf) => find(leaf.headers));
    if (
      rungs.some((column) => column !== undefined) &&
      leaves.some((column) => column !== undefined)
    )
      return { ladder, rungs, leaves, level: find(LEVEL_HEADERS), weight: find(WEIGHT_HEADERS) };
  }
  return undefined;
}

/** A weight that stands beside a function in the requirement table itself. */
export interface RowWeight {
  readonly level: string;
  readonly name: string;
  /** Index of the function's draft. */
  readonly draft: number;
  readonly weight: Amount;
}

/** What the requirement tables of a sheet give, as drafts whose levels are still the words of the file. */
export interface LadderReading {
  readonly drafts: readonly ItemDraft[];
  readonly weights: readonly RowWeight[];
  readonly ladder: Ladder | undefined;
  readonly problems: readonly Problem[];
}

/** The only text of a row, when it has exactly one (merged cells count once). */
function onlyText(grid: Grid, row: number): string | undefined {
  const texts = new Set(
    (grid.rows[row] ?? []).map((cell) => cell.trim()).filter((cell) => cell !== ''),
  );
  return texts.size === 1 ? [...texts][0] : undefined;
}

/**
 * The requirement tables of a sheet: 职业功能 | 工作内容 | 技能要求 | 相关知识要求 and their like. Merged and blank outer cells carry
 * down; headings that name a level between tables, a level column, or the sheet's name give the level; repeated header rows
 * (续表) are passed over; each cell gives as many items as it has statements. `from` is the index of the first draft.
 */
export function readLadder(written: Grid, from: number): LadderReading {
  const grid = carryMerges(written);
  const drafts: ItemDraft[] = [];
  const weights: RowWeight[] = [];
  const problems: Problem[] = [];
  let columns: LadderColumns | undefined;
  let ladder: Ladder | undefined;
  let level = levelOf(grid.sheet)?.name ?? '';
  let open: ({ key: string; draft: number } | undefined)[] = [];
  const add = (draft: ItemDraft): number => drafts.push(draft) - 1 + from;

  for (let row = 0; row < grid.rows.length; row++) {
    const header = ladderColumns(grid, row);
    if (header) {
      columns = header;
      ladder ??= header.ladder;
      continue;
    }
    const only = onlyText(grid, row);
    const named = only === undefined ? undefined : levelOf(only);
    if (named !== undefined && (columns?.level === undefined || only?.includes('级') === true)) {
      level = named.name;
      open = [];
      continue;
    }
    if (columns === undefined) continue;
    if (isSubtotal(cellAt(grid, row, columns.rungs.find((each) => each !== undefined) ?? 0)))
      continue;
    if (columns.level !== undefined) {
      const stated = cellAt(grid, row, columns.level).trim().slice(0, 100);
      const next = stated === '' ? level : (levelOf(stated)?.name ?? stated);
      if (next !== level) open = [];
      level = next;
    }
    const place = (column: number | undefined) => placeIn(grid, row, column);
    for (const [depth, column] of columns.rungs.entries()) {
      const rung = columns.ladder.rungs[depth];
      const cell = column === undefined ? '' : cellAt(grid, row, column).trim();
      if (rung === undefined || cell === '' || open[depth]?.key === normalForm(cell)) continue;
      const { number, text } = numberedText(cell.replace(/\s*\n\s*/g, ''), rung.steps);
      open = open.slice(0, depth);
      const parent = open.filter((each) => each !== undefined).at(-1)?.draft;
      const draft = add({
        identifier: '',
        parents: parent === undefined ? [] : [`#${parent}`],
        sequence: null,
        kind: rung.kind,
        level: level === '' ? null : level,
        number,
        text,
        source: place(column),
      });
      open[depth] = { key: normalForm(cell), draft };
      if (depth > 0 && parent === undefined)
        problems.push(
          problem('item-without-parent', 'warning', place(column), { kind: rung.kind }),
        );
      if (depth === 0 && columns.weight !== undefined) {
        const shown = cellAt(grid, row, columns.weight).trim();
        const weight = parseAmount(shown.normalize('NFKC').replace(/%$/, ''));
        if (weight !== undefined) weights.push({ level, name: text, draft, weight });
        else if (shown !== '' && !/^[-—–－/]+$/.test(shown))
          problems.push(problem('not-a-weight', 'warning', place(columns.weight), { shown }));
      }
    }
    for (const [index, column] of columns.leaves.entries()) {
      const leaf = columns.ladder.leaves[index];
      if (leaf === undefined || column === undefined) continue;
      if (grid.marks.get(`${row}:${column}`) === 'carried') continue;
      const parent = open.filter((each) => each !== undefined).at(-1)?.draft;
      for (const { number, text } of statementsIn(cellAt(grid, row, column), leaf.steps)) {
        if (text === '' || /^[-—–－/]+$/.test(text)) continue;
        if (parent === undefined)
          problems.push(
            problem('item-without-parent', 'warning', place(column), { kind: leaf.kind }),
          );
        add({
          identifier: '',
          parents: parent === undefined ? [] : [`#${parent}`],
          // Skills stand together before knowledge, whatever rows they share.
          sequence: index,
          kind: leaf.kind,
          level: level === '' ? null : level,
          number,
          text,
          source: place(column),
        });
      }
    }
  }
  return { drafts, weights, ladder, problems };
}

/** Whether any row of the grid heads a requirement table. */
export function hasLadder(grid: Grid): boolean {
  return grid.rows.slice(0, 200).some((_, row) => ladderColumns(grid, row) !== undefined);
}

/** Whether a sheet is named for what it is in our own template. @example isSheet(grid, '权重表') */
export function isSheet(grid: Grid, name: string): boolean {
  return headerKey(grid.sheet).startsWith(headerKey(name));
}
