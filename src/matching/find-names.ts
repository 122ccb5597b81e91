import Fuse from 'fuse.js';
import { pinyin } from 'pinyin-pro';
import { normalForm } from '../domain/normal-form';

/** Something that can be looked up by its name. */
export interface Findable {
  readonly key: string;
  readonly text: string;
  /** Further words that lead to it: code, number, the name in the other language. */
  readonly also?: string;
}

/** Syllables of a text: each Chinese character all its readings, every other character itself. */
type Syllables = readonly (readonly string[])[];

/** Names longer than this are statements: pinyin of their beginning is enough. */
const LONGEST = 48;

function syllablesOf(text: string): Syllables {
  const short = text.slice(0, LONGEST);
  const readings = pinyin(short, { type: 'all', toneType: 'none', multiple: false });
  return readings.map(({ origin, pinyin: reading, polyphonic, isZh }) =>
    isZh ? [...new Set([reading, ...polyphonic.map(withoutTone)])] : [normalForm(origin)],
  );
}

function withoutTone(reading: string): string {
  return reading
    .normalize('NFD')
    .replace(/[\u0300-\u0307\u0309-\u036f]/g, '')
    .replace(/u\u0308/g, 'v')
    .normalize('NFC');
}

/** How many characters of the query the syllables from `at` on can spell, each by a beginning of at least one letter. */
function spells(query: string, from: number, syllables: Syllables, at: number): boolean {
  if (from === query.length) return true;
  const readings = syllables[at];
  if (readings === undefined) return false;
  for (const reading of readings) {
    let shared = 0;
    while (
      shared < reading.length &&
      from + shared < query.length &&
      reading[shared] === query[from + shared]
    )
      shared += 1;
    // The longest beginning first: "wei" before "we" before "w".
    for (; shared > 0; shared -= 1)
      if (spells(query, from + shared, syllables, at + 1)) return true;
  }
  return false;
}

/** 0 when the query spells the name from its first character, 1 from a later one, undefined when it does not. */
function spellingRank(query: string, syllables: Syllables): number | undefined {
  for (let at = 0; at < syllables.length; at += 1)
    if (spells(query, 0, syllables, at)) return at === 0 ? 0 : 1;
  return undefined;
}

/**
 * A finder over names: exact beginnings first, then names that contain the query, then names spelt by its letters in pinyin
 * (initials, whole syllables or both: `zwei` finds 张伟), then near misses. An empty query finds nothing; ties keep the given order.
 * @example findNames([{ key: '1', text: '张伟' }])('zwei', 5) // [{ key: '1', text: '张伟' }]
 */
export function findNames<T extends Findable>(
  entries: readonly T[],
): (query: string, limit: number) => readonly T[] {
  const plain = entries.map(({ text, also }) => normalForm(`${text} ${also ?? ''}`));
  const fuse = new Fuse(entries, {
    keys: ['text', 'also'],
    threshold: 0.3,
    ignoreLocation: true,
    minMatchCharLength: 2,
  });
  const spelt: Syllables[] = [];
  return (query, limit) => {
    const wanted = normalForm(query);
    if (wanted === '') return [];
    const letters = wanted.replace(/[ ']/g, '');
    const isLetters = /^[a-z]{2,24}$/.test(letters);
    const ranked: { readonly entry: T; readonly rank: number }[] = [];
    entries.forEach((entry, at) => {
      const text = plain[at] ?? '';
      let rank = text.startsWith(wanted) ? 0 : text.includes(wanted) ? 1 : undefined;
      if (rank === undefined && isLetters) {
        const spelling = spellingRank(letters, (spelt[at] ??= syllablesOf(entry.text)));
        if (spelling !== undefined) rank = 2 + spelling;
      }
      if (rank !== undefined) ranked.push({ entry, rank });
    });
    const found = ranked.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry);
    if (found.length < limit && wanted.length > 1 && wanted.length <= 32) {
      const known = new Set(found);
      for (const { item } of fuse.search(wanted, { limit })) if (!known.has(item)) found.push(item);
    }
    return found.slice(0, limit);
  };
}
