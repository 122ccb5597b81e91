import { compareAmounts, amount } from '../../domain/amount';
import { asksFor, givenOf } from '../engine/effect';
import { isUnknown } from '../engine/scope';
import { valueOf } from '../engine/value';
import { expression } from '../pack/expression';
import { exact, fields, list, maybe, oneOf, text } from '../../domain/shape';
import { factName } from '../pack/fact-name';
import { perLine } from './primitive';

/**
 * `band`: names the band in which an amount lies, e.g. rank 1 / 2-3 / 4-7 → first / second / third. Bands in rising order, `upTo` included.
 * Beyond the last band: refused (default), or left as it is.
 * @example { "primitive": "band", "of": { "fact": "rank" }, "to": "awardGrade", "bands": [{ "upTo": 1, "is": "first" }] }
 */
export const band = perLine(
  'band',
  {
    of: expression,
    to: factName,
    bands: list(fields({ upTo: exact, is: text }), 1),
    beyond: maybe(oneOf('refuse', 'leave')),
  },
  (step, line) => {
    const value = valueOf(step.of, line);
    if (isUnknown(value)) return asksFor(value, givenOf(line, value.unknown));
    const given = { value };
    const found = step.bands.find((each) => compareAmounts(value, amount(each.upTo)) <= 0);
    if (found) return { given, set: { [step.to]: found.is } };
    return step.beyond === 'leave' ? { given } : { given, refuse: 'beyond-the-bands' };
  },
);
