import { evenedWeight, impactOf, type Target } from './field-counts';
import { rarity, type LexicalIndex } from './lexical-index';
import type { QueryMark, QueryTerm } from './query';
import type { Scored } from './score';
import type { FieldName } from './settings';
import { weightedTerms } from './weighted-terms';

/** A stretch of one of a target's fields as written (code units, end exclusive). */
export interface TargetMark {
  readonly field: FieldName;
  readonly start: number;
  readonly end: number;
}

/** One reason of a suggestion: words of the query that the target has too. */
export interface Because {
  /** As written at their first place in the query. */
  readonly words: string;
  /** Part of the suggestion's score; over all reasons these sum to the score. */
  readonly score: number;
  /** The same as a share from 0 to 1. */
  readonly share: number;
  /** Which fields of the target carry it, with their part of `score`, largest first. */
  readonly fields: readonly { readonly field: FieldName; readonly score: number }[];
  readonly inQuery: readonly QueryMark[];
  readonly inTarget: readonly TargetMark[];
}

/** The reasons of one suggestion, the largest part of its score first. */
export interface Explanation {
  /**
   * Share of the query's words, weighed by rarity and repetition, that the target has whole: 0 to 1, comparable between
   * queries of a kind; 0 where only pieces of words meet.
   */
  readonly fit: number;
  readonly because: readonly Because[];
}

interface Hit {
  readonly term: QueryTerm;
  readonly first: QueryMark;
  readonly score: number;
  readonly byField: ReadonlyMap<FieldName, number>;
  readonly inTarget: readonly TargetMark[];
}

interface Found {
  frequency: number;
  readonly byField: Map<FieldName, number>;
  readonly marks: TargetMark[];
}

function newFound(): Found {
  return { frequency: 0, byField: new Map(), marks: [] };
}

function findTerms(
  index: LexicalIndex,
  target: Target,
  asked: ReadonlySet<string>,
): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>();
  const { gramWeight, gramLength, fields } = index.settings;
  fields.forEach(({ name: field, weight, evening }, at) => {
    const terms = weightedTerms(target.fields[field] ?? '', gramWeight, gramLength);
    const length = terms.filter(({ isPiece }) => !isPiece).length;
    const each = evenedWeight(weight, evening, length, index.means[at] ?? 0);
    for (const { term, start, end } of terms) {
      if (!asked.has(term)) continue;
      const entry = found.get(term) ?? newFound();
      entry.frequency += each;
      entry.byField.set(field, (entry.byField.get(field) ?? 0) + each);
      entry.marks.push({ field, start, end });
      found.set(term, entry);
    }
  });
  return found;
}

function hitsOf(index: LexicalIndex, query: readonly QueryTerm[], target: Target): readonly Hit[] {
  const found = findTerms(index, target, new Set(query.map(({ term }) => term)));
  return query.flatMap((term) => {
    const there = found.get(term.term);
    const [first] = term.marks;
    if (there === undefined || first === undefined) return [];
    const impact = impactOf(there.frequency, index.settings);
    const score = term.weight * rarity(index, term.term) * impact;
    const byField = new Map(
      Array.from(there.byField, ([field, part]) => [field, (score * part) / there.frequency]),
    );
    return [{ term, first, score, byField, inTarget: there.marks }];
  });
}

/** Hits that overlap in the query are one reason: `机器` and `器人` read as `机器人`. */
function runsOf(hits: readonly Hit[]): readonly (readonly Hit[])[] {
  const ordered = [...hits].sort(
    (a, b) =>
      (a.first.part < b.first.part ? -1 : a.first.part > b.first.part ? 1 : 0) ||
      a.first.start - b.first.start ||
      b.first.end - a.first.end,
  );
  const runs: Hit[][] = [];
  let end = 0;
  let part = '';
  for (const hit of ordered) {
    const run = runs[runs.length - 1];
    if (run === undefined || hit.first.part !== part || hit.first.start >= end) {
      runs.push([hit]);
      end = hit.first.end;
    } else {
      run.push(hit);
      end = Math.max(end, hit.first.end);
    }
    part = hit.first.part;
  }
  return runs;
}

/** Marks joined where they touch or overlap, in reading order. */
function joined<Mark extends { readonly start: number; readonly end: number }>(
  marks: readonly Mark[],
  placeOf: (mark: Mark) => string,
): readonly Mark[] {
  const places = new Map<string, Mark[]>();
  for (const mark of marks) {
    const place = places.get(placeOf(mark)) ?? [];
    place.push(mark);
    places.set(placeOf(mark), place);
  }
  return [...places.values()].flatMap((same) => {
    const result: Mark[] = [];
    for (const mark of same.sort((a, b) => a.start - b.start)) {
      const last = result[result.length - 1];
      if (last !== undefined && mark.start <= last.end)
        result[result.length - 1] = { ...last, end: Math.max(last.end, mark.end) };
      else result.push(mark);
    }
    return result;
  });
}

/** In a reason of whole words, lone characters and pieces of words elsewhere in the target would be noise. */
function telling(run: readonly Hit[]): readonly Hit[] {
  const whole = run.filter(({ term }) => !term.isPiece && term.term.length > 1);
  return whole.length === 0 ? run : whole;
}

function reasonOf(run: readonly Hit[], factor: number, share: number, words: string): Because {
  const byField = new Map<FieldName, number>();
  for (const hit of run)
    for (const [field, part] of hit.byField)
      byField.set(field, (byField.get(field) ?? 0) + part * factor);
  return {
    words,
    score: run.reduce((all, hit) => all + hit.score, 0) * factor,
    share,
    fields: Array.from(byField, ([field, score]) => ({ field, score })).sort(
      (a, b) => b.score - a.score,
    ),
    inQuery: joined(
      telling(run).flatMap(({ term }) => term.marks),
      (mark) => mark.part,
    ),
    inTarget: joined(
      telling(run).flatMap(({ inTarget }) => inTarget),
      (mark) => mark.field,
    ),
  };
}

function fitOf(
  index: LexicalIndex,
  query: readonly QueryTerm[],
  found: ReadonlySet<QueryTerm>,
): number {
  let whole = 0;
  let met = 0;
  for (const term of query) {
    if (term.isPiece) continue;
    const worth = term.weight * rarity(index, term.term);
    whole += worth;
    if (found.has(term)) met += worth;
  }
  return whole === 0 ? 0 : met / whole;
}

/**
 * Why a target has its score: the words that it shares with the query, each with its places in both texts (`texts`: the query's texts
 * by part). The parts sum to the score. No shared word gives a fit of 0 and no reason.
 * @example explain(index, query, scored, texts).because[0].words // 'welding'
 */
export function explain(
  index: LexicalIndex,
  query: readonly QueryTerm[],
  { target, score }: Scored,
  texts: ReadonlyMap<string, string>,
): Explanation {
  const hits = hitsOf(index, query, target);
  const total = hits.reduce((all, hit) => all + hit.score, 0);
  if (total === 0) return { fit: 0, because: [] };
  const because = runsOf(hits).flatMap((run) => {
    const [opening] = run;
    if (opening === undefined) return [];
    const { part, start } = opening.first;
    const end = Math.max(...run.map(({ first }) => first.end));
    const share = run.reduce((all, hit) => all + hit.score, 0) / total;
    const words = (texts.get(part) ?? '').slice(start, end);
    return [reasonOf(run, score / total, share, words)];
  });
  return {
    fit: fitOf(index, query, new Set(hits.map(({ term }) => term))),
    because: because.sort((a, b) => b.score - a.score),
  };
}
