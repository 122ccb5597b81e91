import { amount } from '../../domain/amount';
import { asId, type CourseId, type ProgrammeId } from '../../domain/id';
import { problem } from '../../domain/problem';
import type { ProgrammeDocument } from '../../domain/programme';
import type { Written } from '../reading';
import { writeXlsx } from '../xlsx/write-xlsx';
import { orientationSheet } from './orientation-sheet';
import { planSheet, type SubtotalChoice } from './plan-sheet';

/**
 * Plans as an XLSX book, a sheet each, in the layout that each came with, its 职业面向 on a sheet before it; links to target standards are named as a loss.
 * @example writePlansXlsx([document]).losses // []
 */
export function writePlansXlsx(
  documents: readonly ProgrammeDocument[],
  subtotals: SubtotalChoice = 'as-printed',
): Written {
  return {
    bytes: writeXlsx(
      documents.flatMap((document) =>
        [orientationSheet(document.programme) ?? [], planSheet(document, subtotals)].flat(),
      ),
    ),
    losses: documents.flatMap(({ programme }) =>
      programme.targets.length === 0
        ? []
        : [problem('plan-targets-not-written', 'note', {}, { programme: programme.name })],
    ),
  };
}

/**
 * A blank plan as XLSX with one example course, which reads back as it stands.
 * @example writePlanTemplate().losses // []
 */
export function writePlanTemplate(): Written {
  const programmeId = asId<ProgrammeId>('template');
  const programme: ProgrammeDocument['programme'] = {
    id: programmeId,
    name: '示例',
    majorCode: '460305',
    cohort: '2026',
    level: 'higher-diploma',
    form: 'three-year',
    status: 'draft',
    terms: Array.from({ length: 6 }, (_, at) => ({
      number: at + 1,
      name: `第${at + 1}学期`,
      weeks: amount(16),
    })),
    targets: [],
    subtotals: [],
  };
  const course: ProgrammeDocument['courses'][number] = {
    id: asId<CourseId>('example'),
    programmeId,
    order: 0,
    code: '00000001',
    name: '示例课程',
    category: '专业核心课程',
    group: 'major-core',
    requirement: 'required',
    type: 'B',
    core: true,
    credits: amount(4),
    hours: { total: amount(64), theory: amount(32), practice: amount(32) },
    terms: [
      { term: 3, weeklyHours: amount(4), weeks: amount(16), hours: amount(64), written: '4' },
    ],
    assessment: 'exam',
    department: '示例学院',
    outcomes: ['示例目标'],
  };
  return writePlansXlsx([{ programme, courses: [course] }]);
}
