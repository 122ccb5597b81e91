import type { TaughtPlan } from '../../../compare/plans/taught-plan';
import { countedLinks } from '../../../coverage/counted-links';
import type { Alignment, StrengthScale } from '../../../domain/alignment';
import type { StandardId } from '../../../domain/id';
import type { ProgrammeDocument } from '../../../domain/programme';
import type { StandardDocument } from '../../../domain/standard';

/**
 * The standards that plans aim at, then the others that confirmed links lead to, each once.
 * @example standardsOf([], []) // []
 */
export function standardsOf(
  documents: readonly ProgrammeDocument[],
  links: readonly Alignment[],
): readonly StandardId[] {
  const targets = documents.flatMap(({ programme }) => programme.targets);
  const linked = links.filter(({ state }) => state === 'confirmed');
  return [...new Set([...targets, ...linked].map(({ standardId }) => standardId))];
}

/** The plan with its own confirmed links among those given, to items of those standards. */
export function taughtPlan(
  document: ProgrammeDocument,
  links: readonly Alignment[],
  standards: readonly StandardDocument[],
  scale: StrengthScale,
): TaughtPlan {
  const own = links.filter(({ programmeId }) => programmeId === document.programme.id);
  return {
    ...document,
    links: new Map(
      standards.flatMap(({ standard }) => [...countedLinks(standard.id, own, scale).links]),
    ),
  };
}
