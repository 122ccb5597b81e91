import type { Facts } from '../../domain/achievement';
import { dayAfter } from '../engine/calendar';
import { asksFor, givenOf } from '../engine/effect';
import { fields, maybe, oneOf, text, whole } from '../../domain/shape';
import { factName } from '../pack/fact-name';
import { perLine } from './primitive';

const SPAN = fields({ days: maybe(whole), weeks: maybe(whole), months: maybe(whole) });

/**
 * `window`: a date must lie in a span, first and last day included: from the date fact `from`, to the date fact `until` or so long after `from`.
 * With `boundary: "ask"` a date on the first day of the window ends in a question.
 * @example { "primitive": "window", "date": "claim.submitted", "from": "termStart", "within": { "months": 1 } }
 */
export const timeWindow = perLine(
  'window',
  {
    date: factName,
    from: maybe(factName),
    until: maybe(factName),
    within: maybe(SPAN),
    boundary: maybe(oneOf('inside', 'ask')),
    reason: maybe(text),
  },
  (step, line) => {
    const names = [step.date, step.from, step.until].filter((each) => each !== undefined);
    const missing = names.filter((name) => typeof line.fact(name) !== 'string');
    const seen = givenOf(line, names);
    if (missing.length > 0) return asksFor({ unknown: missing }, seen);
    const day = (name: string | undefined) =>
      name === undefined ? undefined : String(line.fact(name)).slice(0, 10);
    const date = day(step.date) ?? '';
    const from = day(step.from);
    const until = step.within && from !== undefined ? dayAfter(from, step.within) : day(step.until);
    const given: Facts = { ...seen, ...(until !== undefined && { lastDay: until }) };
    if ((from !== undefined && date < from) || (until !== undefined && date > until))
      return { given, refuse: step.reason ?? 'outside-window' };
    return step.boundary === 'ask' && date === from
      ? { given, ask: { code: 'on-the-boundary-day', params: { fact: step.date, day: date } } }
      : { given };
  },
);
