import { list, text } from '../../domain/shape';
import { perLine } from './primitive';

/**
 * `chain`: who must agree, in order. It changes no outcome: the decision carries the list, and the office follows it.
 * @example { "primitive": "chain", "approvers": ["教务处", "公示 5 天"] }
 */
export const chain = perLine('chain', { approvers: list(text, 1) }, (step) => ({
  given: {},
  approvals: step.approvers,
}));
