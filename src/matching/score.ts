import { impactOf, type Target } from './field-counts';
import { rarity, type LateTarget, type LexicalIndex } from './lexical-index';
import type { QueryTerm } from './query';

/** A target with its score: above 0, comparable only within one query. */
export interface Scored {
  readonly target: Target;
  readonly score: number;
}

function isBetter(a: Scored, b: Scored): boolean {
  return a.score > b.score || (a.score === b.score && a.target.id < b.target.id);
}

function best(scored: Iterable<Scored>, top: number): readonly Scored[] {
  const kept: Scored[] = [];
  for (const one of scored) {
    const last = kept[kept.length - 1];
    if (kept.length === top && last !== undefined && !isBetter(one, last)) continue;
    let low = 0;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = kept[middle];
      if (other !== undefined && isBetter(other, one)) low = middle + 1;
      else high = middle;
    }
    kept.splice(low, 0, one);
    if (kept.length > top) kept.pop();
  }
  return kept;
}

/** A query that names the whole target is better than one that shares as many words with a longer name. */
function withNameBonus(score: number, named: number, whole: number, bonus: number): number {
  return whole === 0 ? score : score * (1 + bonus * Math.sqrt(named / whole));
}

function* builtScores(index: LexicalIndex, query: readonly QueryTerm[]): Generator<Scored> {
  const { targets, vocabulary, starts, docs, impacts, inName, nameTotals, late } = index;
  const totals = new Float64Array(targets.length);
  const named = new Float64Array(targets.length);
  for (const { term, weight } of query) {
    const at = vocabulary.get(term);
    if (at === undefined) continue;
    const rare = rarity(index, term);
    const end = starts[at + 1] ?? 0;
    for (let next = starts[at] ?? 0; next < end; next += 1) {
      const doc = docs[next] ?? 0;
      totals[doc] = (totals[doc] ?? 0) + weight * rare * (impacts[next] ?? 0);
      if (inName[next] === 1) named[doc] = (named[doc] ?? 0) + rare;
    }
  }
  for (let doc = 0; doc < totals.length; doc += 1) {
    const total = totals[doc] ?? 0;
    const target = targets[doc];
    if (total === 0 || target === undefined || late.has(target.id)) continue;
    const whole = nameTotals[doc] ?? 0;
    const score = withNameBonus(total, named[doc] ?? 0, whole, index.settings.nameBonus);
    yield { target, score };
  }
}

function lateScore(index: LexicalIndex, query: readonly QueryTerm[], written: LateTarget): number {
  let total = 0;
  let named = 0;
  for (const { term, weight } of query) {
    const frequency = written.frequencies.get(term);
    if (frequency === undefined) continue;
    const rare = rarity(index, term);
    total += weight * rare * Math.fround(impactOf(frequency, index.settings));
    if (written.nameTerms.has(term)) named += rare;
  }
  let whole = 0;
  for (const term of written.nameTerms) whole += rarity(index, term);
  return withNameBonus(total, named, whole, index.settings.nameBonus);
}

function* scores(index: LexicalIndex, query: readonly QueryTerm[]): Generator<Scored> {
  yield* builtScores(index, query);
  for (const written of index.late.values()) {
    const score = written === undefined ? 0 : lateScore(index, query, written);
    if (written !== undefined && score > 0) yield { target: written.target, score };
  }
}

/**
 * The at most `top` best targets for a query, best first, equal scores by id; targets that share no term are left out.
 * @example bestTargets(index, termsOfQuery([], index.settings), 10) // []
 */
export function bestTargets(
  index: LexicalIndex,
  query: readonly QueryTerm[],
  top: number,
): readonly Scored[] {
  return top < 1 ? [] : best(scores(index, query), Math.floor(top));
}
