/** A value of a weight row as printed: digits (perhaps a part of a number), or a dash for none. */
export type WeightToken = string;

const isDigits = (token: WeightToken): boolean => /^\d+$/.test(token);

/** All ways to read tokens as `count` values of at most 100: digits joined where there are too many, none where too few. */
function candidatesOf(tokens: readonly WeightToken[], count: number): readonly (number | null)[][] {
  const values = tokens.map((token) => (/^[\d.]+$/.test(token) ? Number(token) : null));
  if (tokens.length === count) return [values];
  const found: (number | null)[][] = [];
  if (tokens.length > count) {
    const walk = (at: number, read: readonly (number | null)[]): void => {
      if (found.length > 60 || read.length > count) return;
      if (at === tokens.length) {
        if (read.length === count) found.push([...read]);
        return;
      }
      const token = tokens[at] ?? '';
      walk(at + 1, [...read, values[at] ?? null]);
      if (!isDigits(token) || token === '0') return;
      let joined = token;
      for (let next = at + 1; next < Math.min(tokens.length, at + 3); next++) {
        const more = tokens[next] ?? '';
        if (!isDigits(more) || Number(joined + more) > 100) break;
        joined += more;
        walk(next + 1, [...read, Number(joined)]);
      }
    };
    walk(0, []);
    return found;
  }
  const place = (at: number, from: number, read: readonly (number | null)[]): void => {
    if (found.length > 60) return;
    if (at === values.length) {
      found.push([...read, ...Array.from({ length: count - from }, () => null)]);
      return;
    }
    for (let column = from; column <= count - (values.length - at); column++)
      place(at + 1, column + 1, [
        ...read,
        ...Array.from({ length: column - from }, () => null),
        values[at] ?? null,
      ]);
  };
  place(0, 0, []);
  return found;
}

/**
 * Rows of printed values as a table of `count` columns. Where digits were split or cells left blank, the one reading whose columns
 * all sum to 100 is taken; when none or several do, the rows that are unclear are undefined. Rows that are complete stand as printed,
 * whatever their sum.
 * @example weightsThatSum([['1', '5', '40'], ['85', '60']], 2) // [[15, 40], [85, 60]]
 */
export function weightsThatSum(
  rows: readonly (readonly WeightToken[])[],
  count: number,
): readonly ((number | null)[] | undefined)[] {
  const options = rows.map((tokens) => candidatesOf(tokens, count));
  const certain = options.map((list, at) =>
    rows[at]?.length === count || list.length === 1 ? list[0] : undefined,
  );
  if (certain.every((row) => row !== undefined)) return certain;
  const solutions: (number | null)[][][] = [];
  let steps = 0;
  const search = (at: number, sums: readonly number[], chosen: (number | null)[][]): void => {
    if (solutions.length > 1 || ++steps > 200_000) return;
    if (at === options.length) {
      if (sums.every((total) => Math.abs(total - 100) < 1e-9)) solutions.push([...chosen]);
      return;
    }
    for (const option of options[at] ?? []) {
      const next = sums.map((total, column) => total + (option[column] ?? 0));
      if (next.every((total) => total <= 100)) search(at + 1, next, [...chosen, option]);
    }
  };
  search(
    0,
    Array.from({ length: count }, () => 0),
    [],
  );
  const [only] = solutions;
  return only !== undefined && solutions.length === 1 && steps <= 200_000 ? only : certain;
}
