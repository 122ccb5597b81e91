import type { Ask } from './engines';
import type { EvalRecord, EvalSet } from './eval-set';

export interface Scores {
  readonly queries: number;
  readonly recallAt1: number;
  readonly hitAt5: number;
  readonly hitAt10: number;
  readonly reciprocalRank: number;
  readonly p50: number;
  readonly p95: number;
}

/** Classes repeat, so more targets than ten are asked for where classes are scored. */
const DEEP = 200;

function quantile(sorted: readonly number[], at: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))] ?? 0;
}

/** How an engine does on queries of a set: rank of the first right answer among the first ten, and time a query in ms. */
export function scoresOf(ask: Ask, queries: readonly EvalRecord[], set: EvalSet): Scores {
  const top = set.byClass ? DEEP : 10;
  const times: number[] = [];
  const ranks = queries.map((query) => {
    const start = performance.now();
    const found = ask(query, top);
    times.push(performance.now() - start);
    const gold = new Set(query.gold);
    const answers = [...new Set(found.map(set.answerOf))].slice(0, 10);
    const place = answers.findIndex((answer) => gold.has(answer));
    return place < 0 ? Infinity : place + 1;
  });
  times.sort((a, b) => a - b);
  const share = (most: number): number =>
    ranks.filter((place) => place <= most).length / Math.max(1, queries.length);
  return {
    queries: queries.length,
    recallAt1: share(1),
    hitAt5: share(5),
    hitAt10: share(10),
    reciprocalRank: ranks.reduce((all, place) => all + 1 / place, 0) / Math.max(1, queries.length),
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
  };
}
