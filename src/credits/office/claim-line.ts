import type {
  Achievement,
  Claim,
  ClaimState,
  ConversionTarget,
  Outcome,
  Student,
} from '../../domain/achievement';
import type { Amount } from '../../domain/amount';
import type { ClaimId, CourseId, StudentId } from '../../domain/id';

/** What a list says of a decision: everything but its proof. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly recognised: Amount;
  readonly credits: Amount;
  readonly targets: readonly ConversionTarget[];
}

/** A claim as a line of the office's list. */
export interface ClaimLine {
  readonly id: ClaimId;
  readonly studentId: StudentId;
  readonly state: ClaimState;
  readonly student: string;
  readonly number: string;
  readonly titles: readonly string[];
  readonly kinds: readonly string[];
  /** Who issued the achievement, as its facts say; '' when they do not. */
  readonly issuers: readonly string[];
  readonly courseIds: readonly CourseId[];
  readonly submitted: string;
  /** undefined: not worked out yet. */
  readonly verdict: Verdict | undefined;
}

/** Who issued it: the fact `issuer`. @example issuerOf(award) // '示例赛事组委会' */
function issuerOf({ facts }: Achievement): string {
  const issuer = facts['issuer'];
  return typeof issuer === 'string' ? issuer : '';
}

/**
 * The line of a claim; a student or achievement that is gone leaves its place empty.
 * @example claimLine(claim, undefined, [], undefined).student // ''
 */
export function claimLine(
  claim: Claim,
  student: Student | undefined,
  achievements: readonly Achievement[],
  verdict: Verdict | undefined,
): ClaimLine {
  return {
    id: claim.id,
    studentId: claim.studentId,
    state: claim.state,
    student: student?.name ?? '',
    number: student?.number ?? '',
    titles: achievements.map((each) => each.title),
    kinds: [...new Set(achievements.map((each) => each.kind))],
    issuers: [...new Set(achievements.map(issuerOf).filter((each) => each !== ''))],
    courseIds: claim.targetCourseIds,
    submitted: claim.submitted,
    verdict:
      verdict === undefined
        ? undefined
        : {
            outcome: verdict.outcome,
            recognised: verdict.recognised,
            credits: verdict.credits,
            targets: verdict.targets,
          },
  };
}
