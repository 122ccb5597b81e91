import type { Course, HourKind } from '../../domain/programme';
import { hoursOver, readCell } from './odd-cell';
import type { LayoutColumn } from './layout-note';

/** Everything a row says of a course, before it gets an id and a place in its programme. */
export type CourseDraft = Omit<Course, 'id' | 'programmeId' | 'order'>;

const REQUIREMENTS = {
  required: '必修',
  'restricted-elective': '限选',
  'free-elective': '任选',
} as const;

/**
 * The text of a course in a column of a plan's sheet, in the field's usual words; empty for what the course does not say and for
 * columns of the school's own. Categories and English names are written by the sheet's own rules.
 * @example cellText(course, { path: ['学分'], header: '学分', role: 'credits' }, []) // '4.5'
 */
export function cellText(
  course: CourseDraft,
  column: LayoutColumn,
  columns: readonly LayoutColumn[],
): string {
  const bracket = (text: string, what: 'credits' | 'hours') =>
    text !== '' && course.uncounted?.includes(what) === true ? `(${text})` : text;
  switch (column.role) {
    case 'code':
      return course.code;
    case 'name': {
      const own = columns.some(({ role }) => role === 'name-en');
      return own || course.nameEn === undefined ? course.name : `${course.name}\n${course.nameEn}`;
    }
    case 'name-en':
      return course.nameEn ?? '';
    case 'type':
      return course.type ?? '';
    case 'core':
      return course.core ? '是' : '';
    case 'credits':
      return bracket(course.credits ?? '', 'credits');
    case 'hours': {
      const kind: HourKind = column.kind ?? 'total';
      const first = columns.find(
        (each) => each.role === 'hours' && (each.kind ?? 'total') === kind,
      );
      return first?.header === column.header ? bracket(course.hours[kind] ?? '', 'hours') : '';
    }
    case 'requirement': {
      const word = course.requirement === null ? '' : REQUIREMENTS[course.requirement];
      return word !== '' && course.conditional === true ? `(${word})` : word;
    }
    case 'assessment':
      return course.assessment === null ? '' : course.assessment === 'exam' ? '考试' : '考查';
    case 'exam':
      return course.assessment === 'exam' ? '√' : '';
    case 'non-exam':
      return course.assessment === 'non-exam' ? '√' : '';
    case 'term':
      return termText(course, column);
    case 'start':
      return course.terms.map(({ term }) => term).join('、');
    case 'start-weekly':
      return course.terms
        .map(({ term, weeklyHours }) =>
          weeklyHours === undefined ? `${term}/` : `${term}/${weeklyHours}`,
        )
        .join('、');
    case 'weekly':
      return course.terms[0]?.weeklyHours ?? '';
    case 'weeks':
      return course.terms[0]?.weeks ?? '';
    case 'department':
      return course.department ?? '';
    case 'partner':
      return course.partner ?? '';
    case 'co-developed':
      return course.coDeveloped === true ? '是' : '';
    case 'prerequisites':
      return course.prerequisites?.join('、') ?? '';
    case 'certificates':
      return course.certificates?.join('、') ?? '';
    case 'outcomes':
      return course.outcomes.join('\n');
    case 'description':
      return course.description ?? '';
    case 'notes':
      return course.notes ?? '';
    case 'category':
    case 'sequence':
    case 'kept':
      return '';
  }
}

/** A term cell: as it was written while that still says the same, else in the plain forms 2, 2/16W, 2W, 32. */
function termText(course: CourseDraft, { term, measure, weeks }: LayoutColumn): string {
  const entry = course.terms.find((each) => each.term === term);
  if (entry === undefined || measure === 'credits') return '';
  const { parts } = readCell('term', entry.written);
  const weekly = parts.weekly ?? (measure === 'weekly' ? parts.value : undefined);
  const inWeeks = parts.weeks ?? (measure === 'weeks' ? parts.value : weekly && weeks);
  const hours = measure === 'hours' && parts.value !== undefined ? parts.value : parts.hours;
  const same =
    weekly === entry.weeklyHours &&
    inWeeks === entry.weeks &&
    (parts.alternative ?? false) === (entry.alternative ?? false) &&
    (hours === undefined || entry.hours === undefined || hours === entry.hours);
  if (entry.written !== '' && same) return entry.written;
  const text =
    measure === 'weeks'
      ? (entry.weeks ?? '')
      : entry.weeklyHours === undefined
        ? entry.weeks === undefined
          ? (entry.hours ?? '')
          : `${entry.weeks}W`
        : entry.weeks === undefined || (measure === 'weekly' && entry.weeks === weeks)
          ? entry.weeklyHours
          : measure === 'hours'
            ? (entry.hours ?? hoursOver(entry.weeklyHours, entry.weeks) ?? '')
            : `${entry.weeklyHours}/${entry.weeks}W`;
  return entry.alternative === true && text !== '' ? `(${text})` : text;
}
