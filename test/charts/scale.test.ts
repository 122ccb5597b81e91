import { describe, expect, it } from 'vitest';
import { coverMark, coverStep } from '../../src/charts/scale';
import { channelsOf, coverPaint, PRINTED } from '../../src/charts/theme';

type Channels = readonly [number, number, number];

const linear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

/** CIE Lab of linear light. */
function lab(light: Channels): Channels {
  const [r, g, b] = light;
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Full deficits after Machado and others, 2009, applied to linear light; and grey. */
const SEEN: Readonly<Record<string, readonly [Channels, Channels, Channels]>> = {
  'full colour': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  grey: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(colour: string, matrix: readonly [Channels, Channels, Channels]): Channels {
  const [r, g, b] = channelsOf(colour);
  const light: Channels = [linear(r / 255), linear(g / 255), linear(b / 255)];
  const row = (weights: Channels): number =>
    Math.min(1, Math.max(0, weights[0] * light[0] + weights[1] * light[1] + weights[2] * light[2]));
  return lab([row(matrix[0]), row(matrix[1]), row(matrix[2])]);
}

describe('steps of coverage', () => {
  it('run from a gap to the whole', () => {
    expect([0, 0.01, 0.25, 1 / 3, 0.5, 2 / 3, 0.75, 0.99, 1].map(coverStep)).toEqual([
      0, 1, 1, 2, 2, 3, 3, 4, 5,
    ]);
  });

  it('take odd shares as none or the whole', () => {
    expect([-1, Number.NaN, 7, Infinity].map(coverStep)).toEqual([0, 0, 5, 5]);
  });

  it('each have a symbol but the gap, which is hatched', () => {
    expect(new Set(([1, 2, 3, 4, 5] as const).map(coverMark)).size).toBe(5);
    expect([coverMark(0), coverPaint(0)]).toEqual(['', 'hatch']);
  });

  it.each(Object.keys(SEEN))('are told apart by at least ΔE 10 in %s, paper included', (name) => {
    const matrix = SEEN[name] ?? [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    const colours = [
      PRINTED.paper,
      PRINTED['cover-1'],
      PRINTED['cover-2'],
      PRINTED['cover-3'],
      PRINTED['cover-4'],
      PRINTED['cover-5'],
    ].map((colour) => seen(colour, matrix));
    colours.forEach((a, at) => {
      colours.slice(at + 1).forEach((b) => {
        expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])).toBeGreaterThanOrEqual(10);
      });
    });
  });
});
