import { prerequisiteEntries } from '../../../domain/prerequisites';
import type { Course, CourseUnit } from '../../../domain/programme';
import { figureOf, linesOf, said } from './programme-draft';

/** The form of what a course is: every field a text, a mark a truth. */
export interface CourseDraft {
  code: string;
  name: string;
  nameEn: string;
  category: string;
  group: string;
  theme: string;
  requirement: string;
  type: string;
  assessment: string;
  department: string;
  partner: string;
  prerequisites: string;
  certificates: string;
  core: boolean;
  coDeveloped: boolean;
}

/** The form that shows a course. @example courseDraft(course).name === course.name // true */
export function courseDraft(course: Course): CourseDraft {
  return {
    code: course.code,
    name: course.name,
    nameEn: course.nameEn ?? '',
    category: course.category,
    group: course.group,
    theme: course.theme ?? '',
    requirement: course.requirement ?? '',
    type: course.type ?? '',
    assessment: course.assessment ?? '',
    department: course.department ?? '',
    partner: course.partner ?? '',
    prerequisites: (course.prerequisites ?? []).join('\n'),
    certificates: (course.certificates ?? []).join('\n'),
    core: course.core,
    coDeveloped: course.coDeveloped === true,
  };
}

/** The course as the form says it; undefined without a name. Blank fields are left out of the row. */
export function courseWith(course: Course, draft: CourseDraft): Course | undefined {
  const name = draft.name.trim();
  if (name === '') return undefined;
  const {
    nameEn: _nameEn,
    theme: _theme,
    department: _department,
    partner: _partner,
    coDeveloped: _coDeveloped,
    prerequisites: _prerequisites,
    certificates: _certificates,
    ...rest
  } = course;
  const prerequisites = prerequisiteEntries(draft.prerequisites);
  const certificates = linesOf(draft.certificates);
  return {
    ...rest,
    name,
    code: draft.code.trim(),
    category: draft.category.trim(),
    group: draft.group as Course['group'],
    requirement: draft.requirement === '' ? null : (draft.requirement as Course['requirement']),
    type: draft.type === '' ? null : (draft.type as Course['type']),
    assessment: draft.assessment === '' ? null : (draft.assessment as Course['assessment']),
    core: draft.core,
    ...(draft.theme !== '' && { theme: draft.theme as NonNullable<Course['theme']> }),
    ...said('nameEn', draft.nameEn),
    ...said('department', draft.department),
    ...said('partner', draft.partner),
    ...(draft.coDeveloped && { coDeveloped: true }),
    ...(prerequisites.length > 0 && { prerequisites }),
    ...(certificates.length > 0 && { certificates }),
  };
}

/** A line of the form of units. */
export interface UnitDraft {
  name: string;
  total: string;
  theory: string;
  practice: string;
  contents: string;
  /** Hours of other kinds, which the form does not show. */
  readonly others: CourseUnit['hours'];
}

/** The line that shows a unit. */
export function unitDraft({ name, contents, hours }: CourseUnit): UnitDraft {
  const { total = '', theory = '', practice = '', ...others } = hours;
  return { name, total, theory, practice, contents: contents.join('\n'), others };
}

/** The units that the form says; undefined where one has no name or hours that are no number. Lines that say nothing at all are left out. */
export function unitsIn(drafts: readonly UnitDraft[]): readonly CourseUnit[] | undefined {
  const units: CourseUnit[] = [];
  for (const { name, contents, others, ...figures } of drafts) {
    const texts = Object.entries(figures).filter(([, text]) => text.trim() !== '');
    const points = linesOf(contents);
    if (name.trim() === '' && texts.length + points.length === 0) continue;
    const hours = texts.map(([kind, text]) => [kind, figureOf(text)] as const);
    if (name.trim() === '' || hours.some(([, hour]) => hour === undefined)) return undefined;
    units.push({
      name: name.trim(),
      contents: points,
      hours: { ...others, ...Object.fromEntries(hours) },
    });
  }
  return units;
}
