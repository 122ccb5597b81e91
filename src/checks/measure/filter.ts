import { ZERO, compareAmounts } from '../../domain/amount';
import type { Course } from '../../domain/programme';
import { fields, flag, list, maybe, oneOf, type Shaped } from '../../domain/shape';
import { parameter } from '../policy/parameter';

const themes = oneOf('ideology', 'pe', 'military', 'psychology', 'thesis', 'placement');

/** The parts that a filter may have. */
export const FILTER_PARTS = {
  groups: maybe(
    list(
      oneOf(
        'general-basic',
        'major-basic',
        'major-core',
        'major-extension',
        'block-practice',
        'other',
      ),
      1,
    ),
  ),
  themes: maybe(list(themes, 1)),
  notThemes: maybe(list(themes, 1)),
  requirements: maybe(list(oneOf('required', 'restricted-elective', 'free-elective'), 1)),
  types: maybe(list(oneOf('A', 'B', 'C'), 1)),
  core: maybe(flag),
  partner: maybe(flag),
  coDeveloped: maybe(flag),
  site: maybe(oneOf('enterprise')),
};

/** Which courses a rule speaks of: those that fit every part. An empty filter takes all. */
export const courseFilter = parameter('courses', fields(FILTER_PARTS));
export type CourseFilter = Shaped<typeof courseFilter>;

/** Whether a course fits; `unclear` when the plan does not say. */
export type Fit = 'yes' | 'no' | 'unclear';

function among<T>(value: T | null | undefined, list: readonly T[] | undefined): Fit {
  if (list === undefined) return 'yes';
  if (value === null) return 'unclear';
  return value !== undefined && list.includes(value) ? 'yes' : 'no';
}

function flagged(value: boolean, asked: boolean | undefined): Fit {
  return asked === undefined || asked === value ? 'yes' : 'no';
}

function atEnterprise(course: Course): Fit {
  const has = (kind: 'enterprise-placement' | 'school-placement') =>
    compareAmounts(course.hours[kind] ?? ZERO, ZERO) > 0;
  if (has('enterprise-placement')) return 'yes';
  if (has('school-placement')) return 'no';
  if (course.theme !== 'placement' && !/实习/.test(course.name)) return 'no';
  return course.partner === undefined ? 'unclear' : 'yes';
}

/**
 * Whether a course fits a filter. A placement whose site the plan does not name, and a course without a required/elective mark, are `unclear`.
 * @example fits(course, {}) // 'yes'
 */
export function fits(course: Course, filter: CourseFilter): Fit {
  const parts: readonly Fit[] = [
    among(course.group, filter.groups),
    among(course.theme, filter.themes),
    course.theme !== undefined && filter.notThemes?.includes(course.theme) === true ? 'no' : 'yes',
    among(course.requirement, filter.requirements),
    among(course.type, filter.types),
    flagged(course.core, filter.core),
    flagged(course.partner !== undefined, filter.partner),
    flagged(course.coDeveloped === true, filter.coDeveloped),
    filter.site === undefined ? 'yes' : atEnterprise(course),
  ];
  if (parts.includes('no')) return 'no';
  return parts.includes('unclear') ? 'unclear' : 'yes';
}
