import type { MatrixLine } from './matrix-line';

/** Ids of the groups that are folded. */
export type Folded = ReadonlySet<string>;

export const NOTHING_FOLDED: Folded = new Set();

/** The folded groups after one more was folded, or opened if it was. @example toggled(NOTHING_FOLDED, 'g') // {'g'} */
export function toggled(folded: Folded, id: string): Folded {
  const next = new Set(folded);
  if (!next.delete(id)) next.add(id);
  return next;
}

/**
 * The folded groups after all above the line have been opened; an unknown id opens none.
 * @example openedAbove([group, leaf], leaf.id, new Set([group.id])) // {}
 */
export function openedAbove(lines: readonly MatrixLine[], id: string, folded: Folded): Folded {
  const parents = new Map(lines.map((line) => [line.id, line.parentId]));
  const open = new Set(folded);
  let at = parents.get(id) ?? null;
  for (let steps = 0; at !== null && steps < lines.length; steps += 1) {
    open.delete(at);
    at = parents.get(at) ?? null;
  }
  return open;
}

/**
 * Where a line is found among the visible ones: itself, else the nearest group above it that shows, else the first line
 * under it (an opened group of columns has no column of its own), else the first of all.
 * @example placeOfLine([group], [group, leaf], leaf) // 0
 */
export function placeOfLine(
  visible: readonly MatrixLine[],
  all: readonly MatrixLine[],
  line: MatrixLine | undefined,
): number {
  const places = new Map(visible.map((each, at) => [each.id, at]));
  const byId = new Map(all.map((each) => [each.id, each]));
  let at = line;
  for (let steps = 0; at !== undefined && steps <= all.length; steps += 1) {
    const place = places.get(at.id);
    if (place !== undefined) return place;
    at = at.parentId === null ? undefined : byId.get(at.parentId);
  }
  const under = visible.findIndex((each) => each.parentId === line?.id);
  return Math.max(0, under);
}
