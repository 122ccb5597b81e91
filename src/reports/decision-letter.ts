import type { Achievement, Claim, Decision, Student } from '../domain/achievement';
import { compareAmounts, shown, ZERO } from '../domain/amount';
import type { LostItem } from '../coverage/coverage-without';
import type { Course, Programme } from '../domain/programme';
import { credits as creditsEn } from '../i18n/en/credits';
import { domain as domainEn } from '../i18n/en/domain';
import { reports as en } from '../i18n/en/reports';
import { dateText, type Locale } from '../i18n/locale';
import { credits as creditsZh } from '../i18n/zh-CN/credits';
import { domain as domainZh } from '../i18n/zh-CN/domain';
import { reports as zh, type ReportMessages } from '../i18n/zh-CN/reports';
import { conclusionOf, lostIn, refusalsOf } from './conclusion';
import { factsText, type FactWords } from './facts-text';
import { proofLines } from './proof-lines';
import type { Report } from './report';

/** A decision with all that it speaks of. */
export interface DecisionCase {
  readonly student: Student | undefined;
  readonly claim: Claim;
  readonly decision: Decision;
  readonly achievements: readonly Achievement[];
  readonly programme: Programme | undefined;
  readonly courses: readonly Course[];
  /** `pack title (institution, edition)` of the packs applied. */
  readonly packs: readonly string[];
  /** The clause's text, by pack and clause id. */
  readonly clauseText: (packId: string, clause: string) => string;
  readonly facts: FactWords;
  /** Items that waived courses taught, with who proves them; empty when none. */
  readonly effect: readonly LostItem[];
}

/** What was decided, in sentences. */
function verdict(locale: Locale, given: DecisionCase): readonly string[] {
  const t = (locale === 'en' ? creditsEn : creditsZh).letter;
  const { decision } = given;
  const refusals = refusalsOf(decision);
  const lost = lostIn(decision);
  const isConverting = compareAmounts(decision.credits, ZERO) > 0;
  return [
    compareAmounts(decision.recognised, ZERO) > 0
      ? t.recognised(shown(decision.recognised))
      : t.notRecognised,
    ...decision.targets.map((target) => {
      const name = courseName(locale, given, target.courseId);
      if (target.outcome === 'granted' || target.outcome === 'partly')
        return t.converted(
          name,
          shown(target.credits),
          target.grade === null ? '' : given.facts.value('grade', target.grade),
        );
      const refusal =
        refusals.find((each) => each.courseId === target.courseId) ??
        refusals.find((each) => each.courseId === undefined);
      return t.notConverted(
        name,
        refusal === undefined ? '' : given.facts.value('refused', refusal.reason),
      );
    }),
    ...(isConverting && lost !== undefined ? [t.lost(shown(lost))] : []),
    ...(decision.question === undefined
      ? []
      : [t.pending(given.facts.value('question', decision.question.code))]),
    ...(decision.approvals.length === 0 ? [] : [t.approvals(decision.approvals.join(' → '))]),
  ];
}

function courseName(locale: Locale, given: DecisionCase, id: string): string {
  const course = given.courses.find((each) => each.id === id);
  return (locale === 'en' ? course?.nameEn : undefined) ?? course?.name ?? id;
}

/**
 * The letter of a decision, to print, sign and seal: whose, for what, the decision in sentences, each step with its clause, what is no longer taught.
 * A claim that is not approved gives a draft that says so. A person's name stands in it because it is the student's own paper.
 * @example decisionLetter('zh-CN', decided).title // '学习成果学分认定与转换决定书'
 */
export function decisionLetter(locale: Locale, given: DecisionCase): Report {
  const t: ReportMessages = locale === 'en' ? en : zh;
  const words = locale === 'en' ? creditsEn : creditsZh;
  const { decision, student, programme } = given;
  const programmeName = (locale === 'en' ? programme?.nameEn : undefined) ?? programme?.name ?? '';
  const lines = proofLines(locale, decision, given.facts);
  const untaught = given.effect.filter((each) => each.state === 'untaught');
  const titleOf = (id: string) => given.achievements.find((each) => each.id === id)?.title ?? '';
  return {
    language: locale,
    title: t.decision.title,
    fileName: `${t.decision.title} ${student?.number ?? ''} ${decision.on}`,
    blocks: [
      ...(given.claim.state === 'approved' || given.claim.state === 'refused'
        ? []
        : [{ kind: 'paragraph' as const, text: words.letter.draft }]),
      {
        kind: 'facts',
        rows: [
          [t.decision.studentNumber, student?.number ?? ''],
          [t.decision.student, student?.name ?? ''],
          [t.decision.className, student?.className ?? ''],
          [t.programme, `${programmeName} ${programme?.cohort ?? ''}`.trim()],
          [t.decision.on, decision.on],
          [t.decision.packs, given.packs.join('；')],
        ],
      },
      { kind: 'heading', text: words.letter.achievements },
      ...given.achievements.map((each) => ({
        kind: 'facts' as const,
        rows: [
          [t.decision.achievement, each.title],
          [t.decision.achievedOn, each.date],
          [words.claim.facts, factsText({ kind: each.kind, ...each.facts }, given.facts)],
          ...((each.evidence ?? []).length === 0
            ? []
            : [[words.claim.evidence, (each.evidence ?? []).join('；')] as const]),
        ] satisfies readonly (readonly [string, string])[],
      })),
      { kind: 'heading', text: words.letter.decision },
      ...verdict(locale, given).map((text) => ({ kind: 'paragraph' as const, text })),
      ...(decision.reason === undefined || decision.reason === ''
        ? []
        : [{ kind: 'paragraph' as const, text: `${t.decision.reason}：${decision.reason}` }]),
      { kind: 'heading', text: words.letter.proof },
      ...(['recognition', 'conversion'] as const).flatMap((stage) => {
        const rows = lines.flatMap((line, at) =>
          line.step.stage === stage
            ? [
                [
                  String(at + 1),
                  line.ground === ''
                    ? given.clauseText(line.step.packId, line.step.clause)
                    : line.ground,
                  line.given,
                  line.result,
                ],
              ]
            : [],
        );
        const columns = [
          { title: words.letter.step, isNumeric: true },
          { title: t.decision.clause },
          { title: t.decision.given },
          { title: words.letter.reckoned },
        ];
        const title = words.claim.stages[stage];
        return rows.length === 0 ? [] : [{ kind: 'table' as const, title, columns, rows }];
      }),
      ...(untaught.length === 0
        ? []
        : [
            { kind: 'heading' as const, text: words.letter.effect },
            { kind: 'paragraph' as const, text: words.letter.effectNote(untaught.length) },
            ...untaught.map((each) => ({
              kind: 'paragraph' as const,
              text: `${each.number} ${each.text}${each.provenBy
                .map((id) => words.letter.proven(titleOf(id)))
                .join('')}`,
            })),
          ]),
      {
        kind: 'facts',
        rows: [
          [t.decision.decidedBy, decision.by ?? ''],
          [
            t.decision.decidedOn,
            decision.at === undefined ? '' : dateText(locale, decision.at, 'minute'),
          ],
        ],
      },
      { kind: 'paragraph', text: t.decision.caution },
      { kind: 'signatures', labels: t.decision.signatures },
    ],
  };
}

/**
 * All decisions as one office table, in the order given.
 * @example decisionsReport('zh-CN', [], '2026-11-23').blocks.length // 2
 */
export function decisionsReport(
  locale: Locale,
  cases: readonly DecisionCase[],
  on: string,
): Report {
  const t: ReportMessages = locale === 'en' ? en : zh;
  const words = locale === 'en' ? domainEn : domainZh;
  return {
    language: locale,
    title: t.decision.listTitle,
    fileName: `${t.decision.listTitle} ${on}`,
    blocks: [
      {
        kind: 'facts',
        rows: [
          [t.date, on],
          ['', t.decision.caution],
        ],
      },
      {
        kind: 'table',
        title: t.decision.sheet,
        frozen: 2,
        columns: [
          { title: t.decision.studentNumber },
          { title: t.decision.student },
          { title: t.decision.className },
          { title: t.decision.achievement },
          { title: t.decision.outcome },
          { title: t.decision.recognised, isNumeric: true },
          { title: t.decision.converted, isNumeric: true },
          { title: t.decision.targets },
          { title: t.decision.grade },
          { title: t.state },
          { title: t.decision.packs },
          { title: t.decision.on },
          { title: t.decision.decidedBy },
          { title: t.decision.decidedOn },
          { title: t.decision.reason },
        ],
        rows: cases.map((each) => {
          const granted = each.decision.targets.filter((target) => target.outcome !== 'refused');
          return [
            each.student?.number ?? '',
            each.student?.name ?? '',
            each.student?.className ?? '',
            each.achievements.map((achievement) => achievement.title).join('；'),
            conclusionOf(locale, each.decision).text,
            shown(each.decision.recognised),
            shown(each.decision.credits),
            granted.map((target) => courseName(locale, each, target.courseId)).join('；'),
            granted
              .map((target) =>
                target.grade === null ? '' : each.facts.value('grade', target.grade),
              )
              .join('；'),
            words.claimState[each.claim.state],
            each.packs.join('；'),
            each.decision.on,
            each.decision.by ?? '',
            each.decision.at === undefined ? '' : dateText(locale, each.decision.at, 'minute'),
            each.decision.reason ?? '',
          ];
        }),
      },
    ],
  };
}
