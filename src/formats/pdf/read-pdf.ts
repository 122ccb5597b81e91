import type { FormatReading, ReadContext } from '../format';
import { ProblemList } from '../problem-list';
import { readBlocks } from '../standard-text/read-blocks';
import { rulesOf, type PageContent, type Run } from './page-content';
import { pdfBlocks } from './pdf-blocks';

/** Pages that are read; standards have at most a few hundred. */
const MOST_PAGES = 600;
/** Runs of text on one page; beyond, the rest of the page is left out and said. */
const MOST_RUNS = 20_000;

/** The library, loaded with the first PDF. The parsing part runs in this very thread, so that no worker is started in a worker. */
async function loadPdf() {
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

function runOf(item: unknown): Run | undefined {
  if (typeof item !== 'object' || item === null || !('str' in item) || !('transform' in item))
    return undefined;
  const { str, transform } = item;
  if (typeof str !== 'string' || str.trim() === '' || !Array.isArray(transform)) return undefined;
  const numbers = transform.map((each: unknown) => (typeof each === 'number' ? each : 0));
  const size = (key: 'width' | 'height') => {
    const value: unknown = key in item ? (item as Record<string, unknown>)[key] : 0;
    return typeof value === 'number' ? value : 0;
  };
  return {
    text: str,
    x: numbers[4] ?? 0,
    y: numbers[5] ?? 0,
    width: size('width'),
    height: size('height') || Math.abs(numbers[3] ?? 0) || 8,
  };
}

/**
 * A PDF with a text layer as one standard with its source beside it. A scan has no text and says so; a locked or damaged file is
 * refused with its reason.
 */
export async function readPdf(bytes: Uint8Array, context: ReadContext): Promise<FormatReading> {
  const problems = new ProblemList();
  const refuse = (): FormatReading => ({
    kind: 'unknown',
    counts: { items: 0 },
    value: undefined,
    problems: problems.list(),
  });
  const { getDocument, OPS } = await loadPdf();
  // The library takes the bytes away from whoever gives them.
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  const pages: PageContent[] = [];
  try {
    const document = await task.promise;
    const count = Math.min(document.numPages, MOST_PAGES);
    if (count < document.numPages)
      problems.add('too-many-pages', 'warning', {}, { pages: document.numPages, limit: count });
    for (let number = 1; number <= count; number++) {
      context.onProgress({ phase: 'parse', done: number, total: count });
      try {
        const page = await document.getPage(number);
        const { items } = await page.getTextContent();
        const runs = items.slice(0, MOST_RUNS).flatMap((item) => runOf(item) ?? []);
        if (items.length > MOST_RUNS) problems.add('page-cut-short', 'warning', { page: number });
        const { fnArray, argsArray } = await page.getOperatorList();
        pages.push({ runs, ...rulesOf({ fnArray, argsArray }, OPS) });
        page.cleanup();
      } catch {
        problems.add('page-not-read', 'warning', { page: number });
      }
    }
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    problems.add(name === 'PasswordException' ? 'file-encrypted' : 'pdf-damaged', 'error');
    return refuse();
  } finally {
    await task.destroy();
  }
  if (pages.every((page) => page.runs.length === 0)) {
    problems.add(
      pages.some((page) => page.hasPicture) ? 'scan-without-text' : 'pdf-without-text',
      'error',
    );
    return refuse();
  }
  for (const [at, page] of pages.entries())
    if (page.runs.length === 0 && page.hasPicture)
      problems.add('page-without-text', 'warning', { page: at + 1 });
  return readBlocks(pdfBlocks(pages), context, problems);
}
