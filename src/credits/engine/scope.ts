import type { Fact } from '../../domain/achievement';
import type { Amount } from '../../domain/amount';
import type { Condition } from '../pack/condition';

/** What a condition or an expression may look at: facts by name, the pack's named conditions, the plan. */
export interface Scope {
  /** undefined = nobody knows. */
  readonly fact: (name: string) => Fact | undefined;
  readonly named: (ref: string) => Condition | undefined;
  /** Sum of the credits of the plan's courses that fit; undefined without a plan. */
  readonly planCredits: (condition: Condition) => Amount | undefined;
}

/** A statement that cannot be judged yet: the facts that are missing. */
export interface Unknown {
  readonly unknown: readonly string[];
}

/** true, false, or which facts are missing (Kleene's third value). */
export type Truth = boolean | Unknown;

/** Whether a truth or value is still open. @example isUnknown({ unknown: ['teamRank'] }) // true */
export function isUnknown(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && 'unknown' in value;
}
