import type { Fact } from '../../domain/achievement';
import { compareAmounts, parseAmount } from '../../domain/amount';
import { isSameText } from '../../domain/normal-form';
import type { Condition, FactTest, Operand } from '../pack/condition';
import { isUnknown, type Scope, type Truth } from './scope';

const DAY = /^\d{4}-\d{2}-\d{2}/;

/**
 * Negative, 0 or positive as a stands before, with or after b: as amounts, else as ISO dates; undefined when they have no order.
 * @example orderOf('79.9', 80) // negative
 * @example orderOf('a', 'b') // undefined
 */
function orderOf(a: Fact, b: Fact): number | undefined {
  const [left, right] = [parseAmount(String(a)), parseAmount(String(b))];
  if (left !== undefined && right !== undefined) return compareAmounts(left, right);
  const [from, to] = [String(a).slice(0, 10), String(b).slice(0, 10)];
  if (!DAY.test(from) || !DAY.test(to)) return undefined;
  return from < to ? -1 : from > to ? 1 : 0;
}

/** Written so, a text is its own normal form. */
const PLAIN = /^[a-z0-9-]*$/;

/**
 * Whether two facts say the same; `4.50`, `4.5` and 4.5 do, and so do texts that differ in width or blanks only.
 * @example isSame('4.50', 4.5) // true
 * @example isSame('启明（虚构）', '启明(虚构)') // true
 */
export function isSame(a: Fact, b: Fact): boolean {
  if (Array.isArray(a) || Array.isArray(b)) return JSON.stringify(a) === JSON.stringify(b);
  const [one, other] = [String(a), String(b)];
  if (one === other) return true;
  const [left, right] = [parseAmount(one), parseAmount(other)];
  if (left !== undefined && right !== undefined) return compareAmounts(left, right) === 0;
  return !(PLAIN.test(one) && PLAIN.test(other)) && isSameText(one, other);
}

function negated(truth: Truth): Truth {
  return isUnknown(truth) ? truth : !truth;
}

function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  const open = truths.filter(isUnknown).flatMap((each) => each.unknown);
  return open.length > 0 ? { unknown: [...new Set(open)] } : true;
}

function known(fact: Fact | undefined): fact is NonNullable<Fact> {
  return fact !== undefined && fact !== null;
}

function testOf(test: FactTest, scope: Scope): Truth {
  const fact = scope.fact(test.fact);
  const has = known(fact);
  const truths: Truth[] = [];
  if (test.known !== undefined) truths.push(has === test.known);
  if (!has) {
    const { fact: _name, known: _known, ...others } = test;
    if (Object.keys(others).length > 0) truths.push({ unknown: [test.fact] });
    return allOf(truths);
  }
  const compared = (operand: Operand | undefined, fits: (order: number) => boolean) => {
    if (operand === undefined) return;
    const other = typeof operand === 'object' ? scope.fact(operand.fact) : operand;
    const missing = typeof operand === 'object' ? operand.fact : test.fact;
    const order = known(other) ? orderOf(fact, other) : undefined;
    truths.push(
      order === undefined ? { unknown: [known(other) ? test.fact : missing] } : fits(order),
    );
  };
  if (test.is !== undefined) {
    const other = typeof test.is === 'object' ? scope.fact(test.is.fact) : test.is;
    const missing = typeof test.is === 'object' ? test.is.fact : test.fact;
    truths.push(known(other) ? isSame(fact, other) : { unknown: [missing] });
  }
  if (test.in !== undefined) truths.push(test.in.some((each) => isSame(fact, each)));
  if (test.has !== undefined) {
    const wanted = test.has;
    const members: readonly Fact[] = Array.isArray(fact) ? (fact as readonly string[]) : [fact];
    truths.push(members.some((each) => isSame(each, wanted)));
  }
  compared(test.atLeast, (order) => order >= 0);
  compared(test.atMost, (order) => order <= 0);
  compared(test.above, (order) => order > 0);
  compared(test.below, (order) => order < 0);
  return allOf(truths);
}

/**
 * Whether the condition holds: true, false, or the missing facts on which it hangs. A fact that cannot change the answer is not missed.
 * @example truthOf({ any: [{ fact: 'x', is: 1 }, { fact: 'y', is: 1 }] }, scopeOf({ x: 1 })) // true, though y is unknown
 * @example truthOf({ fact: 'relatedness', atLeast: '0.8' }, scopeOf({})) // { unknown: ['relatedness'] }
 */
export function truthOf(condition: Condition, scope: Scope): Truth {
  if ('all' in condition) return allOf(condition.all.map((each) => truthOf(each, scope)));
  if ('any' in condition)
    return negated(allOf(condition.any.map((each) => negated(truthOf(each, scope)))));
  if ('not' in condition) return negated(truthOf(condition.not, scope));
  if ('ref' in condition) {
    const meant = scope.named(condition.ref);
    return meant === undefined ? { unknown: [condition.ref] } : truthOf(meant, scope);
  }
  return testOf(condition, scope);
}

/**
 * Names of all facts that the condition looks at, with what they are held against; in order of writing.
 * @example factsIn({ fact: 'contestLevel', in: ['national'] }, () => undefined) // ['contestLevel']
 */
export function factsIn(
  condition: Condition,
  named: (ref: string) => Condition | undefined,
): readonly string[] {
  if ('all' in condition) return condition.all.flatMap((each) => factsIn(each, named));
  if ('any' in condition) return condition.any.flatMap((each) => factsIn(each, named));
  if ('not' in condition) return factsIn(condition.not, named);
  if ('ref' in condition) {
    const meant = named(condition.ref);
    return meant === undefined ? [] : factsIn(meant, named);
  }
  const others = [
    condition.is,
    condition.atLeast,
    condition.atMost,
    condition.above,
    condition.below,
  ];
  return [
    condition.fact,
    ...others.flatMap((each) => (typeof each === 'object' ? [each.fact] : [])),
  ];
}
