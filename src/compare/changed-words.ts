import type { Stretch } from './comparison';
import { wordsOf, type Word } from './words-of';

/** Above this many pairs of words the middle of two texts is called changed as a whole. */
const MOST_PAIRS = 4_000_000;

/** Which words of each side stand on the other in the same order: a longest common subsequence, longest shared runs kept. */
function keptWords(a: readonly Word[], b: readonly Word[]): readonly [number, number][] {
  const same = (at: number, other: number) => a[at]?.form === b[other]?.form;
  let head = 0;
  while (head < a.length && head < b.length && same(head, head)) head += 1;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    same(a.length - 1 - tail, b.length - 1 - tail)
  )
    tail += 1;
  const rows = a.length - head - tail;
  const columns = b.length - head - tail;
  const kept: [number, number][] = Array.from({ length: head }, (_, at) => [at, at]);
  if (rows * columns <= MOST_PAIRS) {
    const width = columns + 1;
    const longest = new Uint32Array((rows + 1) * width);
    for (let row = rows - 1; row >= 0; row -= 1)
      for (let column = columns - 1; column >= 0; column -= 1)
        longest[row * width + column] = same(head + row, head + column)
          ? (longest[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(
              longest[(row + 1) * width + column] ?? 0,
              longest[row * width + column + 1] ?? 0,
            );
    for (let row = 0, column = 0; row < rows && column < columns;) {
      const below = longest[(row + 1) * width + column] ?? 0;
      const beside = longest[row * width + column + 1] ?? 0;
      if (same(head + row, head + column)) kept.push([head + row++, head + column++]);
      else if (below >= beside) row += 1;
      else column += 1;
    }
  }
  for (let at = tail; at > 0; at -= 1) kept.push([a.length - at, b.length - at]);
  return withoutStrays(kept, a, b);
}

const SOLE_SIGN = /^(?:\p{Script=Han}|[^\p{L}\p{N}])$/u;

/** One ideograph that happens to be on both sides between two changes says nothing, and would break the marks to pieces. */
function withoutStrays(
  kept: readonly [number, number][],
  a: readonly Word[],
  b: readonly Word[],
): readonly [number, number][] {
  return kept.filter(([row, column], at) => {
    const before = kept[at - 1] ?? [-1, -1];
    const after = kept[at + 1] ?? [a.length, b.length];
    const joinsBefore = before[0] === row - 1 && before[1] === column - 1;
    const joinsAfter = after[0] === row + 1 && after[1] === column + 1;
    return joinsBefore || joinsAfter || !SOLE_SIGN.test(a[row]?.form ?? '');
  });
}

/** Neighbouring words that were not kept, as stretches of the text. */
function stretchesOf(words: readonly Word[], kept: ReadonlySet<number>): readonly Stretch[] {
  const stretches: Stretch[] = [];
  words.forEach(({ start, end }, at) => {
    if (kept.has(at)) return;
    const last = stretches.at(-1);
    if (last !== undefined && at > 0 && !kept.has(at - 1))
      stretches[stretches.length - 1] = { start: last.start, end };
    else stretches.push({ start, end });
  });
  return stretches;
}

/** The changed stretches of each old and of each new text, in the order given. */
export interface ChangedWords {
  readonly old: readonly (readonly Stretch[])[];
  readonly new: readonly (readonly Stretch[])[];
}

/**
 * Which words of the old texts are in none of the new ones, and the reverse; width, case and blanks do not count. A side without
 * texts makes the other wholly changed; equal texts give no stretch.
 * @example changedWords(['能读图'], ['能绘图']).new // [[{ start: 1, end: 2 }]]
 */
export function changedWords(old: readonly string[], now: readonly string[]): ChangedWords {
  const before = old.map(wordsOf);
  const after = now.map(wordsOf);
  const keptBefore = before.map(() => new Set<number>());
  const keptAfter = after.map(() => new Set<number>());
  before.forEach((words, row) => {
    after.forEach((others, column) => {
      for (const [at, other] of keptWords(words, others)) {
        keptBefore[row]?.add(at);
        keptAfter[column]?.add(other);
      }
    });
  });
  // Parts in a row against their whole: what the whole says twice is found in both parts.
  const rowOf = (sides: readonly (readonly Word[])[]) =>
    sides.flatMap((words, side) => words.map((word, at) => ({ ...word, side, at })));
  const [allBefore, allAfter] = [rowOf(before), rowOf(after)];
  for (const [at, other] of before.length + after.length > 2
    ? keptWords(allBefore, allAfter)
    : []) {
    const [a, b] = [allBefore[at], allAfter[other]];
    if (a) keptBefore[a.side]?.add(a.at);
    if (b) keptAfter[b.side]?.add(b.at);
  }
  return {
    old: before.map((words, at) => stretchesOf(words, keptBefore[at] ?? new Set())),
    new: after.map((words, at) => stretchesOf(words, keptAfter[at] ?? new Set())),
  };
}
