import type { Amount } from './amount';
import type {
  AchievementId,
  ClaimId,
  CourseId,
  DecisionId,
  ItemId,
  ProgrammeId,
  StudentId,
} from './id';

export interface Student {
  readonly id: StudentId;
  /** Student number as written, text. */
  readonly number: string;
  readonly name: string;
  readonly programmeId: ProgrammeId | null;
  readonly className?: string;
  /** Invented person of a sample. */
  readonly sample?: boolean;
}

/** A fact of an achievement or of its context, as rules read it. Amounts stay text. */
export type Fact = string | number | boolean | null | readonly string[];
export type Facts = Readonly<Record<string, Fact>>;

/** 学习成果: a contest award, certificate, paper, patent, project, enterprise work and so on. */
export interface Achievement {
  readonly id: AchievementId;
  readonly studentId: StudentId;
  /** `contest`, `certificate`, `paper`, `patent`, `project`, `placement`, `enterprise-course`, `service`, `other`: a rule pack may name more. */
  readonly kind: string;
  readonly title: string;
  /** ISO date of the award or issue. */
  readonly date: string;
  /** Facts by the glossary's names: contestLevel, awardGrade, teamRank, certificateLevel, … */
  readonly facts: Facts;
  readonly evidence?: readonly string[];
  /** Items that, as a person said, this achievement proves. */
  readonly provesItems?: readonly ItemId[];
}

/** Where a claim stands in the office. `withdrawn`: the student took it back; `revoked`: an approved award was taken away again. */
export type ClaimState =
  'entered' | 'decided' | 'approved' | 'refused' | 'sent-back' | 'asked' | 'withdrawn' | 'revoked';

/** A student asks that achievements be recognised and, when targets are named, converted into courses. */
export interface Claim {
  readonly id: ClaimId;
  readonly studentId: StudentId;
  readonly programmeId: ProgrammeId;
  readonly achievementIds: readonly AchievementId[];
  readonly targetCourseIds: readonly CourseId[];
  readonly state: ClaimState;
  readonly submitted: string;
  /** Answers a person gave to questions of the rules, by question code. */
  readonly answers: Facts;
  /** The student's standing in a target course, as rules read it: mark, why it was failed, relatedness. By course id. */
  readonly targetFacts?: Readonly<Record<string, Facts>>;
  readonly note?: string;
}

/** 准予认定 / 部分认定 / 不予认定 / 待人工认定. */
export type Outcome = 'granted' | 'partly' | 'refused' | 'needs-person';

/** One step of a proof: which rule step, under which clause, from what, to what. */
export interface TraceStep {
  readonly stage: 'recognition' | 'conversion';
  readonly step: string;
  /** Clause id within its pack. */
  readonly clause: string;
  readonly packId: string;
  readonly given: Facts;
  readonly result: Facts;
}

/** What one achievement earned at recognition; 0 when it earned nothing. */
export interface Award {
  readonly achievementId: AchievementId;
  readonly credits: Amount;
  readonly outcome: Outcome;
}

export interface ConversionTarget {
  readonly courseId: CourseId;
  /** The achievements whose credits were used for it; none when it was not converted. */
  readonly from: readonly AchievementId[];
  readonly credits: Amount;
  readonly grade: string | null;
  readonly outcome: Outcome;
}

/** A decision as stored: what was decided, by which packs of which edition, with the whole proof. */
export interface Decision {
  readonly id: DecisionId;
  readonly claimId: ClaimId;
  readonly studentId: StudentId;
  readonly adoptionId: string;
  /** ISO date whose rules were applied. */
  readonly on: string;
  readonly outcome: Outcome;
  /** Credits recognised at the first stage. */
  readonly recognised: Amount;
  readonly awards: readonly Award[];
  /** Credits that the second stage would let the claim convert, before any target is looked at. */
  readonly convertible: Amount;
  /** Credits converted at the second stage. */
  readonly credits: Amount;
  readonly targets: readonly ConversionTarget[];
  readonly question?: { readonly code: string; readonly params: Facts };
  readonly trace: readonly TraceStep[];
  /** Who must agree, in order, as the packs say. */
  readonly approvals: readonly string[];
  readonly by?: string;
  readonly at?: string;
  readonly reason?: string;
}
