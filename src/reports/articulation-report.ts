import type { Articulation } from '../compare/plans/articulation';
import type { SharedItem } from '../compare/plans/shared-items';
import type { Teaching } from '../compare/plans/taught-plan';
import { shown } from '../domain/amount';
import type { Standard, StandardItem } from '../domain/standard';
import { articulation as en } from '../i18n/en/articulation';
import { reports as reportsEn } from '../i18n/en/reports';
import { listText, percentText, type Locale } from '../i18n/locale';
import { articulation as zh, type ArticulationMessages } from '../i18n/zh-CN/articulation';
import { reports as reportsZh } from '../i18n/zh-CN/reports';
import { standardText } from './matrix-report';
import type { Report, ReportBlock, ReportColumn } from './report';

/** Standard, edition and level that an item belongs to; '' for an unknown standard. @example itemPlace(item, []) // '' */
export function itemPlace(
  { standardId, level }: Pick<StandardItem, 'standardId' | 'level'>,
  standards: readonly Standard[],
): string {
  const standard = standards.find(({ id }) => id === standardId);
  if (standard === undefined) return '';
  const name = standard.levels.find(({ id }) => id === level)?.name ?? '';
  return standardText({ title: standard.title, edition: standard.edition, level: name });
}

const itemText = ({ number, text }: StandardItem): string => `${number} ${text}`.trim();

const teachersText = (teachings: readonly Teaching[]): string =>
  teachings.map(({ course, strength }) => `${course.name} ${strength}`).join('; ');

const wide = (title: string): ReportColumn => ({ title, width: 32 });

/** How one plan follows another, as tables of repeated items and courses, missing bridges and courses to recognise. @example articulationReport({ … }).blocks.length // 5 */
export function articulationReport(given: {
  readonly locale: Locale;
  /** Which plan follows which, in words. */
  readonly title: string;
  readonly standards: readonly Standard[];
  readonly result: Articulation;
  /** Least share of items learnt before, 0 to 1, as text. */
  readonly share: string;
  readonly on: string;
}): Report {
  const { locale, result, standards } = given;
  const t: ArticulationMessages = locale === 'en' ? en : zh;
  const r = locale === 'en' ? reportsEn : reportsZh;
  const { repeatedItems, repeatedCourses, bridges, entry } = result;
  const credits = shown(result.entryCredits);
  const table = (
    title: string,
    columns: readonly ReportColumn[],
    rows: readonly (readonly string[])[],
  ): ReportBlock => ({ kind: 'table', title, columns, rows });
  return {
    language: locale,
    title: t.report,
    fileName: `${t.report} ${given.title} ${given.on}`,
    blocks: [
      {
        kind: 'facts',
        rows: [
          [r.programme, given.title],
          [t.entry.share, percentText(locale, Number(given.share))],
          [r.date, given.on],
        ],
      },
      table(
        t.repeated.title(repeatedItems.filter(({ isDeeper }) => !isDeeper).length),
        [
          { title: t.columns.state, width: 12 },
          wide(t.columns.item),
          wide(t.columns.standard),
          wide(t.columns.earlier),
          wide(t.columns.later),
        ],
        repeatedItems.map(({ item, earlier, later, isDeeper }) => [
          isDeeper ? t.repeated.deeper : t.repeated.repeats,
          itemText(item),
          itemPlace(item, standards),
          teachersText(earlier),
          teachersText(later),
        ]),
      ),
      table(
        t.repeated.courses(repeatedCourses.length),
        [wide(t.columns.earlier), wide(t.columns.later), wide(t.repeated.outcomes)],
        repeatedCourses.map(({ earlier, later, outcomes }) => [
          earlier.name,
          later.name,
          listText(locale, outcomes),
        ]),
      ),
      table(
        t.bridges.title(bridges.length),
        [wide(t.columns.item), wide(t.columns.standard)],
        bridges.map((item) => [itemText(item), itemPlace(item, standards)]),
      ),
      table(
        t.entry.title(entry.length, credits),
        [
          wide(t.columns.course),
          { title: t.entry.credits, isNumeric: true },
          wide(t.columns.item),
          { title: t.columns.state },
          wide(t.columns.earlier),
        ],
        entry.flatMap(({ course, items }) =>
          items.map(({ item, strength, earlier, isMet }, at) => [
            at === 0 ? course.name : '',
            at === 0 && course.credits !== null ? shown(course.credits) : '',
            `${strength} ${itemText(item)}`,
            isMet ? t.entry.isMet : t.entry.isNotMet,
            teachersText(earlier),
          ]),
        ),
      ),
    ],
  };
}

/** The items that several programmes teach, side by side with the courses that teach them. @example sharedItemsReport({ … }).blocks.length // 2 */
export function sharedItemsReport(given: {
  readonly locale: Locale;
  /** Of the programmes, in the order of the rows' teachings. */
  readonly names: readonly string[];
  readonly standards: readonly Standard[];
  readonly rows: readonly SharedItem[];
  readonly on: string;
}): Report {
  const { locale, names, standards, rows } = given;
  const t: ArticulationMessages = locale === 'en' ? en : zh;
  const r = locale === 'en' ? reportsEn : reportsZh;
  return {
    language: locale,
    title: t.itemsReport,
    fileName: `${t.itemsReport} ${names.join(' ')} ${given.on}`,
    blocks: [
      {
        kind: 'facts',
        rows: [...names.map((name) => [r.programme, name] as const), [r.date, given.on]],
      },
      {
        kind: 'table',
        title: t.itemsReport,
        columns: [wide(t.columns.item), wide(t.columns.standard), ...names.map(wide)],
        rows: rows.map(({ item, teachings }) => [
          itemText(item),
          itemPlace(item, standards),
          ...teachings.map(teachersText),
        ]),
        frozen: 1,
      },
    ],
  };
}
