import { asksFor, givenOf } from '../engine/effect';
import { isUnknown } from '../engine/scope';
import { list, maybe, text } from '../../domain/shape';
import { factName } from '../pack/fact-name';
import { usesLike } from './cap';
import { limit } from './primitive';

/**
 * `exclusive`: one choice shuts out the others: once the same key (default the achievement) was used for any of `after`, this line is refused.
 * @example { "primitive": "exclusive", "fact": "use", "after": ["bonus", "exemption"] }
 */
export const exclusive = limit(
  'exclusive',
  { fact: factName, after: list(text, 1), per: maybe(list(factName, 1)) },
  (step, line) => {
    const per = step.per ?? ['achievement.id'];
    const found = usesLike(line, per, { fact: step.fact, in: step.after });
    if (isUnknown(found)) return asksFor(found, givenOf(line, per));
    const [before] = found.sure;
    const given = { ...givenOf(line, [...per, step.fact]) };
    return before === undefined
      ? { given }
      : {
          given: { ...given, usedFor: before.scope.fact(step.fact) ?? null },
          refuse: 'chosen-otherwise',
        };
  },
);
