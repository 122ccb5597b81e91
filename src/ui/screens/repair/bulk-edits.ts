import type { ItemId } from '../../../domain/id';
import type { StandardItem } from '../../../domain/standard';
import { endOf, indented, moved, movedBefore, outdented, removed, shifted } from './tree-edits';
import type { Lines } from './tree-edits';

const placeOf = (lines: Lines, id: ItemId): number => lines.findIndex(({ item }) => item.id === id);

/**
 * The chosen lines that do not stand under another chosen one, from top to bottom; ids that are no lines are left out.
 * @example topsOf(lines, [parent, child]) // [parent]
 */
export function topsOf(lines: Lines, chosen: readonly ItemId[]): readonly ItemId[] {
  const wanted = new Set(chosen);
  const tops: ItemId[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const id = lines[at]?.item.id;
    if (id === undefined || !wanted.has(id)) continue;
    tops.push(id);
    at = endOf(lines, at) - 1;
  }
  return tops;
}

/** The place of the sibling before (−1) or after (1) a line; −1 where it has none. */
function siblingOf(lines: Lines, at: number, by: -1 | 1): number {
  const depth = lines[at]?.depth ?? 0;
  if (by === 1) {
    const end = endOf(lines, at);
    return lines[end]?.depth === depth ? end : -1;
  }
  let place = at - 1;
  while ((lines[place]?.depth ?? -1) > depth) place -= 1;
  return lines[place]?.depth === depth ? place : -1;
}

/** Changes one chosen line after another, but none whose neighbour is chosen and could not go: the order of the chosen stays. */
function inTurn(
  lines: Lines,
  chosen: readonly ItemId[],
  by: -1 | 1,
  change: (lines: Lines, at: number) => Lines,
): Lines {
  const tops = topsOf(lines, chosen);
  const wanted = new Set(tops);
  return (by === 1 ? [...tops].reverse() : tops).reduce((before, id) => {
    const at = placeOf(before, id);
    const beside = before[siblingOf(before, at, by)]?.item.id;
    return beside !== undefined && wanted.has(beside) ? before : change(before, at);
  }, lines);
}

/** The chosen lines with another kind, level or strength. @example changedAll(lines, [a, b], { kind: 'skill' }) */
export function changedAll(
  lines: Lines,
  chosen: readonly ItemId[],
  change: Partial<Pick<StandardItem, 'text' | 'number' | 'kind' | 'level' | 'strength'>>,
): Lines {
  const wanted = new Set(chosen);
  return lines.map((line) =>
    wanted.has(line.item.id) ? { ...line, item: { ...line.item, ...change } } : line,
  );
}

/** The chosen lines, each with what stands under it, one sibling up (−1) or down (1), in their order; the same where none can go. */
export function movedAll(lines: Lines, chosen: readonly ItemId[], by: -1 | 1): Lines {
  return inTurn(lines, chosen, by, (before, at) => moved(before, at, by));
}

/** The chosen lines under the sibling before them that is not chosen; the same where there is none. */
export function indentedAll(lines: Lines, chosen: readonly ItemId[]): Lines {
  return inTurn(lines, chosen, -1, indented);
}

/** The chosen lines beside their parents, in their order; those without a parent stay. */
export function outdentedAll(lines: Lines, chosen: readonly ItemId[]): Lines {
  return [...topsOf(lines, chosen)]
    .reverse()
    .reduce((before, id) => outdented(before, placeOf(before, id)), lines);
}

/** Without the chosen lines; what stood under them and is not chosen moves up in their place. */
export function removedAll(lines: Lines, chosen: readonly ItemId[]): Lines {
  return chosen.reduce((before, id) => {
    const at = placeOf(before, id);
    return at < 0 ? before : removed(before, at);
  }, lines);
}

/** The chosen lines before another one, as deep as that and in their order; the same lines when that one is or stands under one of them. */
export function movedAllBefore(lines: Lines, chosen: readonly ItemId[], target: ItemId): Lines {
  return topsOf(lines, chosen).reduce(
    (before, id) => movedBefore(before, placeOf(before, id), placeOf(before, target)),
    lines,
  );
}

/**
 * Whether the chosen lines can go under a line: it is none of them and stands under none of them.
 * @example canGoUnder(lines, [parent], child) // false
 */
export function canGoUnder(lines: Lines, chosen: readonly ItemId[], target: ItemId): boolean {
  const place = placeOf(lines, target);
  return (
    place >= 0 &&
    topsOf(lines, chosen).every((id) => {
      const at = placeOf(lines, id);
      return place < at || place >= endOf(lines, at);
    })
  );
}

/** The chosen lines, each with what stands under it, as the last ones under another line, in their order; the same where that cannot be. */
export function movedUnder(lines: Lines, chosen: readonly ItemId[], target: ItemId): Lines {
  const tops = topsOf(lines, chosen);
  if (tops.length === 0 || !canGoUnder(lines, chosen, target)) return lines;
  const wanted = new Set(tops);
  const depth = (lines[placeOf(lines, target)]?.depth ?? 0) + 1;
  const going: Lines[] = [];
  const staying: Lines[number][] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (line === undefined) break;
    const end = wanted.has(line.item.id) ? endOf(lines, at) : at + 1;
    if (wanted.has(line.item.id)) going.push(shifted(lines.slice(at, end), depth - line.depth));
    else staying.push(line);
    at = end;
  }
  const place = endOf(staying, placeOf(staying, target));
  return [...staying.slice(0, place), ...going.flat(), ...staying.slice(place)];
}
