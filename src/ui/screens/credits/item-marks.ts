import type { WaiverEffect } from '../../../coverage/coverage-without';

/** One item of a standard as the strip of a waiver shows it. */
export interface ItemMark {
  readonly number: string;
  readonly text: string;
  /** `gap`: no course taught it before either. */
  readonly mark: 'taught' | 'weaker' | 'untaught' | 'proven' | 'gap';
}

export interface LevelMarks {
  /** null: the standard has no levels. */
  readonly level: string | null;
  readonly marks: readonly ItemMark[];
}

/**
 * Every scored item of each level in reading order, with what the waiver leaves of it. Nothing waived: taught and gaps only.
 * @example itemMarks(effect)[0]?.marks.filter((each) => each.mark === 'untaught').length // 3
 */
export function itemMarks({ before, lost }: WaiverEffect): readonly LevelMarks[] {
  return before.levels.map(({ level, rows }) => ({
    level,
    marks: rows.flatMap(({ itemId, number, text, scored, share }): readonly ItemMark[] => {
      if (itemId === null || !scored) return [];
      const fate = lost.find((each) => each.itemId === itemId && each.level === level);
      if (fate === undefined) return [{ number, text, mark: share === '0' ? 'gap' : 'taught' }];
      return [{ number, text, mark: fate.provenBy.length > 0 ? 'proven' : fate.state }];
    }),
  }));
}
