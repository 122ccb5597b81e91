import { fittedAround } from '../svg';

/** Height of one upright sign in px at the 12 px in which names are written. */
const SIGN = 12.5;

interface Run {
  readonly text: string;
  readonly isUpright: boolean;
  readonly height: number;
}

const heightOf = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + run.height, 0);

/** The runs that have room; the middle goes first, and `⋮` stands in its place: names often begin alike. */
function fittingRuns(runs: readonly Run[], room: number): readonly Run[] {
  if (heightOf(runs) <= room) return runs;
  const gap: Run = { text: '⋮', isUpright: true, height: SIGN };
  for (let count = runs.length - 1; count > 0; count -= 1) {
    const tail = Math.ceil(count / 2);
    const kept = [...runs.slice(0, count - tail), gap, ...runs.slice(runs.length - tail)];
    if (heightOf(kept) <= room) return kept;
  }
  return [gap];
}

/** A text in runs: ideographs and full-width signs stand upright one by one, all else lies on its side together. */
function runsOf(text: string): readonly Omit<Run, 'height'>[] {
  return (text.match(/[\u2E80-\uFFEF]|[^\u2E80-\uFFEF]+/gu) ?? []).map((run) => ({
    text: run,
    isUpright: run > '\u2E7F',
  }));
}

/**
 * Writes a name from above downwards so that it ends at `bottom`, centred on `x`, at most `room` px high; what does not fit is left
 * out of its middle and `⋮` stands there. The brush keeps its own font and colour.
 */
export function drawUpright(
  brush: CanvasRenderingContext2D,
  text: string,
  x: number,
  bottom: number,
  room: number,
): void {
  const [only, ...others] = runsOf(text);
  // A name without ideographs is one run: it is cut as a line is.
  const written =
    only !== undefined && others.length === 0 ? fittedAround(text, room - 2, 12) : text;
  const runs = runsOf(written).map((run) => ({
    ...run,
    height: run.isUpright ? SIGN : brush.measureText(run.text).width + 2,
  }));
  const kept = fittingRuns(runs, room);
  const height = heightOf(kept);
  let y = bottom - height;
  brush.save();
  brush.textBaseline = 'middle';
  for (const run of kept) {
    if (run.isUpright) {
      brush.textAlign = 'center';
      brush.fillText(run.text, x, y + run.height / 2);
    } else {
      brush.save();
      brush.translate(x, y + 1);
      brush.rotate(Math.PI / 2);
      brush.textAlign = 'left';
      brush.fillText(run.text, 0, 0);
      brush.restore();
    }
    y += run.height;
  }
  brush.restore();
}
