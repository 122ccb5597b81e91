/** A line of one of two trees that face each other. */
export interface TreeLine {
  readonly id: string;
  readonly parentId: string | null;
}

/** One tree as it stands on the page. */
export interface TreeSide {
  readonly lines: readonly TreeLine[];
  /** Middle of each line that shows, in px from the top; above 0 or below the height when it is scrolled away. */
  readonly places: ReadonlyMap<string, number>;
}

export interface RibbonLink {
  readonly from: string;
  readonly to: string;
  /** 0–1: how strong the link is. */
  readonly share: number;
  /** Nobody has confirmed it yet. */
  readonly isProposed: boolean;
}

/** All links between two lines that show, as one curve. */
export interface Ribbon {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  /** Only proposed links run in it. */
  readonly isProposed: boolean;
  /** Thickness in px, 1.5–10, by the sum of shares. */
  readonly width: number;
  /** SVG path. */
  readonly path: string;
}

const THINNEST = 1.5;
const THICKEST = 10;

/** The line and all that it stands under, nearest first; a line that stands under itself is told once. */
function* upwards(parents: ReadonlyMap<string, string | null>, id: string): Generator<string> {
  const seen = new Set<string>();
  let at: string | null = id;
  while (at !== null && !seen.has(at)) {
    yield at;
    seen.add(at);
    at = parents.get(at) ?? null;
  }
}

/** The nearest line at or above the given one that shows; undefined when none does. */
function shownOf({ places }: TreeSide, parents: ReadonlyMap<string, string | null>, id: string) {
  for (const at of upwards(parents, id)) if (places.has(at)) return at;
  return undefined;
}

const parentsOf = (lines: readonly TreeLine[]): ReadonlyMap<string, string | null> =>
  new Map(lines.map((line) => [line.id, line.parentId]));

/**
 * How many of the ends lie at or under each line; lines without any are not in it.
 * @example countsUnder([{ id: 'f', parentId: null }, { id: 'i', parentId: 'f' }], ['i', 'i']) // f → 2, i → 2
 */
export function countsUnder(
  lines: readonly TreeLine[],
  ends: readonly string[],
): ReadonlyMap<string, number> {
  const parents = parentsOf(lines);
  const counts = new Map<string, number>();
  for (const end of ends)
    for (const at of upwards(parents, end)) counts.set(at, (counts.get(at) ?? 0) + 1);
  return counts;
}

/**
 * Curves between two trees: the links of lines under a folded line run to that line, together. Ends that are scrolled away are held at
 * the edge, so that a curve still shows where it leads. Links of unknown lines are left out; no links give no curves.
 * @example ribbonsOf({ left, right, links: [], width: 80, height: 400 }) // []
 */
export function ribbonsOf(given: {
  readonly left: TreeSide;
  readonly right: TreeSide;
  readonly links: readonly RibbonLink[];
  readonly width: number;
  readonly height: number;
}): readonly Ribbon[] {
  const { left, right, links, width, height } = given;
  const [above, beyond] = [parentsOf(left.lines), parentsOf(right.lines)];
  const held = (y: number): number => Math.round(Math.min(height + 6, Math.max(-6, y)) * 10) / 10;
  const found = new Map<string, { from: string; to: string; links: RibbonLink[] }>();
  for (const link of links) {
    const from = shownOf(left, above, link.from);
    const to = shownOf(right, beyond, link.to);
    if (from === undefined || to === undefined) continue;
    const key = JSON.stringify([from, to]);
    const ribbon = found.get(key) ?? { from, to, links: [] };
    ribbon.links.push(link);
    found.set(key, ribbon);
  }
  return [...found.values()].map((ribbon): Ribbon => {
    const start = held(left.places.get(ribbon.from) ?? 0);
    const end = held(right.places.get(ribbon.to) ?? 0);
    const sum = ribbon.links.reduce((total, link) => total + link.share, 0);
    const half = Math.round(width / 2);
    return {
      from: ribbon.from,
      to: ribbon.to,
      count: ribbon.links.length,
      isProposed: ribbon.links.every((link) => link.isProposed),
      width: Math.min(THICKEST, Math.round((THINNEST + sum) * 10) / 10),
      path: `M0 ${start}C${half} ${start} ${half} ${end} ${width} ${end}`,
    };
  });
}
