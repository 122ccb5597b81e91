import type { StoredPack } from '../../domain/credit';
import { type Problem, problem, type Reading } from '../../domain/problem';
import { titleForm } from '../intake/title-likeness';
import { type CatalogueEntry, type ContestCatalogue, contestCatalogue } from './catalogue';

function namesOf({ name, aliases = [] }: CatalogueEntry): readonly string[] {
  return [...new Set([name, ...aliases].map((each) => titleForm(each).letters))];
}

/** Names that stand for two contests: each such entry after the first. An entry for other days is another matter. */
function doubles(entries: readonly CatalogueEntry[]): readonly Problem[] {
  const seen = new Set<string>();
  return entries.flatMap((entry, at) => {
    const keys = namesOf(entry).map((name) => `${name}|${entry.from ?? ''}`);
    const double = keys.find((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return double === undefined
      ? []
      : [problem('catalogue-twice', 'error', { path: `entries[${at}]` }, { name: entry.name })];
  });
}

/**
 * A contest catalogue from parsed JSON; with any fault there is none. Every fault names its path; a name given to two entries of
 * the same days is a fault, for it would decide by chance.
 * @example readCatalogue({}).problems[0]?.where.path // 'format'
 */
export function readCatalogue(json: unknown): Reading<ContestCatalogue> {
  const wrong = contestCatalogue.check(json, '');
  if (wrong.length > 0) return { value: undefined, problems: wrong };
  const catalogue = json as ContestCatalogue;
  const problems = doubles(catalogue.entries);
  return { value: problems.length > 0 ? undefined : catalogue, problems };
}

function catalogueIn(body: string): ContestCatalogue | undefined {
  try {
    return readCatalogue(JSON.parse(body)).value;
  } catch {
    return undefined;
  }
}

/**
 * The catalogues among what a workspace keeps, in its order; packs of another kind and such as cannot be read are left out.
 * @example storedCatalogues([]) // []
 */
export function storedCatalogues(stored: readonly StoredPack[]): readonly ContestCatalogue[] {
  return stored.flatMap(({ kind, body }) =>
    kind === 'contest-catalogue' ? (catalogueIn(body) ?? []) : [],
  );
}
