import { isRecord } from '../../../domain/shape';
import { membersOf } from './members-of';

/** How a condition is put together; `none` = nothing is asked. */
export const CONDITION_KINDS = ['none', 'test', 'all', 'any', 'not', 'ref'] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];

/** Comparisons of one fact; `other` ones may be held against another fact too. */
export const COMPARISONS = [
  'is',
  'in',
  'atLeast',
  'atMost',
  'above',
  'below',
  'has',
  'known',
] as const;
export type Comparison = (typeof COMPARISONS)[number];

/**
 * What kind of condition this is, finished or not.
 * @example conditionKind({ all: [] }) // 'all'
 */
export function conditionKind(condition: unknown): ConditionKind {
  if (!isRecord(condition)) return 'none';
  const found = (['all', 'any', 'not', 'ref'] as const).find((kind) => kind in condition);
  return found ?? 'test';
}

/**
 * The condition turned into another kind; what it held is kept where that can be.
 * @example turned({ fact: 'kind', is: 'contest' }, 'not') // { not: { fact: 'kind', is: 'contest' } }
 */
export function turned(condition: unknown, kind: ConditionKind): unknown {
  const held = partsOfCondition(condition);
  if (kind === 'none') return undefined;
  if (kind === 'all' || kind === 'any') return { [kind]: held };
  if (kind === 'ref') return { ref: '' };
  const [first] = held;
  if (kind === 'not') return { not: first ?? { fact: '', is: '' } };
  return conditionKind(first) === 'test' ? first : { fact: '', is: '' };
}

/** The conditions that a condition is made of; a test is its own only part. */
export function partsOfCondition(condition: unknown): readonly unknown[] {
  if (!isRecord(condition)) return [];
  const kind = conditionKind(condition);
  if (kind === 'all' || kind === 'any') return membersOf(condition[kind]);
  if (kind === 'not') return [condition['not']];
  return kind === 'test' ? [condition] : [];
}

/**
 * The comparisons that a test writes, in order.
 * @example comparisonsOf({ fact: 'rank', atLeast: 2, below: 5 }) // ['atLeast', 'below']
 */
export function comparisonsOf(test: unknown): readonly Comparison[] {
  if (!isRecord(test)) return [];
  return Object.keys(test).flatMap((key) => COMPARISONS.find((each) => each === key) ?? []);
}

/**
 * The test with another comparison in the place of one, its value kept where both take one alike.
 * @example compared({ fact: 'mark', atLeast: 60 }, 'atLeast', 'above') // { fact: 'mark', above: 60 }
 */
export function compared(test: unknown, from: Comparison, to: Comparison): unknown {
  if (!isRecord(test)) return test;
  const { [from]: value, ...others } = test;
  return { ...others, [to]: asValueOf(to, value) };
}

function asValueOf(comparison: Comparison, value: unknown): unknown {
  if (comparison === 'known') return typeof value === 'boolean' ? value : true;
  const plain = Array.isArray(value) ? ((value as readonly unknown[])[0] ?? '') : value;
  if (comparison === 'in') return plain === '' ? [] : [plain];
  if (comparison === 'has') return isRecord(plain) ? '' : plain;
  return plain;
}
