import type { ItemId } from '../../domain/id';
import type { SourceBlock, SourceFate, SourceSegment } from '../../domain/source-map';
import type { Piece } from './piece';

interface Entry {
  readonly from: number;
  readonly to: number;
  readonly fate: SourceFate;
  readonly reason: string;
  readonly draft?: number;
}

/** Book-keeping of what became of each stretch of the source; what nobody claimed is named, never lost. */
export class SourceLedger {
  readonly #entries = new Map<number, Entry[]>();

  /** Says what became of a piece; `draft` is the index of the item's draft. */
  put(piece: Piece, fate: SourceFate, reason: string, draft?: number): void {
    const list = this.#entries.get(piece.block.index) ?? [];
    list.push({
      from: piece.from,
      to: piece.to,
      fate,
      reason,
      ...(draft !== undefined && { draft }),
    });
    this.#entries.set(piece.block.index, list);
  }

  /** Says the same of several pieces. */
  putAll(pieces: readonly Piece[], fate: SourceFate, reason: string, draft?: number): void {
    for (const piece of pieces) this.put(piece, fate, reason, draft);
  }

  /** All stretches in reading order; the first claim on a character stands, and what has none is a doubt, `unplaced`. */
  segments(blocks: readonly SourceBlock[], ids: readonly ItemId[]): readonly SourceSegment[] {
    return blocks.flatMap((block) => {
      const segments: SourceSegment[] = [];
      const gap = (from: number, to: number) => {
        const raw = block.text.slice(from, to);
        const text = raw.trim();
        if (text === '') return;
        const start = from + raw.indexOf(text);
        segments.push({
          block: block.index,
          from: start,
          to: start + text.length,
          fate: 'doubt',
          reason: 'unplaced',
        });
      };
      let end = 0;
      const entries = [...(this.#entries.get(block.index) ?? [])].sort((a, b) => a.from - b.from);
      for (const { from, to, fate, reason, draft } of entries) {
        const start = Math.max(from, end);
        if (start >= to) continue;
        gap(end, start);
        const itemId = draft === undefined ? undefined : ids[draft];
        segments.push({
          block: block.index,
          from: start,
          to,
          fate,
          reason,
          ...(itemId !== undefined && { itemId }),
        });
        end = to;
      }
      gap(end, block.text.length);
      return segments;
    });
  }
}
