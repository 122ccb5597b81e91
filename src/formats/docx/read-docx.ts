import type { Archive } from '../gate/zip-open';
import { declaresEntities } from '../gate/xml-safety';
import type { FormatReading, ReadContext } from '../format';
import { ProblemList } from '../problem-list';
import { readBlocks } from '../standard-text/read-blocks';
import { planLikeness } from '../plan/preview-plans';
import { readTables } from '../tables/read-tables';
import { docxBlocks } from './docx-blocks';
import { documentGrids } from './docx-grids';

/** From where on tables are taken for a plan, whatever else the document speaks of. */
const SURELY = 0.9;

/**
 * A Word document that passed the gate: a plan where it holds a table of courses with their terms, otherwise one standard with its source beside it. Headers and footers lie in parts of their own and are
 * not read; a document that declares entities or lacks its text is refused.
 * @example readDocx(archive, context).kind // 'standard'
 */
export function readDocx(archive: Archive, context: ReadContext): FormatReading {
  const problems = new ProblemList();
  const refuse = (code: 'xml-declares-entities' | 'not-a-document'): FormatReading => {
    problems.add(code, 'error');
    return { kind: 'unknown', counts: { items: 0 }, value: undefined, problems: problems.list() };
  };
  const part = (name: string) => {
    const bytes = archive.part(name);
    return bytes && new TextDecoder().decode(bytes);
  };
  const document = part('word/document.xml');
  const numbering = part('word/numbering.xml');
  const styles = part('word/styles.xml');
  if (document === undefined) return refuse('not-a-document');
  if ([document, numbering ?? '', styles ?? ''].some(declaresEntities))
    return refuse('xml-declares-entities');
  const blocks = docxBlocks({ document, numbering, styles }, (done, total) =>
    context.onProgress({ phase: 'parse', done, total }),
  );
  if (blocks === undefined) return refuse('not-a-document');
  const grids = documentGrids(blocks);
  if (planLikeness(grids) < SURELY) return readBlocks(blocks, context, problems);
  const reading = (context.tables ?? readTables)(grids, context);
  return { ...reading, problems: [...problems.list(), ...reading.problems] };
}
