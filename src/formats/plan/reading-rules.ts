import type { UnitFactor } from '../../domain/conversion';
import type { CellField, Meaning } from './cell-parts';

/** The school's own meaning for every cell of a shape in a kind of column. */
export interface MeaningRule {
  readonly field: CellField;
  readonly shape: string;
  readonly meaning: Meaning;
}

/** How a school's plans are read: its choices for odd cells and its table of weeks and days. Empty = defaults, no factors. */
export interface ReadingRules {
  readonly meanings: readonly MeaningRule[];
  readonly units: readonly UnitFactor[];
}

export const DEFAULT_RULES: ReadingRules = { meanings: [], units: [] };

/** The meaning a school chose for cells of a shape, if it chose one. @example chosenMeaning(DEFAULT_RULES, 'term', 'nW') // undefined */
export function chosenMeaning(
  rules: ReadingRules,
  field: CellField,
  shape: string,
): Meaning | undefined {
  return rules.meanings.find((rule) => rule.field === field && rule.shape === shape)?.meaning;
}

/**
 * The rules with one shape's meaning set; an earlier choice for the shape is replaced.
 * @example withMeaning(DEFAULT_RULES, 'hours', 'n周', 'whole-weeks').meanings.length // 1
 */
export function withMeaning(
  rules: ReadingRules,
  field: CellField,
  shape: string,
  meaning: Meaning,
): ReadingRules {
  const others = rules.meanings.filter((rule) => rule.field !== field || rule.shape !== shape);
  return { ...rules, meanings: [...others, { field, shape, meaning }] };
}
