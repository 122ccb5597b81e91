import { amount, dividedBy, minus, times, ZERO, type Amount } from '../../domain/amount';
import { asksFor, givenOf, type Effect } from '../engine/effect';
import type { Line } from '../engine/line';
import { notBelowZero, valueOf } from '../engine/value';
import { isUnknown, type Unknown } from '../engine/scope';
import type { Step } from '../pack/rule-pack';
import {
  dictionary,
  exact,
  list,
  maybe,
  oneOf,
  whole,
  type ShapedFields,
} from '../../domain/shape';
import { factName } from '../pack/fact-name';
import { perLine } from './primitive';

const PARAMETERS = {
  scheme: oneOf('less-for-others', 'less-per-rank', 'shares', 'leader-and-rest', 'first-ranks'),
  unranked: maybe(oneOf('same', 'split', 'ask')),
  ranked: maybe(factName),
  rank: maybe(factName),
  size: maybe(factName),
  principals: maybe(whole),
  less: maybe(exact),
  ranks: maybe(whole),
  leader: maybe(exact),
  shares: maybe(dictionary(list(exact, 1))),
};
type TeamStep = Step & ShapedFields<typeof PARAMETERS>;

function read(line: Line, fact: string): Amount | Unknown {
  return valueOf({ fact }, line);
}

/** Credits by rank in the team; undefined for a rank that gets nothing. */
function scaled(step: TeamStep, line: Line, rank: number): Amount | Unknown | undefined {
  const { credits } = line;
  const less = amount(step.less ?? 0);
  if (step.scheme === 'less-for-others')
    return rank <= (step.principals ?? 1) ? credits : notBelowZero(minus(credits, less));
  if (step.scheme === 'less-per-rank')
    return notBelowZero(minus(credits, times(less, amount(rank - 1))));
  if (step.scheme === 'first-ranks') return rank <= (step.ranks ?? 1) ? credits : undefined;
  const size = read(line, factsOf(step).size);
  if (isUnknown(size)) return size;
  if (step.scheme === 'shares') {
    const share = step.shares?.[size]?.[rank - 1];
    return share === undefined ? undefined : times(credits, amount(share));
  }
  const leader = amount(step.leader ?? '1/2');
  if (rank === 1) return times(credits, leader);
  return dividedBy(times(credits, minus(amount(1), leader)), minus(size, amount(1))) ?? ZERO;
}

/** The names of the facts that tell whether there are ranks, which one, and of how many. */
function factsOf(step: TeamStep) {
  const { ranked = 'teamRanked', rank = 'teamRank', size = 'teamSize' } = step;
  return { ranked, rank, size };
}

function applyTeam(step: TeamStep, line: Line): Effect {
  const { ranked, rank: rankFact, size: sizeFact } = factsOf(step);
  const given = givenOf(line, ['credits', ranked, rankFact]);
  if (line.fact(ranked) === false) {
    if (step.unranked === 'ask')
      return { given, ask: { code: 'fact-unknown', params: { fact: rankFact } } };
    if (step.unranked !== 'split') return { given, credits: line.credits };
    const size = read(line, sizeFact);
    if (isUnknown(size)) return asksFor(size, given);
    const part = dividedBy(line.credits, size);
    return part === undefined ? asksFor({ unknown: [sizeFact] }, given) : { given, credits: part };
  }
  const rank = read(line, rankFact);
  if (isUnknown(rank) || !/^[1-9]\d*$/.test(rank)) return asksFor({ unknown: [rankFact] }, given);
  const credits = scaled(step, line, Number(rank));
  if (credits === undefined) return { given, refuse: 'rank-gets-nothing' };
  const all =
    step.scheme === 'shares' || step.scheme === 'leader-and-rest'
      ? { ...given, ...givenOf(line, [sizeFact]) }
      : { ...given, ...(step.less !== undefined && { less: String(step.less) }) };
  return isUnknown(credits) ? asksFor(credits, all) : { given: all, credits };
}

/**
 * `team`: a member's credits by rank. Schemes: `less-for-others` (all but the first `principals` get `less` less), `less-per-rank` (each later rank
 * `less` less again), `shares` (by team size, e.g. 60/40), `leader-and-rest` (leader's share, the rest divided), `first-ranks` (the others get
 * nothing). A team whose fact `ranked` is false has no ranks: all the same, divided by size, or a person is asked. Never below 0.
 * @example { "primitive": "team", "scheme": "less-for-others", "less": "0.5", "unranked": "same" } // rank 2 of 5 credits → 4.5
 */
export const team = perLine('team', PARAMETERS, applyTeam, (step) => Object.values(factsOf(step)));
