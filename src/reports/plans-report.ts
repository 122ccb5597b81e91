import type { FieldChange, PlanComparison, PlanRow } from '../compare/plans/compare-plans';
import type { SharedCourse } from '../compare/plans/shared-courses';
import type { Programme } from '../domain/programme';
import { shown } from '../domain/amount';
import { domain as domainEn } from '../i18n/en/domain';
import { plans as en } from '../i18n/en/plans';
import { reports as reportsEn } from '../i18n/en/reports';
import type { Locale } from '../i18n/locale';
import { domain as domainZh, type DomainMessages } from '../i18n/zh-CN/domain';
import { plans as zh, type PlansMessages } from '../i18n/zh-CN/plans';
import { reports as reportsZh } from '../i18n/zh-CN/reports';
import type { Report } from './report';

/** Name and cohort of a programme as reports give it. @example programmeText(programme, domain) // '工业机器人技术 2026级' */
export function programmeText(
  { name, cohort }: Pick<Programme, 'name' | 'cohort'>,
  d: DomainMessages,
): string {
  return `${name} ${d.cohort(cohort)}`.trim();
}

function isKeyOf<T extends object>(key: PropertyKey, of: T): key is keyof T {
  return key in of;
}

/** One side of a changed field in words; an empty one says so. */
export function sideText(
  { field }: Pick<FieldChange, 'field'>,
  value: string,
  t: PlansMessages,
  d: DomainMessages,
): string {
  if (value === '') return t.compare.empty;
  if (field === 'requirement') return isKeyOf(value, d.requirement) ? d.requirement[value] : value;
  if (field === 'assessment') return isKeyOf(value, d.assessment) ? d.assessment[value] : value;
  return field === 'core' ? t.fields.core : value;
}

function linesOf(row: PlanRow, t: PlansMessages, d: DomainMessages): readonly string[][] {
  const course = row.now ?? row.old;
  const head = [t.changes[row.change], course?.code ?? '', course?.name ?? ''];
  if (row.fields.length === 0) return [[...head, '', '', '']];
  return row.fields.map((each) => [
    ...head,
    t.fields[each.field],
    sideText(each, each.old, t, d),
    sideText(each, each.now, t, d),
  ]);
}

/** Two plans compared, a line a changed field, and the totals of both. @example comparisonReport({ … }).blocks.length // 3 */
export function comparisonReport(given: {
  readonly locale: Locale;
  readonly old: Programme;
  readonly now: Programme;
  readonly comparison: PlanComparison;
  readonly on: string;
}): Report {
  const t: PlansMessages = given.locale === 'en' ? en : zh;
  const d: DomainMessages = given.locale === 'en' ? domainEn : domainZh;
  const r = given.locale === 'en' ? reportsEn : reportsZh;
  const title = t.compare.title(programmeText(given.old, d), programmeText(given.now, d));
  const { columns } = t.compare;
  return {
    language: given.locale,
    title: t.report,
    fileName: `${t.report} ${title} ${given.on}`,
    blocks: [
      {
        kind: 'facts',
        rows: [
          [r.programme, title],
          [r.date, given.on],
        ],
      },
      {
        kind: 'table',
        title: t.report,
        columns: [
          { title: columns.change, width: 8 },
          { title: r.courseCode, width: 12 },
          { title: columns.course, width: 26 },
          { title: columns.field, width: 12 },
          { title: columns.old, width: 24 },
          { title: columns.now, width: 24 },
        ],
        rows: given.comparison.rows
          .filter(({ change }) => change !== 'same')
          .flatMap((row) => linesOf(row, t, d)),
      },
      {
        kind: 'table',
        title: t.compare.totals,
        columns: [
          { title: t.compare.measure },
          { title: columns.old, isNumeric: true },
          { title: columns.now, isNumeric: true },
          { title: t.compare.difference, isNumeric: true },
        ],
        rows: given.comparison.totals.map(({ measure, old, now, difference }) => [
          t.fields[measure],
          shown(old),
          shown(now),
          shown(difference),
        ]),
      },
    ],
  };
}

/** The courses of several programmes side by side with their credits. @example sharedReport({ … }).blocks.length // 2 */
export function sharedReport(given: {
  readonly locale: Locale;
  readonly programmes: readonly Programme[];
  readonly rows: readonly SharedCourse[];
  readonly on: string;
}): Report {
  const t: PlansMessages = given.locale === 'en' ? en : zh;
  const d: DomainMessages = given.locale === 'en' ? domainEn : domainZh;
  const r = given.locale === 'en' ? reportsEn : reportsZh;
  const names = given.programmes.map((programme) => programmeText(programme, d));
  return {
    language: given.locale,
    title: t.report,
    fileName: `${t.report} ${names.join(' ')} ${given.on}`,
    blocks: [
      {
        kind: 'facts',
        rows: [...names.map((name) => [r.programme, name] as const), [r.date, given.on]],
      },
      {
        kind: 'table',
        title: t.compare.sharedTable,
        columns: [
          { title: t.compare.columns.course, width: 26 },
          ...names.map((title) => ({ title, isNumeric: true, width: 16 })),
        ],
        rows: given.rows.map(({ name, courses }) => [
          name,
          ...courses.map((course) =>
            course === undefined ? '' : (course.credits ?? t.compare.taught),
          ),
        ]),
        frozen: 1,
      },
    ],
  };
}
