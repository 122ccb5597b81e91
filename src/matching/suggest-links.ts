import type { CourseId, ItemId } from '../domain/id';
import type { Course } from '../domain/programme';
import type { StandardDocument, StandardItem } from '../domain/standard';
import type { Glossary } from './glossary';
import { buildIndex, type BuildProgress, type LexicalIndex } from './lexical-index';
import {
  asQuery,
  asTarget,
  courseTexts,
  itemTexts,
  queryMarks,
  targetMarks,
  type LinkText,
  type TextMark,
} from './link-texts';
import { rank, type Ranked } from './rank';
import { DEFAULT_SETTINGS } from './settings';

/** A course suggested for an item, or the reverse: `score` orders suggestions of one list, `fit` (0 to 1) compares lists. */
export interface LinkSuggestion {
  readonly itemId: ItemId;
  readonly courseId: CourseId;
  readonly score: number;
  readonly fit: number;
  readonly because: readonly LinkReason[];
}

/** Shared words with their part of the score (over all reasons they sum to it) and their places in both texts, for marking. */
export interface LinkReason {
  readonly words: string;
  readonly score: number;
  readonly share: number;
  readonly inItem: readonly TextMark[];
  readonly inCourse: readonly TextMark[];
}

/** What to match: the programme's courses against items of standards. */
export interface LinkQuestion {
  readonly courses: readonly Course[];
  readonly standards: readonly StandardDocument[];
  /** Only these items; without it every item that no other item stands under. */
  readonly itemIds?: ReadonlySet<ItemId>;
  readonly glossary?: Glossary;
}

/** Answers of `suggestLinks`; an unknown id gives an empty list. */
export interface LinkSuggestions {
  readonly forItem: (id: ItemId, top?: number) => readonly LinkSuggestion[];
  readonly forCourse: (id: CourseId, top?: number) => readonly LinkSuggestion[];
  /** Builds both indexes now rather than at the first question; tells texts done, of all. */
  readonly prepare: (onProgress: BuildProgress) => void;
}

function pathOf(item: StandardItem, byId: ReadonlyMap<string, StandardItem>): StandardItem[] {
  const path: StandardItem[] = [];
  let parent = item.parentId === null ? undefined : byId.get(item.parentId);
  while (parent !== undefined && !path.includes(parent)) {
    path.unshift(parent);
    parent = parent.parentId === null ? undefined : byId.get(parent.parentId);
  }
  return path;
}

interface Side {
  readonly texts: ReadonlyMap<string, readonly LinkText[]>;
  readonly index: (onProgress?: BuildProgress) => LexicalIndex;
}

function sideOf(texts: ReadonlyMap<string, readonly LinkText[]>): Side {
  let built: LexicalIndex | undefined;
  return {
    texts,
    index: (onProgress) => {
      if (built !== undefined) return built;
      const targets = Array.from(texts, ([id, its]) => asTarget(id, its));
      built = buildIndex(targets, DEFAULT_SETTINGS, onProgress);
      return built;
    },
  };
}

function ask<T>(
  asking: Side,
  answering: Side,
  id: string,
  top: number,
  result: (ranked: Ranked, asked: readonly LinkText[], answered: readonly LinkText[]) => T,
): readonly T[] {
  const asked = asking.texts.get(id);
  if (asked === undefined) return [];
  return rank(answering.index(), asQuery(asked), top)
    .filter(({ because }) => because.some(({ words }) => words.length > 1))
    .map((ranked) => result(ranked, asked, answering.texts.get(ranked.id) ?? []));
}

/**
 * Ranked, explained suggestions of links between courses and items: words that their texts share, rare ones first. The two indexes are
 * built at the first question. No courses or no items give empty lists. A single shared Chinese character
 * is no reason on its own. Texts in different languages meet only through the glossary.
 * @example suggestLinks({ courses, standards: [document] }).forItem(item.id)[0].because[0].words // '工业机器人'
 */
export function suggestLinks(question: LinkQuestion): LinkSuggestions {
  const { courses, standards, itemIds, glossary = [] } = question;
  const written = standards.flatMap(({ items }) => items);
  const byId = new Map(written.map((item) => [item.id as string, item]));
  const parents = new Set(
    written.flatMap(({ parentId, alsoUnder = [] }) => [parentId, ...alsoUnder]),
  );
  const isAsked = ({ id }: StandardItem): boolean => itemIds?.has(id) ?? !parents.has(id);
  const items = sideOf(
    new Map(
      written
        .filter(isAsked)
        .map((item) => [item.id, itemTexts(item, pathOf(item, byId), glossary)]),
    ),
  );
  const offered = sideOf(new Map(courses.map((each) => [each.id, courseTexts(each, glossary)])));
  const all = items.texts.size + offered.texts.size;
  return {
    prepare: (onProgress) => {
      items.index((done) => onProgress(done, all));
      offered.index((done) => onProgress(items.texts.size + done, all));
    },
    forItem: (itemId, top = 10) =>
      ask(items, offered, itemId, top, ({ id, score, fit, because }, asked, answered) => ({
        itemId,
        courseId: id as CourseId,
        score,
        fit,
        because: because.map((each) => ({
          words: each.words,
          score: each.score,
          share: each.share,
          inItem: queryMarks(asked, each.inQuery),
          inCourse: targetMarks(answered, each.inTarget),
        })),
      })),
    forCourse: (courseId, top = 10) =>
      ask(offered, items, courseId, top, ({ id, score, fit, because }, asked, answered) => ({
        itemId: id as ItemId,
        courseId,
        score,
        fit,
        because: because.map((each) => ({
          words: each.words,
          score: each.score,
          share: each.share,
          inItem: targetMarks(answered, each.inTarget),
          inCourse: queryMarks(asked, each.inQuery),
        })),
      })),
  };
}
