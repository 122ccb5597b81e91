import * as v from 'valibot';
import { HOUR_KINDS } from '../../../domain/programme';
import type { AlignmentId, CourseId, ItemId, ProgrammeId, StandardId } from '../../../domain/id';
import { amount, count, id, place, stamp } from './parts';

const hours = v.record(v.picklist(HOUR_KINDS), amount);

const courseTerm = v.looseObject({
  term: v.number(),
  weeklyHours: v.exactOptional(amount),
  weeks: v.exactOptional(amount),
  hours: v.exactOptional(amount),
  alternative: v.exactOptional(v.boolean()),
  written: v.string(),
});

const listed = v.array(v.looseObject({ code: v.string(), name: v.string() }));
const requirement = v.picklist(['required', 'restricted-elective', 'free-elective']);

export const programmes = v.looseObject({
  ...stamp,
  id: id<ProgrammeId>(),
  name: v.string(),
  nameEn: v.exactOptional(v.string()),
  majorCode: v.string(),
  cohort: v.string(),
  level: v.picklist([
    'secondary',
    'higher-diploma',
    'vocational-bachelor',
    'bachelor',
    'applied-bachelor',
  ]),
  form: v.picklist([
    'three-year',
    'four-year',
    'four-year-pilot',
    'five-year',
    'secondary-to-diploma',
    'secondary-to-bachelor',
    'other',
  ]),
  cluster: v.exactOptional(v.string()),
  status: v.picklist(['sample', 'draft', 'adopted', 'withdrawn']),
  terms: v.array(
    v.looseObject({ number: v.number(), name: v.string(), weeks: v.nullable(amount) }),
  ),
  targets: v.array(v.looseObject({ standardId: id<StandardId>(), level: v.nullable(v.string()) })),
  partners: v.exactOptional(v.array(v.string())),
  orientation: v.exactOptional(
    v.looseObject({
      occupations: listed,
      industries: listed,
      posts: v.array(v.string()),
      certificates: v.array(v.string()),
    }),
  ),
  modules: v.exactOptional(
    v.array(v.looseObject({ category: v.string(), requirement, floor: amount })),
  ),
  printedCredits: v.exactOptional(amount),
  subtotals: v.array(
    v.looseObject({
      label: v.string(),
      category: v.string(),
      credits: v.nullable(amount),
      hours,
      terms: v.array(courseTerm),
      source: v.exactOptional(place),
    }),
  ),
  sourceNote: v.exactOptional(v.string()),
  foreign: v.exactOptional(v.string()),
});

export const courses = v.looseObject({
  ...stamp,
  id: id<CourseId>(),
  programmeId: id<ProgrammeId>(),
  order: count,
  code: v.string(),
  name: v.string(),
  nameEn: v.exactOptional(v.string()),
  category: v.string(),
  group: v.picklist([
    'general-basic',
    'major-basic',
    'major-core',
    'major-extension',
    'block-practice',
    'other',
  ]),
  theme: v.exactOptional(
    v.picklist(['ideology', 'pe', 'military', 'psychology', 'thesis', 'placement']),
  ),
  requirement: v.nullable(requirement),
  type: v.nullable(v.picklist(['A', 'B', 'C'])),
  core: v.boolean(),
  uncounted: v.exactOptional(v.array(v.picklist(['credits', 'hours']))),
  conditional: v.exactOptional(v.boolean()),
  credits: v.nullable(amount),
  hours,
  terms: v.array(courseTerm),
  assessment: v.nullable(v.picklist(['exam', 'non-exam'])),
  department: v.exactOptional(v.string()),
  partner: v.exactOptional(v.string()),
  coDeveloped: v.exactOptional(v.boolean()),
  prerequisites: v.exactOptional(v.array(v.string())),
  certificates: v.exactOptional(v.array(v.string())),
  outcomes: v.array(v.string()),
  units: v.exactOptional(
    v.array(v.looseObject({ name: v.string(), contents: v.array(v.string()), hours })),
  ),
  description: v.exactOptional(v.string()),
  notes: v.exactOptional(v.string()),
  source: v.exactOptional(place),
  extra: v.exactOptional(v.record(v.string(), v.string())),
  written: v.exactOptional(v.record(v.string(), v.string())),
});

export const alignments = v.looseObject({
  ...stamp,
  id: id<AlignmentId>(),
  programmeId: id<ProgrammeId>(),
  standardId: id<StandardId>(),
  itemId: id<ItemId>(),
  courseId: id<CourseId>(),
  strength: v.string(),
  state: v.picklist(['proposed', 'confirmed', 'rejected']),
  reason: v.exactOptional(v.string()),
  by: v.string(),
  at: v.string(),
  origin: v.picklist(['person', 'suggestion', 'import']),
});
