import * as v from 'valibot';
import { EVIDENCE_TYPES, type EvidenceType } from '../../../domain/evidence';
import type { AchievementId, EvidenceId, StudentId } from '../../../domain/id';
import { count, id, stamp } from './parts';

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

export const files = v.looseObject({
  ...stamp,
  id: sha256,
  base64: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]*={0,2}$/)),
});

export const evidence = v.looseObject({
  ...stamp,
  id: id<EvidenceId>(),
  studentId: id<StudentId>(),
  achievementId: id<AchievementId>(),
  name: v.string(),
  type: v.picklist(Object.keys(EVIDENCE_TYPES) as EvidenceType[]),
  size: count,
  sha256,
  proves: v.exactOptional(v.record(v.string(), v.array(v.string()))),
  added: v.string(),
});
