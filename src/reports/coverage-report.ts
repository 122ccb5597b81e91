import type { Drawing } from '../charts/svg';
import type { Coverage, CoverageRow, LevelCoverage } from '../coverage/coverage';
import { rankGaps } from '../coverage/rank-gaps';
import { shown, times, type Amount } from '../domain/amount';
import type { StrengthScale } from '../domain/alignment';
import type { Course, Programme } from '../domain/programme';
import { reports as en } from '../i18n/en/reports';
import type { Locale } from '../i18n/locale';
import { reports as zh, type ReportMessages } from '../i18n/zh-CN/reports';
import { arithmeticText } from './arithmetic-text';
import { standardText, type StandardName } from './matrix-report';
import type { Report, ReportBlock } from './report';

/** One standard's coverage with its name and what a picture of it is. */
export interface CoverageChapter {
  readonly name: StandardName;
  readonly coverage: Coverage;
  /** Level id → name as printed. */
  readonly levelNames: Readonly<Record<string, string>>;
  /** Pictures of the level asked for. */
  readonly figures: readonly { readonly caption: string; readonly drawing: Drawing }[];
}

const percent = (share: Amount): string => `${shown(times(share, '100' as Amount), 1)}%`;

function coursesOf(row: CoverageRow, names: ReadonlyMap<string, string>): string {
  return row.links
    .map((link) => `${names.get(link.courseId) ?? ''}（${link.strength}）`)
    .join('、');
}

function levelBlocks(
  level: LevelCoverage,
  title: string,
  names: ReadonlyMap<string, string>,
  t: ReportMessages,
): readonly ReportBlock[] {
  const words = t.coverage;
  const columns = (named: string, scored: string, at: string, last: string) => [
    { title: t.number },
    { title: named },
    { title: words.weight, isNumeric: true },
    { title: scored, isNumeric: true },
    { title: at },
    { title: last },
  ];
  return [
    {
      kind: 'paragraph',
      text: `${t.weights[level.weights]}。${arithmeticText(level.arithmetic)} %`,
    },
    {
      kind: 'table',
      title: `${title} ${words.functions}`.trim(),
      columns: columns(words.function, words.covered, words.share, words.arithmetic),
      rows: level.rows
        .filter((row) => row.depth === 0)
        .map((row) => [
          row.number,
          row.text,
          shown(row.weight),
          shown(row.covered),
          percent(row.share),
          arithmeticText(row.arithmetic),
        ]),
    },
    {
      kind: 'table',
      title: `${title} ${words.gaps}`.trim(),
      columns: columns(t.item, words.missing, t.state, words.courses),
      rows: rankGaps(level).map((gap) => [
        gap.number,
        gap.text,
        shown(gap.weight),
        shown(gap.missing),
        gap.state === 'untaught' ? words.untaught : words.partly,
        coursesOf(gap.row, names) || words.none,
      ]),
    },
    {
      kind: 'table',
      title: `${title} ${words.items}`.trim(),
      columns: columns(t.item, words.covered, words.share, words.courses),
      rows: level.rows
        .filter((row) => row.scored)
        .map((row) => [
          row.number,
          row.text,
          shown(row.weight),
          shown(row.covered),
          percent(row.share),
          coursesOf(row, names) || words.none,
        ]),
    },
  ];
}

/** How a level is named in the report: the one asked for by nothing more, others by their part. */
function levelTitle(level: LevelCoverage, chapter: CoverageChapter, t: ReportMessages): string {
  const name = `${chapter.levelNames[level.level ?? ''] ?? ''} ${level.direction ?? ''}`.trim();
  if (level.role === 'inherited') return t.coverage.inherited(name);
  return level.role === 'recommended' ? t.coverage.recommended : name;
}

/**
 * The coverage page: headline per standard, pictures, functions, gaps, items, and apart from them what lower levels or
 * recommended clauses give. Nothing of two levels or two standards is ever added. No chapters give the facts alone.
 * @example coverageReport({ …, chapters: [] }).blocks.length // 1
 */
export function coverageReport(given: {
  readonly locale: Locale;
  readonly programme: Programme | undefined;
  readonly courses: readonly Course[];
  readonly scale: StrengthScale;
  readonly chapters: readonly CoverageChapter[];
  readonly on: string;
}): Report {
  const t: ReportMessages = given.locale === 'en' ? en : zh;
  const names = new Map(given.courses.map((course) => [course.id as string, course.name]));
  const programme = given.programme;
  const name = programme === undefined ? '' : `${programme.name} ${programme.cohort}`.trim();
  const definition = given.chapters[0]?.coverage.definition ?? '';
  return {
    language: given.locale,
    title: t.coverage.title,
    fileName: `${t.coverage.title} ${name} ${given.on}`,
    blocks: [
      {
        kind: 'facts',
        rows: [
          [t.programme, name],
          ...given.chapters.map((chapter) => [t.standard, standardText(chapter.name)] as const),
          [t.definition, t.definitions[definition] ?? definition],
          [t.scale, given.scale.map((step) => `${step.key} = ${step.value}`).join('; ')],
          [t.date, given.on],
          ...(programme?.status === 'sample' ? [['', t.sample] as const] : []),
        ],
      },
      ...given.chapters.flatMap((chapter): readonly ReportBlock[] =>
        chapter.coverage.levels.flatMap((level): readonly ReportBlock[] => {
          const title = levelTitle(level, chapter, t);
          const standard =
            level.role === 'target' ? standardText(chapter.name) : `${chapter.name.title} ${title}`;
          return [
            {
              kind: 'heading',
              text: t.coverage.headline(standard, `${shown(level.covered, 1)}%`),
            },
            ...(level.role === 'target'
              ? chapter.figures.map((figure) => ({ kind: 'figure' as const, ...figure }))
              : []),
            ...levelBlocks(level, title, names, t),
          ];
        }),
      ),
    ],
  };
}
