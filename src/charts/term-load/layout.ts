import { scaleLinear } from 'd3';
import type { HourKind } from '../../domain/programme';
import type { Drawing, Shape } from '../svg';
import type { Paint } from '../theme';

/** A part of a term's hours. */
export interface LoadPart {
  readonly kind: HourKind;
  readonly hours: number;
  /** What a reader says of it. */
  readonly title: string;
}

export interface LoadBar {
  readonly id: string;
  readonly label: string;
  readonly parts: readonly LoadPart[];
  /** Stands above the bar. */
  readonly text: string;
}

/** Kinds of hours and what each is drawn with; undivided hours are hollow. */
const PAINTS: Readonly<Partial<Record<HourKind, Paint>>> = {
  theory: 'cover-5',
  practice: 'cover-3',
  block: 'cover-2',
  'school-placement': 'cover-1',
  'enterprise-placement': 'hatch',
  total: 'paper',
};

const HEIGHT = 220;
const TOP = 44;
const SIDE = 44;

/**
 * Hours by term as stacked bars, with a key of the kinds that occur. No bars give an empty drawing; hours below 0 are drawn as none.
 * @example drawLoad([], { width: 600 }, (kind) => kind).shapes // []
 */
export function drawLoad(
  bars: readonly LoadBar[],
  size: { readonly width: number },
  kindName: (kind: HourKind) => string,
): Drawing {
  if (bars.length === 0) return { width: size.width, height: 0, shapes: [] };
  const totals = bars.map(({ parts }) => parts.reduce((all, { hours }) => all + hours, 0));
  const y = scaleLinear([0, Math.max(1, ...totals)], [0, HEIGHT]).nice();
  const step = (size.width - SIDE) / bars.length;
  const width = Math.min(64, step * 0.62);
  const kinds = [...new Set(bars.flatMap(({ parts }) => parts.map(({ kind }) => kind)))];
  const ground = TOP + HEIGHT;
  const ticks = y.ticks(4).flatMap((value): Shape[] => [
    {
      kind: 'rect',
      x: SIDE,
      y: ground - y(value),
      width: size.width - SIDE,
      height: 0.5,
      fill: 'line',
    },
    {
      kind: 'text',
      x: SIDE - 6,
      y: ground - y(value) + 4,
      text: String(value),
      size: 11,
      fill: 'ink-3',
      anchor: 'end',
    },
  ]);
  const key = kinds.flatMap((kind, at): Shape[] => [
    {
      kind: 'rect',
      x: SIDE + at * 104,
      y: 2,
      width: 12,
      height: 12,
      fill: PAINTS[kind] ?? 'ground',
      stroke: 'ink-3',
    },
    { kind: 'text', x: SIDE + at * 104 + 18, y: 12, text: kindName(kind), size: 12, fill: 'ink-2' },
  ]);
  const columns = bars.flatMap((bar, at): Shape[] => {
    const x = SIDE + at * step + (step - width) / 2;
    let reached = ground;
    const parts = bar.parts.map((part): Shape => {
      const height = y(Math.max(0, part.hours));
      reached -= height;
      return {
        kind: 'rect',
        x,
        y: reached,
        width,
        height,
        fill: PAINTS[part.kind] ?? 'ground',
        stroke: 'ink-3',
        id: `${bar.id}.${part.kind}`,
        title: part.title,
      };
    });
    const middle = x + width / 2;
    return [
      ...parts,
      {
        kind: 'text',
        x: middle,
        y: reached - 6,
        text: bar.text,
        size: 12,
        fill: 'ink',
        anchor: 'middle',
      },
      {
        kind: 'text',
        x: middle,
        y: ground + 18,
        text: bar.label,
        size: 12,
        fill: 'ink-2',
        anchor: 'middle',
      },
    ];
  });
  return { width: size.width, height: ground + 28, shapes: [...key, ...ticks, ...columns] };
}
