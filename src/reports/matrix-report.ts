import type { Alignment, StrengthScale } from '../domain/alignment';
import type { Programme } from '../domain/programme';
import type { Locale } from '../i18n/locale';
import { reports as en } from '../i18n/en/reports';
import { reports as zh } from '../i18n/zh-CN/reports';
import type { Report } from './report';

/** A row or a column as the matrix shows it. */
export interface ReportLine {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly depth: number;
  readonly isGroup: boolean;
}

export interface StandardName {
  readonly title: string;
  readonly edition: string;
  readonly level: string;
}

/** `工业机器人系统操作员（2020）三级/高级工`. @example standardText({ title: 'A', edition: '', level: '' }) // 'A' */
export function standardText({ title, edition, level }: StandardName): string {
  return `${title}${edition === '' ? '' : `（${edition}）`}${level === '' ? '' : ` ${level}`}`;
}

/**
 * The matrix as an office table: items down, courses across with the strengths of confirmed links; then every link as a row,
 * with who, when and why. Links of items or courses that are not shown are left out.
 * @example matrixReport({ …, alignments: [] }).blocks.length // 3: facts, matrix, links
 */
export function matrixReport(given: {
  readonly locale: Locale;
  readonly programme: Programme | undefined;
  readonly standards: readonly StandardName[];
  readonly rows: readonly ReportLine[];
  readonly courses: readonly ReportLine[];
  readonly alignments: readonly Alignment[];
  readonly scale: StrengthScale;
  /** ISO date printed on it. */
  readonly on: string;
}): Report {
  const t = given.locale === 'en' ? en : zh;
  const strengths = new Map<string, string>();
  for (const link of given.alignments)
    if (link.state === 'confirmed') strengths.set(`${link.itemId} ${link.courseId}`, link.strength);
  const rowById = new Map(given.rows.map((row) => [row.id, row]));
  const courseById = new Map(given.courses.map((course) => [course.id, course]));
  const links = given.alignments.flatMap((link): readonly (readonly string[])[] => {
    const row = rowById.get(link.itemId);
    const course = courseById.get(link.courseId);
    if (row === undefined || course === undefined) return [];
    return [
      [
        row.code,
        row.label,
        course.code,
        course.label,
        link.strength,
        t.states[link.state],
        link.by,
        link.at.slice(0, 10),
        link.reason ?? '',
      ],
    ];
  });
  const name =
    given.programme === undefined ? '' : `${given.programme.name} ${given.programme.cohort}`.trim();
  return {
    language: given.locale,
    title: t.matrix.title,
    fileName: `${t.matrix.title} ${name} ${given.on}`,
    blocks: [
      {
        kind: 'facts',
        rows: [
          [t.programme, name],
          ...given.standards.map((each) => [t.standard, standardText(each)] as const),
          [t.scale, given.scale.map((step) => `${step.key} = ${step.value}`).join('; ')],
          [t.date, given.on],
        ],
      },
      {
        kind: 'table',
        title: t.matrix.sheet,
        frozen: 2,
        columns: [
          { title: t.number, width: 10 },
          { title: t.item, width: 44 },
          ...given.courses.map((course) => ({ title: course.label, width: 8 })),
        ],
        rows: given.rows.map((row) => [
          row.code,
          `${'　'.repeat(row.depth)}${row.label}`,
          ...given.courses.map((course) => strengths.get(`${row.id} ${course.id}`) ?? ''),
        ]),
      },
      {
        kind: 'table',
        title: t.matrix.links,
        columns: [
          { title: t.number },
          { title: t.item },
          { title: t.courseCode },
          { title: t.course },
          { title: t.strength },
          { title: t.state },
          { title: t.by },
          { title: t.date },
          { title: t.reason },
        ],
        rows: links,
      },
    ],
  };
}
