import type { PageContent, Rule } from './page-content';

/** A cell of a ruled table: its place in the table and its box on the page. */
export interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export interface RuledTable {
  readonly cells: readonly RuledCell[];
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const NEAR = 3;
/** A page with more rules than any table has is a drawing. */
const MOST_RULES = 4000;

/** Values that lie near each other as one, ascending. */
function gathered(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const out: number[] = [];
  for (const value of sorted) {
    const last = out.at(-1);
    if (last === undefined || value - last > NEAR) out.push(value);
  }
  return out;
}

const meets = (a: Rule, b: Rule): boolean =>
  b.at >= a.from - NEAR && b.at <= a.to + NEAR && a.at >= b.from - NEAR && a.at <= b.to + NEAR;

/** Rules that touch each other, as groups. */
function groupsOf(across: readonly Rule[], down: readonly Rule[]) {
  const groups: { across: Rule[]; down: Rule[] }[] = [];
  const freeAcross = new Set(across);
  const freeDown = new Set(down);
  for (const start of across) {
    if (!freeAcross.delete(start)) continue;
    const group = { across: [start], down: [] as Rule[] };
    const queue: { rule: Rule; isAcross: boolean }[] = [{ rule: start, isAcross: true }];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const { rule, isAcross } = next;
      const free = isAcross ? freeDown : freeAcross;
      for (const other of free) {
        if (isAcross ? !meets(rule, other) : !meets(other, rule)) continue;
        free.delete(other);
        (isAcross ? group.down : group.across).push(other);
        queue.push({ rule: other, isAcross: !isAcross });
      }
    }
    groups.push(group);
  }
  return groups;
}

function tableOf({ across, down }: { across: Rule[]; down: Rule[] }): RuledTable | undefined {
  // Tables of the field are often open at their sides: the ends of the rules close them.
  const xs = gathered([
    ...down.map((rule) => rule.at),
    Math.min(...across.map((rule) => rule.from)),
    Math.max(...across.map((rule) => rule.to)),
  ]);
  const ys = [
    ...gathered([
      ...across.map((rule) => rule.at),
      Math.min(...down.map((rule) => rule.from)),
      Math.max(...down.map((rule) => rule.to)),
    ]),
  ].reverse();
  const rows = ys.length - 1;
  const columns = xs.length - 1;
  if (rows < 1 || columns < 2 || rows * columns > 20_000) return undefined;
  const covers = (rule: Rule, at: number, middle: number) =>
    Math.abs(rule.at - at) <= NEAR && rule.from - 1 <= middle && rule.to + 1 >= middle;
  const middleY = (row: number) => ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2;
  const middleX = (column: number) => ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2;
  const isParted = (row: number, column: number) =>
    down.some((rule) => covers(rule, xs[column + 1] ?? 0, middleY(row)));
  const isClosed = (row: number, column: number) =>
    across.some((rule) => covers(rule, ys[row + 1] ?? 0, middleX(column)));
  const taken = new Set<number>();
  const cells: RuledCell[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      let right = column;
      while (right < columns - 1 && !isParted(row, right)) right++;
      let bottom = row;
      while (bottom < rows - 1 && !isClosed(bottom, column)) bottom++;
      for (let r = row; r <= bottom; r++)
        for (let c = column; c <= right; c++) taken.add(r * columns + c);
      cells.push({
        row,
        column,
        rows: bottom - row + 1,
        columns: right - column + 1,
        left: xs[column] ?? 0,
        right: xs[right + 1] ?? 0,
        top: ys[row] ?? 0,
        bottom: ys[bottom + 1] ?? 0,
      });
    }
  return {
    cells,
    top: ys[0] ?? 0,
    bottom: ys.at(-1) ?? 0,
    left: xs[0] ?? 0,
    right: xs.at(-1) ?? 0,
  };
}

/**
 * The ruled tables of a page, top first: rules that touch make a table, cells without a rule between them are one. A page without
 * rules, or with a drawing of thousands of them, has none.
 */
export function ruledTables({ across, down }: PageContent): readonly RuledTable[] {
  if (across.length + down.length > MOST_RULES) return [];
  return groupsOf(across, down)
    .filter((group) => group.across.length >= 2 && group.down.length >= 1)
    .flatMap((group) => tableOf(group) ?? [])
    .sort((a, b) => b.top - a.top);
}
