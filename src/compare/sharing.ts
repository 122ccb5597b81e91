import type { Entry } from './edition';

/** Terms that most texts have bring no candidates, only work. */
const MOST_WITH_TERM = 400;

/**
 * For each entry, the others that share at least a few of its words: what is worth comparing closely. Nothing for an entry without words.
 * @example sharing([a], [b, c]).get(a) // [b]
 */
export function sharing(
  entries: readonly Entry[],
  others: readonly Entry[],
): ReadonlyMap<Entry, readonly Entry[]> {
  const byTerm = new Map<string, Entry[]>();
  for (const other of others)
    for (const term of other.profile.terms.keys()) {
      if (term.length < 2) continue;
      const having = byTerm.get(term);
      if (having) having.push(other);
      else byTerm.set(term, [other]);
    }
  return new Map(
    entries.map((entry) => {
      const found = new Set<Entry>();
      for (const term of entry.profile.terms.keys()) {
        const having = byTerm.get(term) ?? [];
        if (having.length <= MOST_WITH_TERM) for (const other of having) found.add(other);
      }
      return [entry, [...found]];
    }),
  );
}
