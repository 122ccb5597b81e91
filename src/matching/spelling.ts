const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^(.{3,})is(e[ds]?|ing|ers?|ations?)$/, '$1iz$2'],
  [/^(.{2,})lys(e[ds]?|ing|ers?)$/, '$1lyz$2'],
  [/^(colo|favo|behavio|labo|harbo|neighbo|hono|flavo|vapo|armo|humo|endeavo)ur(.*)$/, '$1r$2'],
  [/^(cent|theat|fib|lit|calib)re(s?)$/, '$1er$2'],
  [/^(.*met)re(s?)$/, '$1er$2'],
  [/^(catal|dial|anal)ogue(s?)$/, '$1og$2'],
  [/^(.{2,}(?:el|al|il|ol))l(ing|ed|ers?)$/, '$1$2'],
  [/^programme(s?)$/, 'program$1'],
  [/^(.*)defence(s?)$/, '$1defense$2'],
  [/^(licen|practi)c(e[ds]?|ing)$/, '$1s$2'],
  [/^a?eroplane(s?)$/, 'airplane$1'],
  [/^alumini?um$/, 'aluminum'],
  [/^(p|arch|orthop)aed(.*)$/, '$1ed$2'],
  [/^(.*)an?aesth(.*)$/, '$1anesth$2'],
  [/^(gyn|h)ae(.*)$/, '$1e$2'],
  [/^tyre(s?)$/, 'tire$1'],
  [/^mould(.*)$/, 'mold$1'],
  [/^grey(.*)$/, 'gray$1'],
  [/^jewell?ery$/, 'jewelry'],
  [/^plough(.*)$/, 'plow$1'],
  [/^fulfil(ment|s)?$/, 'fulfill$1'],
  [/^skilful(.*)$/, 'skillful$1'],
];

/** Words in -ise and the like that are spelt so everywhere. */
const EVERYWHERE =
  /^(?:exerci|superv|rev|adv|dev|improv|prom|surpr|comprom|enterpr|disgu|compr|prec|conc|franch|merchand|expert|telev|prem|ra|ari|ri|wi|noi)/;

/**
 * The American spelling of an English word in lower case, so that `organise` and `organize`, `colour` and `color` become one term.
 * Covers regular endings and common words of trades; an unknown word comes back as it is. Used for comparing, never for showing.
 * @example americanSpelling('organisation') // 'organization'
 * @example americanSpelling('exercise') // 'exercise'
 */
export function americanSpelling(word: string): string {
  if (word.length < 4) return word;
  for (const [pattern, replacement] of ENDINGS) {
    if (!pattern.test(word)) continue;
    if (replacement.startsWith('$1iz') && EVERYWHERE.test(word)) continue;
    return word.replace(pattern, replacement);
  }
  return word;
}
