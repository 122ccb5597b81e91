import { cellAt, type Grid } from '../grid';
import { headerKey } from './columns';
import { NO_CLAIMS, type CellClaims } from './sheet-source';
import { FACT_HEADERS, FACT_WORDS } from './standard-words';

export type Fact = keyof typeof FACT_WORDS;
export type Facts = Readonly<Partial<Record<Fact, string>>>;

const BY_WORD = new Map<string, Fact>(
  (Object.keys(FACT_WORDS) as Fact[]).flatMap((fact) =>
    FACT_WORDS[fact].map((word) => [headerKey(word), fact]),
  ),
);

/** Facts of a standard in a sheet of two columns (name, value); sheets of another shape give none. @example readFacts(grid).title */
export function readFacts(grid: Grid, claims: CellClaims = NO_CLAIMS): Facts {
  const facts: Partial<Record<Fact, string>> = {};
  if (grid.rows.some((row) => row.filter((cell) => cell !== '').length > 3)) return facts;
  for (let row = 0; row < Math.min(grid.rows.length, 60); row++) {
    const fact = BY_WORD.get(headerKey(cellAt(grid, row, 0)));
    const value = cellAt(grid, row, 1).trim();
    if (row === 0 && FACT_HEADERS.includes(headerKey(cellAt(grid, row, 0))))
      claims.row(row, 'furniture', 'table-header');
    if (fact === undefined || (value !== '' && facts[fact] !== undefined)) continue;
    claims.cell(row, 0, 'title', 'fact-name');
    if (value === '') continue;
    facts[fact] = value;
    claims.cell(row, 1, 'title', 'fact');
  }
  return facts;
}

/** Whether a grid is nothing but facts: at least two known names in its first column, at most three columns. */
export function isFactSheet(grid: Grid): boolean {
  return Object.keys(readFacts(grid)).length >= 2 && Object.hasOwn(readFacts(grid), 'title');
}
