import { asksFor, givenOf } from '../engine/effect';
import { maybe, oneOf } from '../../domain/shape';
import { factName } from '../pack/fact-name';
import { perLine } from './primitive';

/**
 * `validity`: on the day named by `on` (default the submission) the certificate must still hold; its last day counts.
 * `absent` says what a missing last day means: it never ends, or a person is asked (the default).
 * @example { "primitive": "validity", "until": "validUntil" }
 */
export const validity = perLine(
  'validity',
  { until: factName, on: maybe(factName), absent: maybe(oneOf('valid', 'ask')) },
  (step, line) => {
    const on = step.on ?? 'claim.submitted';
    const given = givenOf(line, [step.until, on]);
    const [last, day] = [line.fact(step.until), line.fact(on)];
    if (typeof day !== 'string') return asksFor({ unknown: [on] }, given);
    if (typeof last !== 'string')
      return step.absent === 'valid' ? { given } : asksFor({ unknown: [step.until] }, given);
    return day.slice(0, 10) > last.slice(0, 10) ? { given, refuse: 'expired' } : { given };
  },
);
