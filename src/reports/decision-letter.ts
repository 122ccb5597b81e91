import type { Achievement, Claim, Decision, Student } from '../domain/achievement';
import { shown } from '../domain/amount';
import type { Course, Programme } from '../domain/programme';
import { domain as domainEn } from '../i18n/en/domain';
import { reports as en } from '../i18n/en/reports';
import type { Locale } from '../i18n/locale';
import { domain as domainZh } from '../i18n/zh-CN/domain';
import { reports as zh, type ReportMessages } from '../i18n/zh-CN/reports';
import { factsText, type FactWords } from './facts-text';
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
  /** Items that become untaught, in words; empty when none. */
  readonly effect: readonly string[];
}

/**
 * The letter of a decision, to print, sign and seal: outcome, credits, courses, each step with its clause, effect.
 * A person's name stands in it because it is the student's own paper.
 * @example decisionLetter('zh-CN', decided).title // '学习成果学分认定与转换决定书'
 */
export function decisionLetter(locale: Locale, given: DecisionCase): Report {
  const t: ReportMessages = locale === 'en' ? en : zh;
  const words = locale === 'en' ? domainEn : domainZh;
  const { decision, student } = given;
  const courses = new Map(given.courses.map((course) => [course.id as string, course]));
  const programme = given.programme;
  return {
    language: locale,
    title: t.decision.title,
    fileName: `${t.decision.title} ${student?.number ?? ''} ${decision.on}`,
    blocks: [
      {
        kind: 'facts',
        rows: [
          [t.decision.studentNumber, student?.number ?? ''],
          [t.decision.student, student?.name ?? ''],
          [t.decision.className, student?.className ?? ''],
          [t.programme, programme === undefined ? '' : `${programme.name} ${programme.cohort}`],
          ...given.achievements.map(
            (each) => [t.decision.achievement, `${each.title}（${each.date}）`] as const,
          ),
          [t.decision.outcome, words.outcome[decision.outcome]],
          [t.decision.recognised, shown(decision.recognised)],
          [t.decision.converted, shown(decision.credits)],
          [t.decision.packs, given.packs.join('；')],
          [t.decision.on, decision.on],
        ],
      },
      {
        kind: 'table',
        title: t.decision.targets,
        columns: [
          { title: t.courseCode },
          { title: t.course },
          { title: t.decision.converted, isNumeric: true },
          { title: t.decision.grade },
          { title: t.decision.outcome },
        ],
        rows: decision.targets.map((target) => [
          courses.get(target.courseId)?.code ?? '',
          courses.get(target.courseId)?.name ?? '',
          shown(target.credits),
          target.grade ?? '',
          words.outcome[target.outcome],
        ]),
      },
      {
        kind: 'table',
        title: t.decision.proof,
        columns: [
          { title: t.decision.stage },
          { title: t.decision.clause },
          { title: t.decision.given },
          { title: t.decision.result },
        ],
        rows: decision.trace.map((step) => [
          t.decision.stages[step.stage],
          given.clauseText(step.packId, step.clause),
          factsText(step.given, given.facts),
          factsText(step.result, given.facts),
        ]),
      },
      ...(given.effect.length > 0
        ? [
            { kind: 'heading' as const, text: t.decision.effect },
            ...given.effect.map((text) => ({ kind: 'paragraph' as const, text })),
          ]
        : []),
      ...(decision.reason === undefined || decision.reason === ''
        ? []
        : [{ kind: 'paragraph' as const, text: `${t.decision.reason}：${decision.reason}` }]),
      {
        kind: 'facts',
        rows: [
          [t.decision.decidedBy, decision.by ?? ''],
          [t.decision.decidedOn, (decision.at ?? '').slice(0, 10)],
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
          const names = new Map(each.courses.map((course) => [course.id as string, course.name]));
          const granted = each.decision.targets.filter((target) => target.outcome !== 'refused');
          return [
            each.student?.number ?? '',
            each.student?.name ?? '',
            each.student?.className ?? '',
            each.achievements.map((achievement) => achievement.title).join('；'),
            words.outcome[each.decision.outcome],
            shown(each.decision.recognised),
            shown(each.decision.credits),
            granted.map((target) => names.get(target.courseId) ?? '').join('；'),
            granted.map((target) => target.grade ?? '').join('；'),
            words.claimState[each.claim.state],
            each.packs.join('；'),
            each.decision.on,
            each.decision.by ?? '',
            (each.decision.at ?? '').slice(0, 10),
            each.decision.reason ?? '',
          ];
        }),
      },
    ],
  };
}
