import { compareAmounts, parseAmount, ZERO } from '../../domain/amount';
import type { PolicyPack, PolicyRule } from './policy-pack';

/** What a school changes of one rule: whether it is looked at, and the figure it is held against. */
export interface RuleChange {
  readonly off?: boolean;
  /** In place of the rule's least, most or usual figure. */
  readonly bound?: string;
}

const BOUNDS = ['atLeast', 'atMost', 'around', 'share'] as const;
type BoundName = (typeof BOUNDS)[number];

/**
 * Which figure of a rule a school may set: the one that it gives as a plain amount; undefined where it has none, has two, or leaves it to a choice.
 * @example boundOf({ …, atLeast: '0.5' }) // { name: 'atLeast', value: '0.5' }
 */
export function boundOf(
  rule: PolicyRule,
): { readonly name: BoundName; readonly value: string } | undefined {
  const own = BOUNDS.filter((name) => rule[name] !== undefined);
  const [name] = own;
  const value = name === undefined ? undefined : rule[name];
  return own.length === 1 && name !== undefined && typeof value === 'string'
    ? { name, value }
    : undefined;
}

function adjusted(rule: PolicyRule, { off, bound }: RuleChange): PolicyRule {
  const { off: _, ...rest } = rule;
  const own = boundOf(rule);
  const value = bound === undefined ? undefined : parseAmount(bound);
  return {
    ...rest,
    ...((off ?? rule.off) === true && { off: true }),
    ...(own !== undefined &&
      value !== undefined &&
      compareAmounts(value, ZERO) >= 0 && { [own.name]: value }),
  };
}

/**
 * The pack with a school's changes of single rules; changes of rules it does not have, and figures that are no amounts, are passed over.
 * @example adjustedPolicy(pack, { 'practice-share': { bound: '0.6' } })
 */
export function adjustedPolicy(
  pack: PolicyPack,
  changes: Readonly<Partial<Record<string, RuleChange>>>,
): PolicyPack {
  return {
    ...pack,
    rules: pack.rules.map((rule) => {
      const change = changes[rule.id];
      return change === undefined ? rule : adjusted(rule, change);
    }),
  };
}
