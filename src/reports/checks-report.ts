import type { Verdict } from '../checks/finding';
import type { Programme } from '../domain/programme';
import { checks as en } from '../i18n/en/checks';
import { reports as reportsEn } from '../i18n/en/reports';
import type { Locale } from '../i18n/locale';
import { checks as zh, type ChecksMessages } from '../i18n/zh-CN/checks';
import { reports as reportsZh } from '../i18n/zh-CN/reports';
import {
  boundText,
  clauseTitle,
  figureText,
  howText,
  mendTexts,
  remarkTexts,
  rowAmountText,
  type RuledFinding,
} from './finding-words';
import type { Report, ReportBlock } from './report';

function readingsText({ pack, finding }: RuledFinding, t: ChecksMessages): string {
  return Object.entries(finding.readings)
    .map(([name, value]) => {
      const choice = pack.choices.find((each) => each.name === name);
      const label = choice?.options.find((each) => each.value === value)?.label ?? value;
      return `${t.choiceLabel(pack.id, name, choice?.label ?? name)}: ${t.optionLabel(pack.id, name, value, label)}`;
    })
    .join('; ');
}

/**
 * The findings as a report: a table of findings a policy, then the rows that count for each figure. No findings give the facts alone.
 * @example checksReport({ …, findings: [] }).blocks.length // 1
 */
export function checksReport(given: {
  readonly locale: Locale;
  readonly programme: Programme;
  readonly findings: readonly RuledFinding[];
  readonly on: string;
}): Report {
  const t: ChecksMessages = given.locale === 'en' ? en : zh;
  const r = given.locale === 'en' ? reportsEn : reportsZh;
  const { programme, findings } = given;
  const name = `${programme.name} ${programme.cohort}`.trim();
  const count = (verdict: Verdict) =>
    findings.filter(({ finding }) => finding.verdict === verdict).length;
  const packs = [...new Set(findings.map(({ pack }) => pack))];
  return {
    language: given.locale,
    title: t.report,
    fileName: `${t.report} ${name} ${given.on}`,
    blocks: [
      {
        kind: 'facts',
        rows: [
          [r.programme, name],
          ...packs.map(
            (pack) =>
              [
                t.policies,
                `${t.packTitle(pack.id, pack.id, pack.title)} ${pack.source.document}`,
              ] as const,
          ),
          [
            t.columns.verdict,
            t.counts(count('fail'), count('borderline'), count('needs-person'), count('pass')),
          ],
          [r.date, given.on],
        ],
      },
      ...packs.flatMap((pack): readonly ReportBlock[] => {
        const own = findings.filter((each) => each.pack === pack);
        const title = t.packTitle(pack.id, pack.id, pack.title);
        const counted = own.filter(({ finding }) => finding.rows.length > 0);
        return [
          { kind: 'heading', text: title },
          {
            kind: 'table',
            title,
            columns: [
              { title: t.columns.verdict, width: 10 },
              { title: t.columns.clause, width: 40 },
              { title: t.columns.figure, width: 26 },
              { title: t.columns.bound, width: 18 },
              { title: t.columns.remark, width: 40 },
              { title: t.columns.mend, width: 40 },
              { title: t.readings, width: 30 },
              { title: t.columns.document, width: 24 },
            ],
            rows: own.map((each) => [
              t.verdicts[each.finding.verdict],
              clauseTitle(each, t),
              figureText(each.finding, each.rule, t),
              boundText(each.finding, each.rule, t),
              remarkTexts(each.finding, pack, t).join(' '),
              mendTexts(each.finding, each.rule, t).join(' '),
              readingsText(each, t),
              each.finding.clause.document,
            ]),
          },
          ...(counted.length === 0
            ? []
            : [
                {
                  kind: 'table' as const,
                  title: `${title} ${t.columns.amount}`,
                  columns: [
                    { title: t.columns.clause, width: 40 },
                    { title: r.courseCode, width: 12 },
                    { title: t.columns.course, width: 26 },
                    { title: t.columns.amount, width: 10, isNumeric: true },
                    { title: t.columns.how, width: 18 },
                  ],
                  rows: counted.flatMap((each) =>
                    each.finding.rows.map((row) => [
                      clauseTitle(each, t),
                      row.code,
                      row.name,
                      rowAmountText(row, t),
                      howText(row, each.finding.factor, t),
                    ]),
                  ),
                },
              ]),
        ];
      }),
    ],
  };
}
