import { coverMark, coverStep } from '../scale';
import { fitted, type Drawing, type Shape } from '../svg';
import { coverPaint } from '../theme';

/** A function of a level: what it weighs and what of that is covered, in points of 100. */
export interface WeightBar {
  readonly id: string;
  readonly label: string;
  readonly weight: number;
  readonly covered: number;
  /** `22.5 / 45`, exact, as shown. */
  readonly text: string;
  /** The whole sentence for a reader. */
  readonly title: string;
}

const ROW = 32;

/**
 * One bar a function: its length is the weight, its filled part what is covered, the hatched rest the gap. The longest
 * weight fills the width. No bars give an empty drawing; a covered part above the weight fills the bar.
 * @example drawBars([], { width: 600 }) // { width: 600, height: 0, shapes: [] }
 */
export function drawBars(bars: readonly WeightBar[], size: { readonly width: number }): Drawing {
  const side = Math.min(200, size.width * 0.34);
  const end = 104;
  const longest = Math.max(0, ...bars.map((bar) => bar.weight));
  const scale = longest > 0 ? Math.max(0, size.width - side - end) / longest : 0;
  const shapes = bars.flatMap((bar, at): Shape[] => {
    const y = at * ROW;
    const share = bar.weight > 0 ? Math.min(1, Math.max(0, bar.covered / bar.weight)) : 0;
    const step = coverStep(share);
    const length = bar.weight * scale;
    return [
      {
        kind: 'rect',
        x: 0,
        y,
        width: size.width,
        height: ROW,
        fill: 'none',
        id: bar.id,
        title: bar.title,
      },
      {
        kind: 'text',
        x: 0,
        y: y + 20,
        text: fitted(bar.label, side - 8, 13),
        size: 13,
        fill: 'ink',
      },
      {
        kind: 'rect',
        x: side,
        y: y + 7,
        width: length,
        height: 18,
        fill: 'hatch',
        stroke: 'ink-3',
      },
      ...(step === 0
        ? []
        : [
            {
              kind: 'rect',
              x: side,
              y: y + 7,
              width: length * share,
              height: 18,
              fill: coverPaint(step),
            } as const,
          ]),
      {
        kind: 'text',
        x: side + length + 8,
        y: y + 20,
        text: `${step === 0 ? '○' : coverMark(step)} ${bar.text}`,
        size: 13,
        fill: 'ink-2',
      },
    ];
  });
  return { width: size.width, height: bars.length * ROW, shapes };
}
