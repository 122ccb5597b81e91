import type { ItemKind, StandardKind } from '../domain/standard';

/** How coverage is reckoned. Each definition is named on every figure made with it; none is prescribed nationally. */
export interface CoverageDefinition {
  readonly id: string;
  /** Which weight table of the level's column is used. */
  readonly table: 'skill' | 'theory';
  /** `weight`: a top item's weight, spread evenly over its scored items. `item`: every scored item counts the same. */
  readonly spread: 'weight' | 'item';
  /** `strongest`: an item counts the value of its strongest confirmed link. `any`: one confirmed link of value above 0 covers it. */
  readonly value: 'strongest' | 'any';
}

/** A definition's choice of items: which kinds are scored in a standard of some kind. */
type ScoredKinds = Readonly<Partial<Record<StandardKind, readonly ItemKind[]>>>;

/** In the order in which screens offer them; the first is the default. */
export const COVERAGE_DEFINITIONS = [
  { id: 'even-spread-strongest', table: 'skill', spread: 'weight', value: 'strongest' },
  { id: 'even-spread-any-link', table: 'skill', spread: 'weight', value: 'any' },
  { id: 'item-count-strongest', table: 'skill', spread: 'item', value: 'strongest' },
  { id: 'theory-even-spread-strongest', table: 'theory', spread: 'weight', value: 'strongest' },
] as const satisfies readonly CoverageDefinition[];

export const DEFAULT_DEFINITION: CoverageDefinition = COVERAGE_DEFINITIONS[0];

const SKILLS: ScoredKinds = {
  occupational: ['skill'],
  'job-competency': ['skill', 'requirement'],
  'x-certificate': ['requirement'],
  norm: ['clause', 'provision'],
  wsos: ['knowing', 'ability'],
  'graduate-requirements': ['indicator'],
};

const THEORY: ScoredKinds = {
  occupational: ['knowledge', 'basic'],
  'job-competency': ['knowledge', 'basic'],
  wsos: ['knowing'],
};

/**
 * The definition of that id, or undefined when there is none.
 * @example definitionOf('even-spread-strongest')?.spread // 'weight'
 */
export function definitionOf(id: string): CoverageDefinition | undefined {
  return COVERAGE_DEFINITIONS.find((each) => each.id === id);
}

/**
 * The kinds of item that a definition scores in a standard of that kind; empty means: every item that no other stands under.
 * @example scoredKinds(DEFAULT_DEFINITION, 'occupational') // ['skill']
 */
export function scoredKinds(
  definition: CoverageDefinition,
  kind: StandardKind,
): readonly ItemKind[] {
  return (definition.table === 'skill' ? SKILLS : THEORY)[kind] ?? [];
}
