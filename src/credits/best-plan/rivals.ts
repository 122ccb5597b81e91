import { decide } from '../decide';
import { claimOf, type PlanQuestion, type Unit } from './plan';

/**
 * Pairs of units of which the rules recognise only one when both are brought: the same contest, the same certificate. Meant for units that are recognised
 * alone; without a recognition pack there are none.
 * @example rivalsOf(question, [national, provincial]) // [[0, 1]]
 */
export function rivalsOf(
  question: PlanQuestion,
  units: readonly Unit[],
): readonly (readonly [number, number])[] {
  if (question.adopted.recognition === null) return [];
  const claims = units.map((unit) => claimOf(question, unit, []));
  return units.flatMap((_, at) =>
    units.slice(at + 1).flatMap((__, further): readonly (readonly [number, number])[] => {
      const brought = [claims[at], claims[at + 1 + further]].flatMap((each) => each ?? []);
      const decided = decide(question.adopted, brought, question.context);
      const both = decided.every(
        (each) =>
          each.question === undefined && each.awards.every((award) => award.outcome !== 'refused'),
      );
      return both ? [] : [[at, at + 1 + further]];
    }),
  );
}
