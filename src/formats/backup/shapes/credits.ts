import * as v from 'valibot';
import type {
  AchievementId,
  ClaimId,
  CourseId,
  DecisionId,
  ItemId,
  ProgrammeId,
  StudentId,
} from '../../../domain/id';
import { amount, facts, id, stamp } from './parts';

const outcome = v.picklist(['granted', 'partly', 'refused', 'needs-person']);

export const settings = v.looseObject({ ...stamp, id: v.string(), value: v.unknown() });

export const packs = v.looseObject({
  ...stamp,
  id: v.string(),
  kind: v.picklist(['credit-rules', 'policy', 'contest-catalogue']),
  title: v.string(),
  institution: v.string(),
  edition: v.string(),
  status: v.picklist(['sample', 'adopted', 'withdrawn']),
  body: v.string(),
});

export const adoptions = v.looseObject({
  ...stamp,
  id: v.string(),
  title: v.string(),
  recognitionPackId: v.nullable(v.string()),
  conversionPackId: v.nullable(v.string()),
  from: v.string(),
  to: v.exactOptional(v.string()),
  cohorts: v.array(v.string()),
});

export const students = v.looseObject({
  ...stamp,
  id: id<StudentId>(),
  number: v.string(),
  name: v.string(),
  programmeId: v.nullable(id<ProgrammeId>()),
  className: v.exactOptional(v.string()),
  sample: v.exactOptional(v.boolean()),
});

export const achievements = v.looseObject({
  ...stamp,
  id: id<AchievementId>(),
  studentId: id<StudentId>(),
  kind: v.string(),
  title: v.string(),
  date: v.string(),
  facts,
  evidence: v.exactOptional(v.array(v.string())),
  provesItems: v.exactOptional(v.array(id<ItemId>())),
});

export const claims = v.looseObject({
  ...stamp,
  id: id<ClaimId>(),
  studentId: id<StudentId>(),
  programmeId: id<ProgrammeId>(),
  achievementIds: v.array(id<AchievementId>()),
  targetCourseIds: v.array(id<CourseId>()),
  state: v.picklist([
    'entered',
    'decided',
    'approved',
    'refused',
    'sent-back',
    'asked',
    'withdrawn',
    'revoked',
  ]),
  submitted: v.string(),
  answers: facts,
  targetFacts: v.exactOptional(v.record(v.string(), facts)),
  note: v.exactOptional(v.string()),
});

export const decisions = v.looseObject({
  ...stamp,
  id: id<DecisionId>(),
  claimId: id<ClaimId>(),
  studentId: id<StudentId>(),
  adoptionId: v.string(),
  on: v.string(),
  outcome,
  recognised: amount,
  awards: v.array(v.looseObject({ achievementId: id<AchievementId>(), credits: amount, outcome })),
  convertible: amount,
  credits: amount,
  targets: v.array(
    v.looseObject({
      courseId: id<CourseId>(),
      from: v.array(id<AchievementId>()),
      credits: amount,
      grade: v.nullable(v.string()),
      outcome,
    }),
  ),
  question: v.exactOptional(v.looseObject({ code: v.string(), params: facts })),
  trace: v.array(
    v.looseObject({
      stage: v.picklist(['recognition', 'conversion']),
      step: v.string(),
      clause: v.string(),
      packId: v.string(),
      given: facts,
      result: facts,
    }),
  ),
  approvals: v.array(v.string()),
  by: v.exactOptional(v.string()),
  at: v.exactOptional(v.string()),
  reason: v.exactOptional(v.string()),
});
