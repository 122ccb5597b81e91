import { minus, type Amount } from '../domain/amount';
import type { AchievementId, CourseId, ItemId } from '../domain/id';
import type { Coverage, CoverageRow } from './coverage';
import { coverageOf, type CoverageQuestion } from './coverage-of';

/** An achievement and the items that, as a person said, it proves. */
export interface Proof {
  readonly achievementId: AchievementId;
  readonly provesItems: readonly ItemId[];
}

/** An item that waived courses taught: what is left of it, and which achievement stands for it if a person said so. */
export interface LostItem {
  readonly level: string | null;
  readonly itemId: ItemId;
  readonly number: string;
  readonly text: string;
  /** `untaught`: no course that remains teaches it. `weaker`: one does, less strongly. */
  readonly state: 'untaught' | 'weaker';
  /** Points of the level lost by the waiver. */
  readonly lost: Amount;
  /** The waived courses that taught it, strongest first. */
  readonly waived: readonly CourseId[];
  readonly provenBy: readonly AchievementId[];
}

/** Coverage for one student before and after courses are waived. Proofs change neither figure: a proven item is named, not counted. */
export interface WaiverEffect {
  readonly before: Coverage;
  readonly after: Coverage;
  /** By level as in `before`, each in reading order. */
  readonly lost: readonly LostItem[];
}

function lostItem(
  level: string | null,
  before: CoverageRow,
  after: CoverageRow,
  waived: ReadonlySet<CourseId>,
  proofs: readonly Proof[],
): readonly LostItem[] {
  const { itemId, number, text } = before;
  if (itemId === null || !before.scored || before.share === after.share) return [];
  return [
    {
      level,
      itemId,
      number,
      text,
      state: after.share === '0' ? 'untaught' : 'weaker',
      lost: minus(before.covered, after.covered),
      waived: before.links.flatMap(({ courseId }) => (waived.has(courseId) ? [courseId] : [])),
      provenBy: proofs
        .filter(({ provesItems }) => provesItems.includes(itemId))
        .map(({ achievementId }) => achievementId),
    },
  ];
}

/**
 * What waiving courses does to a student's coverage: which items become untaught or weaker, and which achievements prove them.
 * No waived courses, or courses without links, lose nothing.
 * @example coverageWithout(question, new Set([plcId]), []).lost[0]?.state // 'untaught'
 */
export function coverageWithout(
  question: CoverageQuestion,
  waived: ReadonlySet<CourseId>,
  proofs: readonly Proof[],
): WaiverEffect {
  const before = coverageOf(question);
  const alignments = question.alignments.filter(({ courseId }) => !waived.has(courseId));
  const after = coverageOf({ ...question, alignments });
  const lost = before.levels.flatMap(({ level, rows }, at) =>
    rows.flatMap((row, place) => {
      const left = after.levels[at]?.rows[place];
      return left === undefined ? [] : lostItem(level, row, left, waived, proofs);
    }),
  );
  return { before, after, lost };
}
