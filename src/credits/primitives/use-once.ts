import { asksFor, givenOf } from '../engine/effect';
import { isUnknown } from '../engine/scope';
import { condition } from '../pack/condition';
import { list, maybe, whole } from '../../domain/shape';
import { factName } from '../pack/fact-name';
import { usesLike } from './cap';
import { limit } from './primitive';

/**
 * `use-once`: one result, one application (or at most `times`): what has the same key (default the achievement itself; `course.id`, a certificate
 * number …) must not have been given in the same stage before, now or in earlier decisions.
 * @example { "primitive": "use-once", "per": ["achievement.id"] }
 */
export const useOnce = limit(
  'use-once',
  { per: maybe(list(factName, 1)), times: maybe(whole), where: maybe(condition) },
  (step, line) => {
    const per = step.per ?? ['achievement.id'];
    const found = usesLike(line, per, step.where);
    if (isUnknown(found)) return asksFor(found, givenOf(line, per));
    const used = found.sure.filter((each) => each.stage === line.stage).length;
    const most = step.times ?? 1;
    const given = { ...givenOf(line, per), used, limit: most };
    return used >= most ? { given, refuse: 'used-before' } : { given };
  },
);
