import type { SheetOut } from '../xlsx/write-xlsx';

const LEAST = 4;
const MOST = 16;
/** Room at the sides of a cell. */
const SIDES = 2;

/** Half-width places that a text takes: ideographs count two. */
function placesOf(text: string): number {
  let places = 0;
  for (const sign of text) places += (sign.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1;
  return places;
}

/**
 * A sheet as it goes on paper: columns that no row fills are left out, and each has a share of the width after its texts (half-width places, within limits).
 * Titles and merged heads keep to what is left.
 * @example printedSheet({ name: '', rows: [['甲', ''], ['1', '']], headerRows: 1 }).rows // [['甲'], ['1']]
 */
export function printedSheet(sheet: SheetOut): SheetOut & { readonly widths: readonly number[] } {
  const heads = sheet.headerRows ?? 0;
  const body = sheet.rows.slice(heads);
  const count = Math.max(0, ...sheet.rows.map((row) => row.length));
  const isWide = (row: number) =>
    sheet.merges?.some(
      ({ top, bottom, left, right }) =>
        top <= row && row <= bottom && left === 0 && right >= count - 1,
    ) === true;
  const columns = Array.from({ length: count }, (_, column) => column);
  const filled = columns.filter((column) =>
    body.some((row, at) => (row[column] ?? '') !== '' && !(column === 0 && isWide(heads + at))),
  );
  const kept = filled.length > 0 ? filled : columns;
  const before = (column: number) => kept.filter((each) => each < column).length;
  const merges = (sheet.merges ?? []).flatMap((merge) => {
    const [left, right] = [before(merge.left), before(merge.right + 1) - 1];
    return right < left ? [] : [{ ...merge, left, right }];
  });
  const widths = kept.map((column) => {
    const texts = sheet.rows.flatMap((row, at) =>
      isWide(at) || at < heads - 1 ? [] : (row[column] ?? '').split('\n'),
    );
    return SIDES + Math.min(MOST, Math.max(LEAST, ...texts.map(placesOf)));
  });
  return {
    ...sheet,
    // A merged head whose first column goes keeps its text in the first that stays.
    rows: sheet.rows.map((row, at) =>
      kept.map((column) => {
        const own = row[column] ?? '';
        const over = sheet.merges?.find(
          ({ top, left, right }) => top === at && left < column && column <= right,
        );
        const isFirst = over !== undefined && before(over.left) === before(column);
        return own === '' && isFirst ? (row[over.left] ?? '') : own;
      }),
    ),
    merges,
    widths,
    numeric: (sheet.numeric ?? []).flatMap((column) => {
      const at = kept.indexOf(column);
      return at < 0 ? [] : [at];
    }),
  };
}
