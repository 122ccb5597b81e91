import type { SheetClaim } from '../../domain/sheet-claim';
import type { ContestCatalogue } from '../catalogue/catalogue';
import { type ContestListing, type ContestLookup, findContest } from '../catalogue/find-contest';
import { hasLevel, withListing } from '../catalogue/sourced-facts';

/** A contest whose level a person must choose, with the rows that wait for it. */
export interface OpenContest {
  /** Names it among the others: its title and what the catalogues say. */
  readonly key: string;
  readonly title: string;
  readonly lookup: Extract<ContestLookup, { kind: 'choose' }>;
  /** Places among the rows, from 0. */
  readonly rows: readonly number[];
}

export interface FilledLevels {
  readonly rows: readonly SheetClaim[];
  /** How many rows have their level from a catalogue. */
  readonly filled: number;
  /** The contest with most rows first. */
  readonly open: readonly OpenContest[];
}

function lookupOf(row: SheetClaim, catalogues: readonly ContestCatalogue[]): ContestLookup {
  if (row.kind !== 'contest' || hasLevel(row.facts)) return { kind: 'none' };
  const registered = row.facts['registered'];
  return findContest(
    {
      title: row.title,
      date: row.date,
      registered: typeof registered === 'string' ? registered : '',
    },
    catalogues,
  );
}

/**
 * Rows of contests without a level, filled from the catalogues where these are certain, with the source beside the level. What a
 * person chose before (by `key`) is taken; the rest is told. Rows that say their level keep it. The rows given stay as they are.
 * @example fillLevels(rows, catalogues).open.length // 0
 */
export function fillLevels(
  rows: readonly SheetClaim[],
  catalogues: readonly ContestCatalogue[],
  chosen: ReadonlyMap<string, ContestListing> = new Map(),
): FilledLevels {
  const open = new Map<string, { readonly contest: Omit<OpenContest, 'rows'>; rows: number[] }>();
  let filled = 0;
  const now = rows.map((row, at) => {
    const lookup = lookupOf(row, catalogues);
    if (lookup.kind === 'none') return row;
    const key = JSON.stringify([row.title, lookup]);
    const listing = lookup.kind === 'found' ? lookup.listing : chosen.get(key);
    if (listing !== undefined) {
      filled += 1;
      return { ...row, facts: withListing(row.facts, listing) };
    }
    if (lookup.kind === 'choose') {
      const waiting = open.get(key) ?? { contest: { key, title: row.title, lookup }, rows: [] };
      waiting.rows.push(at);
      open.set(key, waiting);
    }
    return row;
  });
  const waiting = [...open.values()].map(({ contest, rows: places }) => ({
    ...contest,
    rows: places,
  }));
  return { rows: now, filled, open: waiting.sort((a, b) => b.rows.length - a.rows.length) };
}
