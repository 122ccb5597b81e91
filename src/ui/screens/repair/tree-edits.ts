import type { ItemId } from '../../../domain/id';
import type { StandardItem } from '../../../domain/standard';
import { outlineOf } from '../standards/outline';

/** An item of a standard and how deep it stands; parents are what the depths say. */
export interface Line {
  readonly item: StandardItem;
  readonly depth: number;
}

/** A standard's items from top to bottom. */
export type Lines = readonly Line[];

/** The items as lines in reading order. @example linesOf([item]) // [{ item, depth: 0 }] */
export function linesOf(items: readonly StandardItem[]): Lines {
  return outlineOf(items, 'all').map(({ item, depth }) => ({ item, depth }));
}

/** The lines as items: parents by depth, order by place. @example itemsOf(linesOf(items)) // items, in reading order */
export function itemsOf(lines: Lines): readonly StandardItem[] {
  const above: ItemId[] = [];
  return lines.map(({ item, depth }, order) => {
    above.length = Math.min(depth, above.length);
    const parentId = above.at(-1) ?? null;
    above.push(item.id);
    return { ...item, parentId, order };
  });
}

/** The place after the last line that stands under the line at `at`. @example endOf(lines, 0) // lines.length */
export function endOf(lines: Lines, at: number): number {
  const depth = lines[at]?.depth ?? 0;
  let end = at + 1;
  while (end < lines.length && (lines[end]?.depth ?? 0) > depth) end += 1;
  return end;
}

/** The lines so many steps deeper. @example shifted([{ item, depth: 0 }], 1) // [{ item, depth: 1 }] */
export function shifted(lines: Lines, by: number): Lines {
  return lines.map(({ item, depth }) => ({ item, depth: depth + by }));
}

/** The line, with what stands under it, under the line before it; the same lines where that cannot be. */
export function indented(lines: Lines, at: number): Lines {
  const line = lines[at];
  const before = lines[at - 1];
  if (line === undefined || before === undefined || before.depth < line.depth) return lines;
  const end = endOf(lines, at);
  return [...lines.slice(0, at), ...shifted(lines.slice(at, end), 1), ...lines.slice(end)];
}

/** The line, with what stands under it, beside its parent and after it; the same lines where it has none. */
export function outdented(lines: Lines, at: number): Lines {
  const line = lines[at];
  if (line === undefined || line.depth === 0) return lines;
  let parent = at;
  while ((lines[parent]?.depth ?? 0) >= line.depth) parent -= 1;
  const end = endOf(lines, at);
  const after = endOf(lines, parent);
  return [
    ...lines.slice(0, at),
    ...lines.slice(end, after),
    ...shifted(lines.slice(at, end), -1),
    ...lines.slice(after),
  ];
}

/** The line, with what stands under it, before (−1) or after (1) its sibling; the same lines where there is none. */
export function moved(lines: Lines, at: number, by: -1 | 1): Lines {
  const line = lines[at];
  if (line === undefined) return lines;
  const end = endOf(lines, at);
  let first = at;
  let second = end;
  if (by === -1) {
    first = at - 1;
    while (first >= 0 && (lines[first]?.depth ?? 0) > line.depth) first -= 1;
    second = at;
  }
  if (first < 0 || lines[first]?.depth !== line.depth || lines[second]?.depth !== line.depth)
    return lines;
  const last = endOf(lines, second);
  return [
    ...lines.slice(0, first),
    ...lines.slice(second, last),
    ...lines.slice(first, second),
    ...lines.slice(last),
  ];
}

/** The line, with what stands under it, before another line and as deep as that; the same lines when that one stands under it. */
export function movedBefore(lines: Lines, at: number, target: number): Lines {
  const line = lines[at];
  const depth = lines[target]?.depth;
  const end = endOf(lines, at);
  if (line === undefined || depth === undefined || (target >= at && target < end)) return lines;
  const block = shifted(lines.slice(at, end), depth - line.depth);
  const rest = [...lines.slice(0, at), ...lines.slice(end)];
  const place = target > at ? target - (end - at) : target;
  return [...rest.slice(0, place), ...block, ...rest.slice(place)];
}

/** Without the line; what stood under it moves up in its place. */
export function removed(lines: Lines, at: number): Lines {
  const end = endOf(lines, at);
  return [...lines.slice(0, at), ...shifted(lines.slice(at + 1, end), -1), ...lines.slice(end)];
}

/**
 * The number after a number: the last part counts one further; '' where that is not clear.
 * @example nextNumber('1.1.9') // '1.1.10'
 * @example nextNumber('a)') // 'b)'
 */
export function nextNumber(number: string): string {
  const digits = /^(.*?)(\d+)(\D*)$/.exec(number);
  if (digits) return `${digits[1] ?? ''}${Number(digits[2]) + 1}${digits[3] ?? ''}`;
  const letter = /^([a-y])(\W?)$/.exec(number);
  return letter ? String.fromCharCode((letter[1] ?? '').charCodeAt(0) + 1) + (letter[2] ?? '') : '';
}

/** A new line of the same kind and level after the line and what stands under it. */
export function added(lines: Lines, at: number, id: ItemId, text: string): Lines {
  const line = lines[at];
  if (line === undefined) return lines;
  const { standardId, parentId, order, kind, level, number } = line.item;
  const item = { id, standardId, parentId, order, kind, level, number: nextNumber(number), text };
  const end = endOf(lines, at);
  return [...lines.slice(0, end), { item, depth: line.depth }, ...lines.slice(end)];
}

/** The line cut in two at a place of its text; the same lines when either part would be empty. */
export function split(lines: Lines, at: number, place: number, id: ItemId): Lines {
  const text = lines[at]?.item.text ?? '';
  const first = text.slice(0, place).trim();
  const second = text.slice(place).trim();
  if (first === '' || second === '') return lines;
  const cut = lines.map((line, index) =>
    index === at ? { ...line, item: { ...line.item, text: first } } : line,
  );
  return added(cut, at, id, second);
}

const WORDS_MEET = /[\p{L}\p{N}]$/u;

/** The line's words at the end of the line before it; what stood under it stands under that one. */
export function mergedUp(lines: Lines, at: number): Lines {
  const line = lines[at];
  const before = lines[at - 1];
  if (line === undefined || before === undefined) return lines;
  const [a, b] = [before.item.text, line.item.text];
  const isLatin = WORDS_MEET.test(a) && !/\p{Script=Han}$/u.test(a) && !/^\p{Script=Han}/u.test(b);
  const end = endOf(lines, at);
  const by = Math.min(0, before.depth - line.depth);
  return [
    ...lines.slice(0, at - 1),
    { ...before, item: { ...before.item, text: isLatin ? `${a} ${b}` : a + b } },
    ...shifted(lines.slice(at + 1, end), by),
    ...lines.slice(end),
  ];
}

/** The line and all that follow at its level, put at another level: mends a level heading that was not seen. */
export function relevelled(lines: Lines, at: number, level: string | null): Lines {
  const before = lines[at]?.item.level;
  let isInRun = true;
  return lines.map((line, place) => {
    if (place < at) return line;
    isInRun &&= line.item.level === before;
    return isInRun ? { ...line, item: { ...line.item, level } } : line;
  });
}
