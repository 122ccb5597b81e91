import type { Drawing, Shape } from '../svg';
import { fitted } from '../svg';

/** A share with the bound it is held against. */
export interface ShareBar {
  readonly id: string;
  readonly label: string;
  /** 0 to 1; more is drawn as the whole. */
  readonly share: number;
  readonly bound: number | undefined;
  /** Stands beside the bar. */
  readonly text: string;
  /** Whether the share misses its bound: the bar is then hollow, hatched. */
  readonly isMissed: boolean;
  readonly title: string;
}

const ROW = 40;

/**
 * Shares as bars with a tick at the bound of each; one that misses its bound is hatched. No bars give an empty drawing.
 * @example drawShares([], { width: 600 }).shapes // []
 */
export function drawShares(bars: readonly ShareBar[], size: { readonly width: number }): Drawing {
  const room = size.width - 150;
  const within = (share: number) => Math.min(1, Math.max(0, share)) * room;
  const shapes = bars.flatMap((bar, at): Shape[] => {
    const y = at * ROW;
    return [
      {
        kind: 'text',
        x: 0,
        y: y + 13,
        text: fitted(bar.label, size.width, 12),
        size: 12,
        fill: 'ink-2',
      },
      { kind: 'rect', x: 0, y: y + 18, width: room, height: 14, fill: 'ground', stroke: 'line' },
      {
        kind: 'rect',
        x: 0,
        y: y + 18,
        width: within(bar.share),
        height: 14,
        fill: bar.isMissed ? 'hatch' : 'cover-4',
        stroke: 'ink-3',
        id: bar.id,
        title: bar.title,
      },
      ...(bar.bound === undefined
        ? []
        : [
            {
              kind: 'rect',
              x: within(bar.bound) - 1,
              y: y + 15,
              width: 2,
              height: 20,
              fill: 'ink',
            } as const,
          ]),
      { kind: 'text', x: room + 8, y: y + 30, text: bar.text, size: 12, fill: 'ink' },
    ];
  });
  return { width: size.width, height: bars.length * ROW, shapes };
}
