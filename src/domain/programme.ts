import type { Amount } from './amount';
import type { CourseId, ProgrammeId, StandardId } from './id';
import type { Orientation } from './orientation';
import type { Place } from './problem';

/** School level of a programme: 中职, 高职专科, 职业本科, 普通本科 or 应用型本科. Decides unit words (课时 / 学时) and which rules apply. */
export type ProgrammeLevel =
  'secondary' | 'higher-diploma' | 'vocational-bachelor' | 'bachelor' | 'applied-bachelor';

/** Form of study: 三年制, 四年制高职试点, 五年一贯制, 中高职一体化, 中本一体化, or another. */
export type ProgrammeForm =
  | 'three-year'
  | 'four-year'
  | 'four-year-pilot'
  | 'five-year'
  | 'secondary-to-diploma'
  | 'secondary-to-bachelor'
  | 'other';

export interface Term {
  /** 1 for the first term of the programme. */
  readonly number: number;
  /** Name as printed, e.g. `第1学期` or `9(暑假)`. */
  readonly name: string;
  readonly weeks: Amount | null;
}

/** A standard the programme serves, at one of its levels (null: the standard has none). */
export interface Target {
  readonly standardId: StandardId;
  readonly level: string | null;
}

export interface Programme {
  readonly id: ProgrammeId;
  readonly name: string;
  readonly nameEn?: string;
  /** Major code as printed (`460305`); may be empty. */
  readonly majorCode: string;
  /** Year of entry, e.g. `2026`; may be empty. */
  readonly cohort: string;
  readonly level: ProgrammeLevel;
  readonly form: ProgrammeForm;
  readonly cluster?: string;
  readonly status: 'sample' | 'draft' | 'adopted' | 'withdrawn';
  readonly terms: readonly Term[];
  readonly targets: readonly Target[];
  readonly partners?: readonly string[];
  /** 职业面向: occupations, industries, posts and certificates that it trains for. */
  readonly orientation?: Orientation;
  /** Groups of courses of which a student must take so many credits; a category without a floor is not listed. */
  readonly modules?: readonly ProgrammeModule[];
  /** Total of credits printed in the plan, when it prints one. */
  readonly printedCredits?: Amount;
  /** Subtotal rows of the sheet, kept for checking. */
  readonly subtotals: readonly SubtotalRow[];
  readonly sourceNote?: string;
  readonly foreign?: string;
}

/** Kinds of hours, in the order of a sheet. `total` is as printed and may differ from the sum of the kinds: it is never repaired silently. */
export const HOUR_KINDS = [
  'total',
  'theory',
  'practice',
  'block',
  'school-placement',
  'enterprise-placement',
  'extra',
] as const;
export type HourKind = (typeof HOUR_KINDS)[number];

/** 必修, 限选, 任选. */
export type RequirementType = 'required' | 'restricted-elective' | 'free-elective';

/** A group of courses with the least that a student must take of it: `选修不少于 8 学分`. */
export interface ProgrammeModule {
  /** Category of its courses as written, the outer ones before it: `专业课程/专业拓展课`. */
  readonly category: string;
  readonly requirement: RequirementType;
  /** Credits, at least. */
  readonly floor: Amount;
}

/** Course type A pure theory, B theory with practice, C pure practice. */
export type CourseType = 'A' | 'B' | 'C';

/** What a course does for the plan; groups of categories that rules speak of. */
export type CourseGroup =
  'general-basic' | 'major-basic' | 'major-core' | 'major-extension' | 'block-practice' | 'other';

/** Subjects that conversion rules exclude by name: 思政, 体育, 军事, 心理, 毕业设计(论文), 岗位实习. */
export type CourseTheme = 'ideology' | 'pe' | 'military' | 'psychology' | 'thesis' | 'placement';

export interface CourseTerm {
  readonly term: number;
  readonly weeklyHours?: Amount;
  readonly weeks?: Amount;
  /** Hours of that term, where the plan prints them per term or they follow from weekly hours × weeks. */
  readonly hours?: Amount;
  /** An alternative to another term (`（2/14W）`): never added to it. */
  readonly alternative?: boolean;
  /** The cell as written: `2/16W`, `（2/14W）`, `2W`. */
  readonly written: string;
}

/** A project, module, unit or task of a course, as its course standard lists them. */
export interface CourseUnit {
  readonly name: string;
  /** What is taught or done in it, a point each; may be empty. */
  readonly contents: readonly string[];
  readonly hours: Readonly<Partial<Record<HourKind, Amount>>>;
}

export interface Course {
  readonly id: CourseId;
  readonly programmeId: ProgrammeId;
  /** Place in the plan from 0. */
  readonly order: number;
  /** Code as written, with its zeros; may be empty. */
  readonly code: string;
  readonly name: string;
  readonly nameEn?: string;
  /** Category as written: `公共基础课程`. */
  readonly category: string;
  readonly group: CourseGroup;
  readonly theme?: CourseTheme;
  readonly requirement: RequirementType | null;
  readonly type: CourseType | null;
  readonly core: boolean;
  /** Printed but not part of any total: `(108)` hours, `(1)` credits. */
  readonly uncounted?: readonly ('credits' | 'hours')[];
  /** Required only where the programme opens it: `(必)`. */
  readonly conditional?: boolean;
  readonly credits: Amount | null;
  /** Hours by kind; a kind that the plan does not print is absent. */
  readonly hours: Readonly<Partial<Record<HourKind, Amount>>>;
  readonly terms: readonly CourseTerm[];
  readonly assessment: 'exam' | 'non-exam' | null;
  readonly department?: string;
  readonly partner?: string;
  readonly coDeveloped?: boolean;
  /** Codes or names, all of which must come before; alternatives in one entry (`甲 或 乙`): see prerequisites.ts. */
  readonly prerequisites?: readonly string[];
  /** Certificates that the course leads to. */
  readonly certificates?: readonly string[];
  readonly outcomes: readonly string[];
  /** Projects, modules or units in the order of the course standard. */
  readonly units?: readonly CourseUnit[];
  readonly description?: string;
  readonly notes?: string;
  readonly source?: Place;
  /** Further columns of the school's own sheet, header → cell as written. */
  readonly extra?: Readonly<Record<string, string>>;
  /** Cells that the fields alone would not give back as they came (`(108)`, `必`, `4周`), header → cell as written. */
  readonly written?: Readonly<Record<string, string>>;
}

/** A subtotal row of a plan: kept for checking, never a course. */
export interface SubtotalRow {
  readonly label: string;
  readonly category: string;
  readonly credits: Amount | null;
  readonly hours: Readonly<Partial<Record<HourKind, Amount>>>;
  readonly terms: readonly CourseTerm[];
  /** Every filled cell of the row, header → cell as written. */
  readonly written?: Readonly<Record<string, string>>;
  readonly source?: Place;
}

/** A programme with its courses: what plan readers give and plan writers take. */
export interface ProgrammeDocument {
  readonly programme: Programme;
  readonly courses: readonly Course[];
}
