import { explain, type Explanation } from './explain';
import type { LexicalIndex } from './lexical-index';
import { termsOfQuery, type QueryPart } from './query';
import { bestTargets } from './score';

/** A suggested target: its score (above 0, comparable only within one query), how much of the query it meets, and why. */
export interface Ranked extends Explanation {
  readonly id: string;
  readonly score: number;
}

/**
 * The at most `top` targets that suit a query best, best first, each with its reasons. Equal scores stand by id, so equal input gives
 * equal output. A query without words, or with none that a target has, gives an empty list. Parts should have different names.
 * @example rank(buildIndex([{ id: 'a', fields: { name: '焊接' } }]), [{ name: 'text', text: '焊接工艺', weight: 1 }], 10)[0].id // 'a'
 */
export function rank(
  index: LexicalIndex,
  query: readonly QueryPart[],
  top: number,
): readonly Ranked[] {
  const terms = termsOfQuery(query, index.settings);
  const texts = new Map(query.map(({ name, text }) => [name, text]));
  return bestTargets(index, terms, top).map((scored) => ({
    id: scored.target.id,
    score: scored.score,
    ...explain(index, terms, scored, texts),
  }));
}
