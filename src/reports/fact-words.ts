import type { RulePack } from '../credits/pack/rule-pack';
import type { Fact } from '../domain/achievement';
import { parseAmount, shown } from '../domain/amount';
import { sourcedFact } from '../domain/fact-source';
import { creditFacts as en } from '../i18n/en/credit-facts';
import { credits as creditsEn } from '../i18n/en/credits';
import { listText, type Locale } from '../i18n/locale';
import { creditFacts as zh, type CreditFactsMessages } from '../i18n/zh-CN/credit-facts';
import { credits as creditsZh, type CreditsMessages } from '../i18n/zh-CN/credits';
import type { FactWords } from './facts-text';

/** Names of rows that facts point to. */
export interface RowNames {
  readonly achievement: (id: string) => string | undefined;
  readonly course: (id: string) => string | undefined;
}

/** Facts in words, with the words of a choice. */
export interface FactGlossary extends FactWords {
  /** The word for one value that a fact may have; the code itself when nobody names it. */
  readonly choice: (fact: string, value: string) => string;
  /** What a person is asked when the fact is missing. */
  readonly ask: (fact: string) => string;
}

/** `contestLevel` → `contest level`: a name that nobody gave words to, made readable. */
function spelled(fact: string): string {
  return (fact.split('.').at(-1) ?? fact)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/-/g, ' ')
    .toLowerCase();
}

/**
 * Facts in the reader's words: in Chinese as the packs declare them, then the glossary's; in English the glossary's, then the packs'.
 * An amount is shown as a number, a row by its name, yes and no in words; a code that nobody names is spelled out.
 * @example factWords('en', packs, names).value('contestLevel', 'national') // 'national'
 */
export function factWords(
  locale: Locale,
  packs: readonly RulePack[],
  names: RowNames,
): FactGlossary {
  const glossary: CreditFactsMessages = locale === 'en' ? en : zh;
  const sentences: CreditsMessages = locale === 'en' ? creditsEn : creditsZh;
  const facts = packs.flatMap((pack) => pack.facts);
  const labelOf = (fact: string) => facts.find((each) => each.name === fact)?.label;
  const choiceOf = (fact: string, value: string) =>
    facts
      .filter((each) => each.name === fact)
      .flatMap((each) => each.choices ?? [])
      .find((each) => each.value === value)?.label;
  const name = (fact: string): string => {
    const base = sourcedFact(fact);
    return base === undefined ? plainName(fact) : glossary.sourceOf(plainName(base));
  };
  const plainName = (fact: string): string =>
    (locale === 'en'
      ? (glossary.names[fact] ?? labelOf(fact))
      : (labelOf(fact) ?? glossary.names[fact])) ?? spelled(fact);
  const known = (fact: string, value: string): string | undefined =>
    locale === 'en'
      ? (glossary.values[fact]?.[value] ?? choiceOf(fact, value))
      : (choiceOf(fact, value) ?? glossary.values[fact]?.[value]);
  const one = (fact: string, value: Fact): string => {
    if (value === null) return glossary.unknown;
    if (typeof value === 'boolean') return value ? glossary.yes : glossary.no;
    const text = String(value);
    if (fact === 'refused') return sentences.refusals[text] ?? spelled(text);
    if (fact === 'question') return sentences.questions[text] ?? spelled(text);
    const word = names.achievement(text) ?? names.course(text) ?? known(fact, text);
    if (word !== undefined) return word;
    const amount =
      /^-?\d+([./]\d+)?$/.test(text) && text.length < 8 ? parseAmount(text) : undefined;
    if (amount === undefined || /^0\d|^\d{4,}$/.test(text)) return text;
    // A short decimal is exact as it stands (a factor of 0.0625); only what has no end is rounded.
    return amount.includes('/') ? shown(amount) : amount;
  };
  // Who must agree follows an order; other lists do not.
  const joined = (fact: string, words: readonly string[]): string =>
    fact === 'approvals' ? words.join(' → ') : listText(locale, words);
  return {
    name,
    choice: (fact, value) => known(fact, value) ?? spelled(value),
    ask: (fact) =>
      (locale === 'en' ? undefined : facts.find((each) => each.name === fact)?.question) ??
      sentences.askFact(name(fact)),
    value: (fact, value) =>
      Array.isArray(value)
        ? joined(
            fact,
            value.map((each: string) => one(fact, each)),
          )
        : one(fact, value),
  };
}
