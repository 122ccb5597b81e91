import type { Fact, Facts } from '../../domain/achievement';
import { sourceOf } from '../../domain/fact-source';
import type { ContestListing } from './find-contest';

/** The facts that a catalogue tells. */
const LEVEL = 'contestLevel';
const CLASS = 'contestClass';

/**
 * Facts with what a catalogue says of the contest and, beside each, which catalogue, edition and entry said so.
 * @example withListing({}, listing)['contestLevel.source'] // ['竞赛目录', '2026', '机器人大赛']
 */
export function withListing(facts: Facts, listing: ContestListing): Facts {
  const { title, edition, entry, level } = listing;
  const told: readonly (readonly [string, string])[] = [
    [LEVEL, level],
    [CLASS, listing.class],
  ];
  const added = told.flatMap(([fact, value]): readonly (readonly [string, Fact])[] =>
    value === ''
      ? []
      : [
          [fact, value],
          [sourceOf(fact), [title, edition, entry]],
        ],
  );
  return { ...facts, ...Object.fromEntries(added) };
}

/** Whether the facts say already which level a contest has. @example hasLevel({}) // false */
export function hasLevel(facts: Facts): boolean {
  return (facts[LEVEL] ?? '') !== '';
}
