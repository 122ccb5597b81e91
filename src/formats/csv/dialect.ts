/** How a text separates its cells, and how many characters at its start only say so. */
export interface Dialect {
  readonly delimiter: string;
  /** Characters of a leading `sep=;` line, 0 when there is none. */
  readonly skip: number;
}

const CANDIDATES = [',', '\t', ';', '|', '，', '；'] as const;

/** Counts of each candidate outside quotes, record by record, over the first part of the text. */
function countsOf(sample: string): ReadonlyMap<string, readonly number[]> {
  const counts = new Map<string, number[]>(CANDIDATES.map((each) => [each, []]));
  const now = new Map<string, number>();
  let quoted = false;
  let cellStart = true;
  let blank = true;
  const endRecord = () => {
    if (!blank) for (const each of CANDIDATES) counts.get(each)?.push(now.get(each) ?? 0);
    now.clear();
    blank = true;
    cellStart = true;
  };
  for (let at = 0; at < sample.length; at++) {
    const sign = sample[at] ?? '';
    if (quoted) {
      if (sign === '"') {
        if (sample[at + 1] === '"') at++;
        else quoted = false;
      }
      continue;
    }
    if (sign === '"' && cellStart) quoted = true;
    else if (sign === '\n' || (sign === '\r' && sample[at + 1] !== '\n')) {
      endRecord();
      continue;
    } else if (counts.has(sign)) {
      now.set(sign, (now.get(sign) ?? 0) + 1);
      cellStart = true;
      blank = false;
      continue;
    }
    if (sign !== '\r') blank = false;
    cellStart = false;
  }
  if (!quoted) endRecord();
  return counts;
}

/**
 * The separator that splits the text's records most evenly: comma, tab, semicolon, bar or a full-width comma or semicolon, or the
 * one that a first line `sep=` names. Text without any gives a comma.
 * @example dialectOf('a;b\n1;2').delimiter // ';'
 */
export function dialectOf(text: string): Dialect {
  const named = /^"?sep=(.|\\t)"?(?:\r\n|\n|\r)/i.exec(text);
  if (named)
    return { delimiter: named[1] === '\\t' ? '\t' : (named[1] ?? ','), skip: named[0].length };
  let best: string = ',';
  let bestScore = 0;
  for (const [delimiter, counts] of countsOf(text.slice(0, 200_000))) {
    const used = new Map<number, number>();
    for (const count of counts) if (count > 0) used.set(count, (used.get(count) ?? 0) + 1);
    let score = 0;
    for (const [count, records] of used) score = Math.max(score, records * Math.min(count, 12));
    // Prose is full of full-width commas: they count only when nothing else does.
    if (delimiter === '，' || delimiter === '；') score *= 0.02;
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return { delimiter: best, skip: 0 };
}
