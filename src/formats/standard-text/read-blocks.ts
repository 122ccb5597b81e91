import type { SourceBlock } from '../../domain/source-map';
import type { FormatReading, ReadContext } from '../format';
import type { ProblemList } from '../problem-list';
import { isCourseStandard } from '../course-standard/is-course-standard';
import { readCourseStandard } from '../course-standard/read-course-standard';
import { readCertificate } from './read-certificate';
import { readGraduates } from './read-graduates';
import { readNorm } from './read-norm';
import { readOccupational } from './read-occupational';
import { readWsos } from './read-wsos';
import { recogniseKind, type TextKind } from './recognise-kind';

type BlockReader = (
  blocks: readonly SourceBlock[],
  context: ReadContext,
  problems: ProblemList,
) => FormatReading;

const READERS: Readonly<Record<TextKind, BlockReader>> = {
  occupational: readOccupational,
  'x-certificate': readCertificate,
  norm: readNorm,
  wsos: readWsos,
  'graduate-requirements': readGraduates,
};

/**
 * A standard, or a 课程标准, from the blocks of any source, by the reader of the kind that its content shows. Content of no known kind is an error,
 * `unknown-document`; a source without any text gives `nothing-read`.
 */
export function readBlocks(
  blocks: readonly SourceBlock[],
  context: ReadContext,
  problems: ProblemList,
): FormatReading {
  if (isCourseStandard(blocks)) return readCourseStandard(blocks, problems);
  const kind = recogniseKind(blocks);
  if (kind !== undefined) return READERS[kind](blocks, context, problems);
  problems.add(blocks.length === 0 ? 'nothing-read' : 'unknown-document', 'error');
  return { kind: 'unknown', counts: { items: 0 }, value: undefined, problems: problems.list() };
}
