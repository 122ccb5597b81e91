/** A part of the program that works without network once all its files are kept. */
export type GroupId = 'app' | 'readers' | 'samples' | 'solver' | 'maps' | 'dictionaries';

interface Rule {
  readonly id: GroupId;
  /** Precached files are fetched before the service worker takes over, the others in quiet moments after first paint. */
  readonly isPrecached: boolean;
  readonly pattern: RegExp;
}

/** The first rule that a file's path below the built folder matches says its group. */
const RULES: readonly Rule[] = [
  { id: 'dictionaries', isPrecached: false, pattern: /^assets\/[^/]*(dictionary|cedict|pinyin)/i },
  { id: 'maps', isPrecached: false, pattern: /^assets\/.*(cmaps\/|\.bcmap$)/ },
  { id: 'solver', isPrecached: false, pattern: /^assets\/[^/]*(highs|solver)/i },
  { id: 'samples', isPrecached: false, pattern: /^assets\/[^/]*\.(json|jsonl|csv|xlsx)$/ },
  {
    id: 'readers',
    isPrecached: true,
    pattern: /^assets\/[^/]*(xlsx|papaparse|mammoth|pdf|docx|fflate|worker)/i,
  },
  { id: 'app', isPrecached: true, pattern: /(?:)/ },
];

/** The built program's files by group; written at build as `offline.json`. Groups without files are left out. */
export interface OfflineList {
  readonly groups: readonly OfflineGroup[];
}

export interface OfflineGroup {
  readonly id: GroupId;
  readonly isPrecached: boolean;
  /** Addresses relative to the page. */
  readonly files: readonly string[];
}

/**
 * Sorts the built files, given as paths below the built folder, into their groups; none gives no group.
 * @example offlineListOf(['index.html']) // { groups: [{ id: 'app', isPrecached: true, files: ['index.html'] }] }
 */
export function offlineListOf(files: readonly string[]): OfflineList {
  const ruleOf = (file: string) => RULES.find(({ pattern }) => pattern.test(file));
  const groups = [...RULES].reverse().flatMap((rule): OfflineGroup[] => {
    const own = files.filter((file) => ruleOf(file) === rule).sort();
    return own.length === 0 ? [] : [{ id: rule.id, isPrecached: rule.isPrecached, files: own }];
  });
  return { groups };
}

/**
 * Whether the service worker keeps the file before it takes over.
 * @example isPrecached('assets/highs-1.wasm') // false
 */
export function isPrecached(file: string): boolean {
  return RULES.find(({ pattern }) => pattern.test(file))?.isPrecached ?? true;
}
