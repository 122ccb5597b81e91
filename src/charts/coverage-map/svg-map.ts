import { coverMark, coverStep } from '../scale';
import { fitted, fittedAround, textWidth, type Drawing, type Shape } from '../svg';
import { coverPaint, onCoverPaint } from '../theme';
import { bandsOf, mapCells, type CoverageMap } from './layout';

const CELL = 16;
const SHARE = 44;
/** Room for the names of bands above the courses' own. */
const BAND = 34;
/** Px that names may take: a file has more room than a screen, yet is printed on A4. */
const SIDE_ROOM = [160, 420] as const;
const HEAD_ROOM = [94, 200] as const;

const within = ([least, most]: readonly [number, number], wanted: number): number =>
  Math.ceil(Math.min(most, Math.max(least, wanted)));

/**
 * The whole map as a drawing for a file: names at the left, courses above, a share for every row, hatched where an item
 * is a gap. One path a step, however many cells. An empty map gives the heads alone.
 * @example drawMap({ rows: [], columns: [], links: [] }, (share) => `${share}`).shapes // []
 */
export function drawMap(map: CoverageMap, shareText: (share: number) => string): Drawing {
  const { steps, link } = mapCells(map);
  const side = within(
    SIDE_ROOM,
    Math.max(
      0,
      ...map.rows.map(
        (row) => textWidth(`${row.code} ${row.label}`.trim(), 11) + row.depth * 10 + 12,
      ),
    ),
  );
  const head =
    BAND +
    within(HEAD_ROOM, Math.max(0, ...map.columns.map((column) => textWidth(column.label, 11) + 8)));
  const left = side + SHARE;
  const paths = new Map<number, string>();
  const marks: Shape[] = [];
  steps.forEach((step, at) => {
    if (step === 0) return;
    const row = Math.floor(at / map.columns.length);
    const column = at % map.columns.length;
    const x = left + column * CELL;
    const y = head + row * CELL;
    paths.set(step, `${paths.get(step) ?? ''}M${x} ${y}h${CELL}v${CELL}h-${CELL}z`);
    const strength = map.links[(link[at] ?? 0) - 1]?.strength ?? '';
    if (strength !== '')
      marks.push({
        kind: 'text',
        x: x + CELL / 2,
        y: y + 12,
        text: strength,
        size: 10,
        anchor: 'middle',
        fill: onCoverPaint(coverStep(map.links[(link[at] ?? 0) - 1]?.share ?? 0)),
      });
  });
  const rows = map.rows.flatMap((row, at): Shape[] => {
    const y = head + at * CELL;
    const step = coverStep(row.share);
    const name = `${row.code} ${row.label}`.trim();
    const indent = 4 + row.depth * 10;
    return [
      {
        kind: 'text',
        x: indent,
        y: y + 12,
        text: fitted(name, side - indent - 6, 11),
        size: 11,
        fill: 'ink',
        title: name,
        ...(row.isGroup && { isStrong: true }),
      },
      {
        kind: 'rect',
        x: side,
        y: y + 1,
        width: SHARE - 4,
        height: CELL - 2,
        fill: coverPaint(step),
      },
      {
        kind: 'text',
        x: side + (SHARE - 4) / 2,
        y: y + 12,
        text: step === 0 ? '0' : `${coverMark(step)} ${shareText(row.share)}`.trim(),
        size: 9,
        anchor: 'middle',
        fill: onCoverPaint(step),
      },
    ];
  });
  const columns = map.columns.map((column, at): Shape => ({
    kind: 'text',
    x: left + at * CELL + 12,
    y: head - 6,
    text: fittedAround(column.label, head - BAND, 11),
    size: 11,
    fill: 'ink',
    turned: -90,
    title: `${column.code} ${column.label}`.trim(),
  }));
  const bands = bandsOf(map.columns.map((column) => column.group)).flatMap((band): Shape[] => [
    {
      kind: 'text',
      x: left + band.start * CELL + 2,
      y: 14,
      text: fitted(band.label, band.length * CELL - 4, 11),
      size: 11,
      fill: 'ink-2',
      isStrong: true,
      title: band.label,
    },
    {
      kind: 'path',
      d: `M${left + band.start * CELL} 0v${head + map.rows.length * CELL}`,
      fill: 'none',
      stroke: 'line-strong',
    },
  ]);
  const lines = map.rows.map(
    (_, at) => `M0 ${head + at * CELL}h${left + map.columns.length * CELL}`,
  );
  return {
    width: left + map.columns.length * CELL + 4,
    height: head + map.rows.length * CELL + 4,
    shapes: [
      ...(lines.length > 0
        ? [{ kind: 'path', d: lines.join(''), fill: 'none', stroke: 'line' } as const]
        : []),
      ...[...paths]
        .sort(([a], [b]) => a - b)
        .map(([step, d]): Shape => ({
          kind: 'path',
          d,
          fill: coverPaint(step >= 5 ? 5 : coverStep(step / 5)),
        })),
      ...bands,
      ...columns,
      ...rows,
      ...marks,
    ],
  };
}
