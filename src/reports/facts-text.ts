import type { Fact, Facts } from '../domain/achievement';

/** Names a pack's facts and their values in the school's words. */
export interface FactWords {
  readonly name: (fact: string) => string;
  readonly value: (fact: string, value: Fact) => string;
}

/**
 * Facts as one line, unknown ones left out; none give ''.
 * @example factsText({ teamRank: 2 }, words) // '团队排名 2'
 */
export function factsText(facts: Facts, words: FactWords): string {
  return Object.entries(facts)
    .filter(([, value]) => value !== null && value !== '')
    .map(([fact, value]) => `${words.name(fact)} ${words.value(fact, value)}`)
    .join('；');
}
