/** Height of one upright sign in px at the 12 px in which names are written. */
const SIGN = 12.5;

/** A text in runs: ideographs and full-width signs stand upright one by one, all else lies on its side together. */
function runsOf(text: string): readonly { readonly text: string; readonly isUpright: boolean }[] {
  return (text.match(/[\u2E80-\uFFEF]|[^\u2E80-\uFFEF]+/gu) ?? []).map((run) => ({
    text: run,
    isUpright: run > '\u2E7F',
  }));
}

/**
 * Writes a name from above downwards so that it ends at `bottom`, centred on `x`, at most `room` px high; what does not fit is left out
 * and `⋮` stands in its place. The brush keeps its own font and colour.
 */
export function drawUpright(
  brush: CanvasRenderingContext2D,
  text: string,
  x: number,
  bottom: number,
  room: number,
): void {
  const runs = runsOf(text).map((run) => ({
    ...run,
    height: run.isUpright ? SIGN : brush.measureText(run.text).width + 2,
  }));
  const kept: { readonly text: string; readonly isUpright: boolean; readonly height: number }[] =
    [];
  let height = 0;
  for (const [at, run] of runs.entries()) {
    const isLast = at === runs.length - 1;
    if (height + run.height > room - (isLast ? 0 : SIGN)) {
      kept.push({ text: '⋮', isUpright: true, height: SIGN });
      height += SIGN;
      break;
    }
    kept.push(run);
    height += run.height;
  }
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
