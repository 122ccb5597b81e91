import type { Achievement, Decision, Fact } from '../domain/achievement';
import { shown } from '../domain/amount';
import { credits as creditsEn } from '../i18n/en/credits';
import { reports as en } from '../i18n/en/reports';
import { dateText, type Locale } from '../i18n/locale';
import { credits as creditsZh } from '../i18n/zh-CN/credits';
import { reports as zh } from '../i18n/zh-CN/reports';
import type { DecisionCase } from './decision-letter';
import type { Report } from './report';

/** What moves between school and enterprise, in either direction. */
const KINDS: readonly string[] = ['enterprise-course', 'placement', 'school-course'];

/** Whether the achievement is a course or placement that school and enterprise recognise for each other. @example isTransfer(award) // false */
export function isTransfer(achievement: Pick<Achievement, 'kind'>): boolean {
  return KINDS.includes(achievement.kind);
}

/** The last value that a step worked out for the achievement; null when none did. */
function workedOut(decision: Decision, achievementId: string, fact: string): Fact {
  const steps = decision.trace.filter(
    (each) => each.given['achievement'] === achievementId && fact in each.result,
  );
  return steps.at(-1)?.result[fact] ?? null;
}

/**
 * The record of a transfer between school and enterprise (四(14)), to print and sign or to keep as a sheet: who, what was done where, how much of it in
 * which unit, the exact factor, the credits, who assessed it and on what evidence; then into which courses it went. Unknown facts stay empty. A claim that is
 * not approved gives a draft that says so.
 * @example transferRecord('zh-CN', decided).title // '校企课程学分转换记录'
 */
export function transferRecord(locale: Locale, given: DecisionCase): Report {
  const t = locale === 'en' ? en : zh;
  const words = locale === 'en' ? creditsEn : creditsZh;
  const { claim, decision, student, programme, facts, courses } = given;
  const named = (name: string, fact: Fact | undefined): string =>
    fact === null || fact === undefined ? '' : facts.value(name, fact);
  const titleOf = (id: string) => given.achievements.find((each) => each.id === id)?.title ?? id;
  const from = (each: Achievement) => {
    const own = (name: string) => named(name, each.facts[name]);
    const award = decision.awards.find((one) => one.achievementId === each.id);
    const isSchool = each.facts['quantity'] === undefined;
    return [
      each.title,
      named('kind', each.kind),
      own('partner'),
      own('activity'),
      isSchool ? own('hours') : own('quantity'),
      isSchool ? t.transfer.schoolHours : own('unit'),
      String(workedOut(decision, each.id, 'factor') ?? ''),
      award === undefined ? '' : shown(award.credits),
      own('mentor'),
      isSchool ? own('mark') : own('mentorAssessment'),
      (each.evidence ?? []).join('；'),
    ];
  };
  const isDraft = claim.state !== 'approved';
  return {
    language: locale,
    title: t.transfer.title,
    fileName: `${t.transfer.title} ${student?.number ?? ''} ${decision.on}`,
    blocks: [
      ...(isDraft ? [{ kind: 'paragraph' as const, text: words.letter.draft }] : []),
      {
        kind: 'facts',
        rows: [
          [t.decision.studentNumber, student?.number ?? ''],
          [t.decision.student, student?.name ?? ''],
          [t.decision.className, student?.className ?? ''],
          [t.transfer.plan, `${programme?.name ?? ''} ${programme?.cohort ?? ''}`.trim()],
          [t.decision.on, decision.on],
          [t.decision.packs, given.packs.join('；')],
        ],
      },
      {
        kind: 'table',
        title: t.transfer.from,
        columns: [
          { title: t.decision.achievement },
          { title: facts.name('kind') },
          { title: facts.name('partner') },
          { title: facts.name('activity') },
          { title: facts.name('quantity'), isNumeric: true },
          { title: facts.name('unit') },
          { title: facts.name('factor'), isNumeric: true },
          { title: t.decision.recognised, isNumeric: true },
          { title: t.transfer.assessor },
          { title: t.transfer.assessment },
          { title: words.claim.evidence },
        ],
        rows: given.achievements.map(from),
      },
      ...(decision.targets.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              title: t.transfer.into,
              columns: [
                { title: t.course },
                { title: facts.name('course.partner') },
                { title: facts.name('course.hours.total'), isNumeric: true },
                { title: facts.name('course.credits'), isNumeric: true },
                { title: t.decision.converted, isNumeric: true },
                { title: t.decision.grade },
                { title: t.decision.achievement },
                { title: t.decision.outcome },
              ],
              rows: decision.targets.map((target) => {
                const course = courses.find((each) => each.id === target.courseId);
                return [
                  (locale === 'en' ? course?.nameEn : undefined) ?? course?.name ?? '',
                  course?.partner ?? '',
                  course?.hours.total === undefined ? '' : shown(course.hours.total),
                  course?.credits === null || course === undefined ? '' : shown(course.credits),
                  shown(target.credits),
                  named('grade', target.grade),
                  target.from.map(titleOf).join(' + '),
                  words.target[target.outcome],
                ];
              }),
            },
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
      { kind: 'signatures', labels: t.transfer.signatures },
    ],
  };
}
