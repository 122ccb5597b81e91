import type { ClaimOffice } from '../credits/office/claim-office';
import type { RulePack } from '../credits/pack/rule-pack';
import { credits as en } from '../i18n/en/credits';
import type { Locale } from '../i18n/locale';
import { credits as zh, type CreditsMessages } from '../i18n/zh-CN/credits';
import type { DecisionCase } from './decision-letter';
import { factWords } from './fact-words';

/**
 * The claims of those ids that have a decision on file, each with what a list says of it, in the order of the ids.
 * @example decisionCases('zh-CN', office, [], []) // []
 */
export function decisionCases(
  locale: Locale,
  office: ClaimOffice,
  packs: readonly RulePack[],
  ids: readonly string[],
): readonly DecisionCase[] {
  const t: CreditsMessages = locale === 'en' ? en : zh;
  const { claims, courses, programmes } = office.rows;
  const claimById = new Map(claims.map((each) => [each.id as string, each]));
  const packById = new Map(packs.map((each) => [each.id, each]));
  const titles = new Map(office.rows.achievements.map((each) => [each.id as string, each.title]));
  const names = new Map(courses.map((each) => [each.id as string, each.name]));
  const facts = factWords(locale, packs, {
    achievement: (id) => titles.get(id),
    course: (id) => names.get(id),
  });
  return ids.flatMap((id): readonly DecisionCase[] => {
    const claim = claimById.get(id);
    const decision = office.newestOf(id);
    if (claim === undefined || decision === undefined) return [];
    const used = [...new Set(decision.trace.map((step) => step.packId))];
    return [
      {
        student: office.studentOf(claim.studentId),
        claim,
        decision,
        achievements: office.achievementsOf(claim),
        programme: programmes.find((each) => each.id === claim.programmeId),
        courses,
        packs: used.flatMap((each) => {
          const pack = packById.get(each);
          return pack === undefined
            ? []
            : [t.rules.pack(pack.title, pack.institution, pack.edition)];
        }),
        clauseText: (packId, clause) =>
          packById.get(packId)?.clauses.find((each) => each.id === clause)?.text ?? clause,
        facts,
        effect: [],
      },
    ];
  });
}
