import type { Award, Claim, ConversionTarget, Decision, Outcome } from '../../domain/achievement';
import { sum, ZERO, type Amount } from '../../domain/amount';
import type { AdoptedPacks, DecisionContext } from '../context';
import type { ConvertedClaim } from './convert-claim';
import type { Question } from './effect';
import type { OpenLine } from './open-line';
import type { Recognised } from './recognise';

/** A decision before a person has put a name to it. */
export type ProposedDecision = Omit<Decision, 'id' | 'by' | 'at' | 'reason'>;

function outcomeOf(line: OpenLine): Outcome {
  if (line.question !== null) return 'needs-person';
  if (!line.isGranted) return 'refused';
  return line.cut ? 'partly' : 'granted';
}

/** All granted, all refused, something between; an open question comes before all. */
function together(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('needs-person')) return 'needs-person';
  if (outcomes.length > 0 && outcomes.every((each) => each === 'granted')) return 'granted';
  return outcomes.every((each) => each === 'refused') ? 'refused' : 'partly';
}

function creditsOf(line: OpenLine): Amount {
  return line.isGranted ? line.credits : ZERO;
}

/** The question that a claim ends in when it names a row that nobody knows. */
export function unknownRow(kind: 'achievement' | 'course', id: string): Question {
  return { code: `${kind}-unknown`, params: { [kind]: id } };
}

/** Both stages of one claim put together. */
export function decisionOf(
  adopted: AdoptedPacks,
  claim: Claim,
  own: readonly Recognised[],
  converted: ConvertedClaim | undefined,
  context: DecisionContext,
  missing: Question | undefined,
): ProposedDecision {
  const awards = own.map(({ achievement, line }): Award => ({
    achievementId: achievement.id,
    credits: creditsOf(line),
    outcome: outcomeOf(line),
  }));
  const targets = (converted?.targets ?? []).map(({ course, line }): ConversionTarget => ({
    courseId: course.id,
    from: line.isGranted ? line.achievements.map((each) => each.id) : [],
    credits: creditsOf(line),
    grade: line.isGranted ? line.grade : null,
    outcome: outcomeOf(line),
  }));
  const lines = [
    ...own.map((each) => each.line),
    ...(converted?.sources ?? []),
    ...(converted?.targets ?? []).map((each) => each.line),
  ];
  const question =
    missing ?? lines.map((each) => each.question).find((each): each is Question => each !== null);
  const asked = claim.targetCourseIds.length > 0 && adopted.conversion !== null;
  const outcome: Outcome =
    question !== undefined
      ? 'needs-person'
      : together((asked ? targets : awards).map((each) => each.outcome));
  const recognised = sum(awards.map((each) => each.credits));
  return {
    claimId: claim.id,
    studentId: claim.studentId,
    adoptionId: adopted.adoption.id,
    on: context.on,
    outcome,
    recognised,
    awards,
    convertible: converted?.convertible ?? ZERO,
    credits: sum(targets.map((each) => each.credits)),
    targets,
    ...(question !== undefined && { question }),
    trace: lines.flatMap((each) => each.trace),
    approvals: [...new Set(lines.flatMap((each) => each.approvals))],
  };
}
