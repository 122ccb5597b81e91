import { asksFor, givenOf } from '../engine/effect';
import { isSame } from '../engine/truth';
import { list, maybe, oneOf, text, whole } from '../../domain/shape';
import { factName } from '../pack/fact-name';
import { perLine } from './primitive';

/**
 * `shift`: moves a fact along an ordered list, e.g. a trade association's event counts one level lower. Past the end: stays at the end, or is refused.
 * @example { "primitive": "shift", "fact": "contestLevel", "along": ["national", "provincial", "school"], "by": 1 }
 */
export const shift = perLine(
  'shift',
  { fact: factName, along: list(text, 2), by: whole, beyond: maybe(oneOf('stay', 'refuse')) },
  (step, line) => {
    const given = { ...givenOf(line, [step.fact]), by: step.by };
    const fact = line.fact(step.fact);
    if (fact === undefined || fact === null) return asksFor({ unknown: [step.fact] }, given);
    const at = step.along.findIndex((each) => isSame(each, fact));
    if (at < 0) return { given };
    const moved = step.along[at + step.by];
    if (moved === undefined && step.beyond === 'refuse')
      return { given, refuse: 'below-the-scale' };
    const stays = step.by > 0 ? step.along.at(-1) : step.along[0];
    return { given, set: { [step.fact]: moved ?? stays ?? null } };
  },
);
