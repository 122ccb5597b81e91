import type { Claim, ClaimState, Decision } from '../../domain/achievement';
import { ZERO } from '../../domain/amount';
import type { DecisionId } from '../../domain/id';
import type { ProposedDecision } from '../decide';

/** Whether a claim is still being worked on. @example isOpen({ state: 'asked' }) // true */
export function isOpen({ state }: Pick<Claim, 'state'>): boolean {
  return state === 'entered' || state === 'decided' || state === 'asked' || state === 'sent-back';
}

/** Who settles, when, into which state and why; `newId` gives a fresh id at each call. */
export interface Settlement {
  readonly state: ClaimState;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  readonly reason: string;
  readonly newId: () => DecisionId;
}

/** A decision with the claim it settles. */
export interface SettledClaim {
  readonly decision: Decision;
  readonly claim: Claim;
}

function signed(proposed: ProposedDecision, id: DecisionId, how: Settlement): Decision {
  const { by, at, reason } = how;
  return { ...proposed, id, by, at, ...(reason !== '' && { reason }) };
}

/** An award taken away: nothing recognised, nothing converted; who approved it stands in the decision before. */
function takenBack(decision: Decision, how: Settlement): Decision {
  const { reason: _reason, question: _question, by: _by, at: _at, ...kept } = decision;
  const nothing: ProposedDecision = {
    ...kept,
    outcome: 'refused',
    recognised: ZERO,
    convertible: ZERO,
    credits: ZERO,
    awards: decision.awards.map((each) => ({ ...each, credits: ZERO, outcome: 'refused' })),
    targets: decision.targets.map((each) => ({
      ...each,
      from: [],
      credits: ZERO,
      grade: null,
      outcome: 'refused',
    })),
    trace: [],
    approvals: [],
  };
  return signed(nothing, how.newId(), how);
}

/**
 * What an act of the office does to a claim; undefined when it may not: only open claims are settled, only granted ones approved, only approved ones
 * revoked. `proposed` is what the rules say now, `newest` the last decision on file. Working out anew writes over an earlier draft; whatever a person
 * signed stays.
 * @example settled(claim, refused, undefined, { state: 'approved', … }) // undefined
 */
export function settled(
  claim: Claim,
  proposed: ProposedDecision | undefined,
  newest: Decision | undefined,
  how: Settlement,
): SettledClaim | undefined {
  const next = { ...claim, state: how.state };
  if (how.state === 'revoked')
    return claim.state === 'approved' && newest !== undefined
      ? { claim: next, decision: takenBack(newest, how) }
      : undefined;
  if (!isOpen(claim) || proposed === undefined) return undefined;
  const isGood = proposed.outcome === 'granted' || proposed.outcome === 'partly';
  if (how.state === 'approved' && !isGood) return undefined;
  const id = claim.state === 'decided' && newest !== undefined ? newest.id : how.newId();
  return { claim: next, decision: signed(proposed, id, how) };
}
