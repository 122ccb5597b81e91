/** A step of coverage: 0 is a gap, 1 to 5 are little to full. */
export type CoverStep = 0 | 1 | 2 | 3 | 4 | 5;

/**
 * The step of a share from 0 to 1: 0 for none, 1 up to a quarter, 2 up to a half, 3 up to three quarters, 4 below the
 * whole, 5 the whole. Shares below 0 count as none, above 1 as the whole, NaN as none.
 * @example coverStep(2 / 3) // 3
 */
export function coverStep(share: number): CoverStep {
  if (!(share > 0)) return 0;
  if (share >= 1) return 5;
  return share <= 0.25 ? 1 : share <= 0.5 ? 2 : share <= 0.75 ? 3 : 4;
}

const MARKS = ['', '◔', '◑', '◕', '◉', '●'] as const;

/** The symbol of a step; a gap has none, since it is drawn hollow. @example coverMark(5) // '●' */
export function coverMark(step: CoverStep): string {
  return MARKS[step];
}
