import { asId } from '../../src/domain/id';
import type { Course } from '../../src/domain/programme';

/** A core course of that name and those outcomes, all else empty. */
export function course(id: string, name: string, outcomes: readonly string[] = []): Course {
  return {
    id: asId(id),
    programmeId: asId('p'),
    order: 0,
    code: '',
    name,
    category: '专业核心课程',
    group: 'major-core',
    requirement: 'required',
    type: 'B',
    core: true,
    credits: null,
    hours: {},
    terms: [],
    assessment: null,
    outcomes,
  };
}
