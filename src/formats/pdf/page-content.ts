/** A run of text on a page; y grows upwards, in points. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A straight line that is drawn along an axis: at `at`, from `from` to `to`. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What is printed on a page, as far as text needs it. */
export interface PageContent {
  readonly runs: readonly Run[];
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
  readonly hasPicture: boolean;
}

type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

const isNumbers = (value: unknown): value is ArrayLike<number> =>
  (Array.isArray(value) || ArrayBuffer.isView(value)) &&
  typeof (value as unknown as ArrayLike<unknown>)[0] === 'number';

/** Thickest stroke that still counts as a line, and shortest line that counts as a rule, in points. */
const THIN = 2.5;
const SHORT = 6;

/** What the drawing operators of pdf.js are called; the numbers come from the library. */
export interface DrawingOperators {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly constructPath: number;
  readonly endPath: number;
  readonly paintImageXObject: number;
  readonly paintInlineImageXObject: number;
  readonly paintImageMaskXObject: number;
}

/**
 * The straight lines along the axes that a page draws, as strokes or as thin filled boxes, and whether it shows a picture. Paths that
 * only clip are left out.
 */
export function rulesOf(
  list: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  ops: DrawingOperators,
): Pick<PageContent, 'across' | 'down' | 'hasPicture'> {
  const across: Rule[] = [];
  const down: Rule[] = [];
  const stack: Matrix[] = [];
  let matrix = IDENTITY;
  let hasPicture = false;
  const line = (points: readonly (readonly [number, number])[]) => {
    const xs = points.map(([x, y]) => matrix[0] * x + matrix[2] * y + matrix[4]);
    const ys = points.map(([x, y]) => matrix[1] * x + matrix[3] * y + matrix[5]);
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
    if (top - bottom <= THIN && right - left >= SHORT)
      across.push({ at: (top + bottom) / 2, from: left, to: right });
    else if (right - left <= THIN && top - bottom >= SHORT)
      down.push({ at: (left + right) / 2, from: bottom, to: top });
    else if (points.length >= 4 && points.length <= 5 && right - left < 550 && top - bottom < 780) {
      across.push({ at: top, from: left, to: right }, { at: bottom, from: left, to: right });
      down.push({ at: left, from: bottom, to: top }, { at: right, from: bottom, to: top });
    }
  };
  for (const [index, operator] of list.fnArray.entries()) {
    const given = list.argsArray[index];
    const args: readonly unknown[] = Array.isArray(given) ? given : [];
    if (operator === ops.save) stack.push(matrix);
    else if (operator === ops.restore) matrix = stack.pop() ?? IDENTITY;
    else if (operator === ops.transform && isNumbers(args)) {
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from<number>(args);
      matrix = times(matrix, [a, b, c, d, e, f]);
    } else if (
      operator === ops.paintImageXObject ||
      operator === ops.paintInlineImageXObject ||
      operator === ops.paintImageMaskXObject
    )
      hasPicture = true;
    else if (operator === ops.constructPath && args[0] !== ops.endPath) {
      const paths: readonly unknown[] = Array.isArray(args[1]) ? args[1] : [];
      for (const path of paths) {
        if (!isNumbers(path)) continue;
        const data = Array.from(path).slice(0, 20_000);
        let points: [number, number][] = [];
        for (let at = 0; at < data.length;) {
          const step = data[at];
          if (step === 0 || step === 1) {
            if (step === 0) {
              if (points.length > 1) line(points);
              points = [];
            }
            points.push([data[at + 1] ?? 0, data[at + 2] ?? 0]);
            at += 3;
          } else if (step === 2) {
            points = [];
            at += 7;
          } else at += step === 3 ? 5 : 1;
        }
        if (points.length > 1) line(points);
      }
    }
  }
  return { across, down, hasPicture };
}
