import type { CoverStep } from './scale';

/** What a mark is drawn with. On the page each name is a design value; a saved picture uses the printed colours below. */
export type Paint =
  | 'ink'
  | 'ink-2'
  | 'ink-3'
  | 'line'
  | 'line-strong'
  | 'paper'
  | 'ground'
  | 'accent'
  | 'none'
  | 'hatch'
  | 'cover-1'
  | 'cover-2'
  | 'cover-3'
  | 'cover-4'
  | 'cover-5'
  | 'on-cover-1'
  | 'on-cover-2'
  | 'on-cover-3'
  | 'on-cover-4'
  | 'on-cover-5';

/** Colours on paper. Coverage: five steps of cividis, light for little and dark for full, as print expects. */
export const PRINTED: Readonly<Record<Exclude<Paint, 'none' | 'hatch'>, string>> = {
  ink: '#1a1e24',
  'ink-2': '#464d57',
  'ink-3': '#626a75',
  line: '#e2e2dc',
  'line-strong': '#c3c4bd',
  paper: '#ffffff',
  ground: '#f5f5f1',
  accent: '#1d4296',
  'cover-1': '#efd64a',
  'cover-2': '#bcaf6f',
  'cover-3': '#7d7c78',
  'cover-4': '#434e6c',
  'cover-5': '#00224e',
  'on-cover-1': '#000000',
  'on-cover-2': '#000000',
  'on-cover-3': '#000000',
  'on-cover-4': '#ffffff',
  'on-cover-5': '#ffffff',
};

const COVER: readonly Paint[] = ['hatch', 'cover-1', 'cover-2', 'cover-3', 'cover-4', 'cover-5'];
const ON_COVER: readonly Paint[] = [
  'ink',
  'on-cover-1',
  'on-cover-2',
  'on-cover-3',
  'on-cover-4',
  'on-cover-5',
];

/** What a step is filled with; a gap is hatched. @example coverPaint(0) // 'hatch' */
export function coverPaint(step: CoverStep): Paint {
  return COVER[step] ?? 'hatch';
}

/** What is readable on a step. @example onCoverPaint(5) // 'on-cover-5' */
export function onCoverPaint(step: CoverStep): Paint {
  return ON_COVER[step] ?? 'ink';
}

/**
 * The red, green and blue of a colour written `#rrggbb`; anything else is black.
 * @example channelsOf('#00224e') // [0, 34, 78]
 */
export function channelsOf(colour: string): readonly [number, number, number] {
  const value = /^#[0-9a-f]{6}$/i.test(colour) ? Number.parseInt(colour.slice(1), 16) : 0;
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
