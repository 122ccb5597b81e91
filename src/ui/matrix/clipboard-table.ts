/** Most cells that one paste may bring. */
const PASTE_LIMIT = 200_000;

/**
 * Tab-separated text, as spreadsheets put it on the clipboard, read as rows of cells. Quoted cells may hold tabs, line
 * ends and doubled quotes; a quote inside an unquoted cell is a plain sign; a quote that never closes ends with the text.
 * The line end after the last row makes no further row. Empty text gives one row with one empty cell.
 * @example readClipboardTable('H\tM\r\n\t"a\nb"\r\n') // [['H', 'M'], ['', 'a\nb']]
 */
export function readClipboardTable(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  let cells = 0;
  const endCell = (): void => {
    row.push(cell);
    cell = '';
    cells += 1;
  };
  const endRow = (): void => {
    endCell();
    rows.push(row);
    row = [];
  };
  let at = 0;
  for (; at < text.length && cells < PASTE_LIMIT; at += 1) {
    const sign = text.charAt(at);
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text.charAt(at + 1) === '\n') at += 1;
      endRow();
    } else cell += sign;
  }
  if (cell !== '' || row.length > 0 || rows.length === 0) endRow();
  return rows;
}

/**
 * Rows of cells as tab-separated text for the clipboard; readClipboardTable gives the same rows back.
 * @example writeClipboardTable([['H', 'a\tb']]) // 'H\t"a\tb"\r\n'
 */
export function writeClipboardTable(rows: readonly (readonly string[])[]): string {
  const written = (cell: string): string =>
    /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => `${row.map(written).join('\t')}\r\n`).join('');
}
