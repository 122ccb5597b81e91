/** A stretch of a text, marked or not. */
export interface TextPart {
  readonly text: string;
  readonly isMarked: boolean;
}

/**
 * A text cut into marked and plain parts; together they are the text again. Marks may overlap, touch, be empty or reach
 * beyond the text.
 * @example markedParts('焊接机器人', [{ start: 2, end: 5 }]) // [{ text: '焊接', isMarked: false }, { text: '机器人', isMarked: true }]
 */
export function markedParts(
  text: string,
  marks: readonly { readonly start: number; readonly end: number }[],
): readonly TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  const ordered = [...marks].sort((a, b) => a.start - b.start);
  for (const { start, end } of ordered) {
    const from = Math.max(at, Math.min(start, text.length));
    const to = Math.min(end, text.length);
    if (to <= from) continue;
    if (from > at) parts.push({ text: text.slice(at, from), isMarked: false });
    parts.push({ text: text.slice(from, to), isMarked: true });
    at = to;
  }
  if (at < text.length) parts.push({ text: text.slice(at), isMarked: false });
  return parts;
}
