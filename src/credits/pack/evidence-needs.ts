import type { RulePack } from './rule-pack';

/** A kind of proof that rules ask for, and the list fact in which they look for it. */
export interface EvidenceNeed {
  readonly fact: string;
  readonly kind: string;
}

/**
 * The kinds of proof that the packs ask for, each once, in the order of their steps; packs without such a step ask for none.
 * @example evidenceNeeds([pack]) // [{ fact: 'evidenceKinds', kind: 'certificate' }]
 */
export function evidenceNeeds(packs: readonly RulePack[]): readonly EvidenceNeed[] {
  const needs = packs.flatMap(({ steps }) =>
    steps.flatMap((step): readonly EvidenceNeed[] => {
      const { fact = 'evidenceKinds', needs: kinds } = step;
      if (step.primitive !== 'evidence' || typeof fact !== 'string' || !Array.isArray(kinds))
        return [];
      return kinds.flatMap((kind) => (typeof kind === 'string' ? [{ fact, kind }] : []));
    }),
  );
  return needs.filter(
    (need, at) =>
      needs.findIndex(({ fact, kind }) => fact === need.fact && kind === need.kind) === at,
  );
}

/**
 * Kinds of proof by the fact that they belong to.
 * @example proofsOf([{ fact: 'evidenceKinds', kind: 'certificate' }]) // [['evidenceKinds', ['certificate']]]
 */
export function proofsOf(
  seen: readonly EvidenceNeed[],
): readonly (readonly [string, readonly string[]])[] {
  const facts = [...new Set(seen.map(({ fact }) => fact))];
  return facts.map((name) => [
    name,
    seen.flatMap(({ fact, kind }) => (fact === name ? [kind] : [])),
  ]);
}
