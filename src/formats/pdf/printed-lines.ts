import type { PageBox } from '../../domain/source-map';
import type { Run } from './page-content';

/** Runs that stand on one line of print. */
interface Line {
  readonly y: number;
  readonly runs: Run[];
}

/** Runs as printed lines, top first. */
export function linesOf(runs: readonly Run[]): readonly Line[] {
  const lines: Line[] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y)) {
    const last = lines.at(-1);
    const height = Math.max(run.height, 4);
    if (last && last.y - run.y <= height * 0.5) last.runs.push(run);
    else lines.push({ y: run.y, runs: [run] });
  }
  return lines;
}

/** The text of a line: runs from left to right, a blank where the print leaves a gap. */
export function textOf({ runs }: Line): string {
  let text = '';
  let end: number | undefined;
  for (const run of [...runs].sort((a, b) => a.x - b.x)) {
    if (end !== undefined && run.x - end > run.height * 0.2 && !/\s$/.test(text)) text += ' ';
    text += run.text;
    end = run.x + run.width;
  }
  return text.trim();
}

/** The box around the runs of a line; descenders reach below the line that they stand on. */
export function boxOf({ runs }: Line): PageBox {
  return {
    left: Math.min(...runs.map((run) => run.x)),
    right: Math.max(...runs.map((run) => run.x + run.width)),
    bottom: Math.min(...runs.map((run) => run.y - run.height * 0.25)),
    top: Math.max(...runs.map((run) => run.y + run.height)),
  };
}

/** What no printer breaks: a word or sign with the signs behind it that may not begin a line. */
const UNBROKEN = /^(?:[\w./%℃°-]+|.)[，。；、：？！）》”」】),.;:]*/u;

/** Width of text in heights of its print, generously: a capital takes three quarters, a Chinese sign a whole. */
function widthOf(text: string): number {
  return Array.from(text).reduce(
    (sum, sign) => sum + (/[A-Z]/.test(sign) ? 0.75 : sign < '\u2000' ? 0.6 : 1),
    0,
  );
}

/** Whether a line ends a paragraph for sure: before the edge it had room for the word that the next line begins with. */
export function isEnded(line: Line, next: Line | undefined, edge: number): boolean {
  if (next === undefined) return false;
  const height = Math.max(...next.runs.map((run) => run.height));
  const [word = ''] = UNBROKEN.exec(textOf(next)) ?? [];
  return edge - boxOf(line).right > (widthOf(word) + 0.5) * height;
}
