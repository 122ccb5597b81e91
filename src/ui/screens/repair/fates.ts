import type { ItemId } from '../../../domain/id';
import type { Place } from '../../../domain/problem';
import type { SourceBlock, SourceSegment } from '../../../domain/source-map';

/** What a stretch of the source came to, as the bar tells it: it has its place, it was set aside for a reason, or it has none yet. */
export type Standing = 'placed' | 'aside' | 'open';

/** @example standingOf(segment) // 'placed' */
export function standingOf({ fate }: SourceSegment): Standing {
  if (fate === 'doubt') return 'open';
  return fate === 'furniture' || fate === 'ignored' ? 'aside' : 'placed';
}

function lettersIn(text: string): number {
  return text.replace(/\s/gu, '').length;
}

/**
 * How many characters, blanks apart, have which standing. What no segment holds counts as open.
 * @example charactersBy(blocks, segments) // { placed: 1200, aside: 80, open: 4 }
 */
export function charactersBy(
  blocks: readonly SourceBlock[],
  segments: readonly SourceSegment[],
): Readonly<Record<Standing, number>> {
  const counts = { placed: 0, aside: 0, open: 0 };
  const texts = new Map(blocks.map(({ index, text }) => [index, text]));
  let all = 0;
  for (const text of texts.values()) all += lettersIn(text);
  for (const segment of segments)
    counts[standingOf(segment)] += lettersIn(
      (texts.get(segment.block) ?? '').slice(segment.from, segment.to),
    );
  counts.open = all - counts.placed - counts.aside;
  return counts;
}

/** A block's text cut where its segments begin and end; the cuts joined are the text again. */
export interface Cut {
  readonly text: string;
  readonly segment: SourceSegment | undefined;
}

/** @example cutsOf(block, segments).map(({ text }) => text).join('') === block.text // true */
export function cutsOf(block: SourceBlock, segments: readonly SourceSegment[]): readonly Cut[] {
  const own = segments
    .filter((segment) => segment.block === block.index)
    .sort((a, b) => a.from - b.from);
  const cuts: Cut[] = [];
  let at = 0;
  for (const segment of own) {
    if (segment.from > at)
      cuts.push({ text: block.text.slice(at, segment.from), segment: undefined });
    cuts.push({ text: block.text.slice(Math.max(at, segment.from), segment.to), segment });
    at = Math.max(at, segment.to);
  }
  if (at < block.text.length) cuts.push({ text: block.text.slice(at), segment: undefined });
  return cuts.filter(({ text }) => text !== '');
}

/** The segments of one item now belong to another; without another they are set aside by a person. */
export function reassigned(
  segments: readonly SourceSegment[],
  from: ItemId,
  to: ItemId | undefined,
): readonly SourceSegment[] {
  return segments.map((segment) => {
    if (segment.itemId !== from) return segment;
    const { itemId: _, ...rest } = segment;
    return to === undefined
      ? { ...rest, fate: 'ignored', reason: 'by-person' }
      : { ...rest, itemId: to };
  });
}

/** The first block at a place: of its line, paragraph or table cell; undefined when the place names none of them. */
export function blockAt(blocks: readonly SourceBlock[], where: Place): SourceBlock | undefined {
  const keys = (['line', 'path', 'page', 'sheet', 'row', 'column'] as const).filter(
    (key) => where[key] !== undefined,
  );
  if (keys.length === 0) return undefined;
  return blocks.find(({ place }) => keys.every((key) => place[key] === where[key]));
}
