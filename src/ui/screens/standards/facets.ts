import type { ItemKind, NormativeStrength } from '../../../domain/standard';
import type { OutlineNode } from './outline';

/** Whether courses support an item. */
export const SUPPORTS = ['linked', 'unlinked'] as const;

/** What the lines of a part can be narrowed to: kinds of leaves, normative strengths. */
export interface Facets {
  readonly kinds: readonly ItemKind[];
  readonly strengths: readonly NormativeStrength[];
}

/** What is asked for; undefined = whatever it is. */
export interface AskedFacets {
  readonly kind: ItemKind | undefined;
  readonly strength: NormativeStrength | undefined;
  readonly support: (typeof SUPPORTS)[number] | undefined;
}

/** The facets of some lines, each value once and in order of its name. @example facetsOf(nodes).kinds // ['knowledge', 'skill'] */
export function facetsOf(nodes: readonly OutlineNode[]): Facets {
  const kinds = nodes.flatMap(({ item, hasChildren }) => (hasChildren ? [] : item.kind));
  const strengths = nodes.flatMap(({ item }) => item.strength ?? []);
  return { kinds: [...new Set(kinds)].sort(), strengths: [...new Set(strengths)].sort() };
}

/** What a link asks for, as far as these lines have it. */
export function askedFacets(
  { kinds, strengths }: Facets,
  query: Readonly<Partial<Record<string, string>>>,
): AskedFacets {
  return {
    kind: kinds.find((key) => key === query['kind']),
    strength: strengths.find((key) => key === query['strength']),
    support: SUPPORTS.find((key) => key === query['support']),
  };
}

/**
 * Tells which lines are asked for; undefined when all are. Facets speak of what courses can support: items with nothing under them.
 */
export function fitsFacets(
  { kind, strength, support }: AskedFacets,
  isLinked: (node: OutlineNode) => boolean,
): ((node: OutlineNode) => boolean) | undefined {
  if (kind === undefined && strength === undefined && support === undefined) return undefined;
  return (node) =>
    !node.hasChildren &&
    (kind === undefined || node.item.kind === kind) &&
    (strength === undefined || node.item.strength === strength) &&
    (support === undefined || isLinked(node) === (support === 'linked'));
}
