import type { StateFacet } from './claim-rows';

const FACETS: readonly string[] = [
  'all',
  'waiting',
  'entered',
  'decided',
  'asked',
  'sent-back',
  'approved',
  'refused',
  'withdrawn',
] satisfies readonly StateFacet[];

/** Whether an address names a facet of the claims. @example isFacet('approved') // true */
export function isFacet(word: string | undefined): word is StateFacet {
  return word !== undefined && FACETS.includes(word);
}
