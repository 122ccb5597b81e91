/** The limits that every file obeys before and while it is read; beyond them it is refused or cut, and said so. */
export const CAPS = {
  /** Bytes of a file as it lies on disk. */
  fileBytes: 64 * 1024 * 1024,
  /** Bytes of a backup of our own, which is read by line and checked by digest. */
  backupBytes: 1024 * 1024 * 1024,
  /** Bytes of all parts of a zip together, as declared and as found. */
  inflatedBytes: 64 * 1024 * 1024,
  /** Parts of a zip. */
  parts: 2000,
  sheets: 256,
  /** Rows with a cell, in all sheets together. */
  rows: 250_000,
  /** The last column that is read; a sheet itself can have 16,384. */
  columns: 2000,
  /** Written cells in all sheets together. */
  cells: 5_000_000,
  /** Characters of one cell; office programs stop at 32,767. */
  cellCharacters: 100_000,
  /** Characters of all cells together, repeated strings counted each time. */
  characters: 100_000_000,
  merges: 20_000,
  /** Cells that carried merges may fill, in a sheet. */
  carried: 1_000_000,
  /** Blank rows kept between two written rows. */
  blankRows: 20,
  jsonDepth: 200,
  /** Problems listed one by one for each code; the rest are counted. */
  problemsOfACode: 200,
} as const;
