import { dividedBy, ONE, type Amount } from '../../domain/amount';
import { judgement } from '../finding';
import { standingOf } from '../measure/against-bound';
import { remark } from '../measure/remarks';
import { maybe } from '../../domain/shape';
import { bound, numberName } from '../policy/parameter';
import { primitive } from './primitive';

const YES = /^(?:yes|true|1|是)$/i;

/**
 * `given`: a number that a person gives (or the quotient of two) against a bound, or without bounds a yes/no. What nobody gave goes to a person,
 * who is told which inputs are missing; so does a number that is none and a divisor of 0.
 * @example { "primitive": "given", "number": "placement-students", "over": "host-staff", "atMost": "0.1" }
 */
export const given = primitive(
  'given',
  { number: numberName, over: maybe(numberName), atLeast: maybe(bound), atMost: maybe(bound) },
  (rule, scene) => {
    const names = [rule.number, ...(rule.over === undefined ? [] : [rule.over])];
    const missing = names.filter((name) => scene.given(name) === undefined);
    const ask = (code: string) => [
      judgement('needs-person', {
        remarks: [remark(code, { inputs: (missing.length > 0 ? missing : names).join(', ') })],
      }),
    ];
    if (missing.length > 0) return ask('input-missing');
    if (rule.atLeast === undefined && rule.atMost === undefined)
      return [judgement(YES.test(scene.given(rule.number) ?? '') ? 'pass' : 'fail')];
    const numerator = scene.number(rule.number);
    const denominator: Amount | undefined = rule.over === undefined ? ONE : scene.number(rule.over);
    if (numerator === undefined || denominator === undefined) return ask('input-no-number');
    const value = dividedBy(numerator, denominator);
    if (value === undefined) return ask('input-is-zero');
    const { verdict, bound: limit } = standingOf(value, rule, scene, false);
    const under = rule.over === undefined ? null : denominator;
    return [judgement(verdict, { numerator, denominator: under, bound: limit })];
  },
);
