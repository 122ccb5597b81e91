const ENGLISH = `a about above after again against all also am an and any are as at be because been before being below
between both but by can could did do does doing down during each etc few for from further had has have having he her here
hers herself him himself his how i if in including into is it its itself may me might more most must my myself no nor not of off on
once only or other our ours ourselves out over own per same shall she should so some such than that the their theirs them
themselves then there these they this those through to too under until up upon various very via was we were what when where
whether which while who whom why will with within would you your yours yourself yourselves`;

const CHINESE = '的了和与及或等在是于之为以对并其从由将被把各该所能应可须';

const WORDS: ReadonlySet<string> = new Set([...ENGLISH.split(/\s+/), ...Array.from(CHINESE)]);

/**
 * Whether a term says nothing of what a text is about: English function words, and Chinese function
 * characters and modals standing alone, in lower case.
 * @example isStopWord('the') // true
 */
export function isStopWord(term: string): boolean {
  return WORDS.has(term);
}
