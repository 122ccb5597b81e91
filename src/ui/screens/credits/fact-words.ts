import type { RulePack } from '../../../credits/pack/rule-pack';
import type { Fact } from '../../../domain/achievement';
import { parseAmount, shown } from '../../../domain/amount';
import type { CreditsMessages } from '../../../i18n/zh-CN/credits';
import type { FactWords } from '../../../reports/facts-text';

/** Names of rows that facts point to. */
export interface RowNames {
  readonly achievement: (id: string) => string | undefined;
  readonly course: (id: string) => string | undefined;
}

/**
 * Facts in the words that the packs declare; what no pack declares, in the screen's; a code that neither knows as it is.
 * @example factWords([], words, names).value('teamRank', 2) // '2'
 */
export function factWords(
  packs: readonly RulePack[],
  words: CreditsMessages,
  names: RowNames,
): FactWords {
  const declared = new Map(
    packs.flatMap((pack) => pack.facts.map((fact) => [fact.name, fact] as const)),
  );
  const one = (fact: string, value: Fact): string => {
    if (value === null) return words.form.unknown;
    if (typeof value === 'boolean') return value ? words.form.yes : words.form.no;
    const text = String(value);
    if (fact === 'refused') return words.refusals[text] ?? text;
    if (fact === 'question') return words.questions[text] ?? text;
    const row = names.achievement(text) ?? names.course(text);
    if (row !== undefined) return row;
    const choice = declared.get(fact)?.choices?.find((each) => each.value === text);
    if (choice !== undefined) return choice.label;
    const amount = parseAmount(text);
    return amount === undefined || /^\d{4,}$/.test(text) ? text : shown(amount);
  };
  return {
    name: (fact) => words.facts[fact] ?? declared.get(fact)?.label ?? fact,
    value: (fact, value) =>
      Array.isArray(value)
        ? value.map((each: string) => one(fact, each)).join(' → ')
        : one(fact, value),
  };
}
