import { compareAmounts, parseAmount, times, ZERO, type Amount } from '../../../domain/amount';
import type { Course, CourseTerm, HourKind, Term } from '../../../domain/programme';

/** What a cell of the sheet writes to. */
export type SheetField =
  | { readonly of: 'code' }
  | { readonly of: 'name' }
  | { readonly of: 'credits' }
  | { readonly of: 'hours'; readonly kind: HourKind }
  | { readonly of: 'term'; readonly term: number };

/** The cell as text: what is edited, copied and pasted. A figure that is not there gives ''. */
export function cellText(course: Course, field: SheetField): string {
  if (field.of === 'hours') return course.hours[field.kind] ?? '';
  if (field.of === 'term')
    return course.terms
      .filter((each) => each.term === field.term)
      .map((each) => each.written)
      .join(' ');
  if (field.of === 'credits') return course.credits ?? '';
  return course[field.of];
}

function figure(text: string): Amount | undefined {
  const found = parseAmount(text);
  return found !== undefined && compareAmounts(found, ZERO) >= 0 ? found : undefined;
}

/** `4` weekly hours, `4/16W` weekly hours over weeks, `2W` whole weeks. */
function termOf(term: number, written: string): CourseTerm | undefined {
  const over = /^([\d./]+)\/(\d+)\s*[Ww周]$/.exec(written);
  if (over) {
    const [weeklyHours, weeks] = [figure(over[1] ?? ''), figure(over[2] ?? '')];
    if (weeklyHours === undefined || weeks === undefined) return undefined;
    return { term, weeklyHours, weeks, hours: times(weeklyHours, weeks), written };
  }
  const whole = /^(\d+)\s*[Ww周]$/.exec(written);
  const weeks = whole ? figure(whole[1] ?? '') : undefined;
  if (weeks !== undefined) return { term, weeks, written };
  const weeklyHours = figure(written);
  return weeklyHours === undefined ? undefined : { term, weeklyHours, written };
}

/**
 * The course with that text in that cell; undefined when the text does not fit there (a name is never empty, figures are not
 * negative). The same text gives the same course, an empty one takes a figure away.
 * @example withCell(course, { of: 'credits' }, '4.5')?.credits // '4.5'
 */
export function withCell(course: Course, field: SheetField, written: string): Course | undefined {
  const text = written.trim();
  if (text === cellText(course, field)) return course;
  if (field.of === 'name') return text === '' ? undefined : { ...course, name: text };
  if (field.of === 'code') return { ...course, code: text };
  if (field.of === 'term') {
    const others = course.terms.filter((each) => each.term !== field.term);
    if (text === '') return { ...course, terms: others };
    const entry = termOf(field.term, text);
    return entry && { ...course, terms: [...others, entry].sort((a, b) => a.term - b.term) };
  }
  const value = text === '' ? null : figure(text);
  if (value === undefined) return undefined;
  if (field.of === 'credits') return { ...course, credits: value };
  const { [field.kind]: _, ...hours } = course.hours;
  return { ...course, hours: value === null ? hours : { ...hours, [field.kind]: value } };
}

/**
 * The cells that are written in, from left to right.
 * @example sheetFields(['total'], [{ number: 1 }]).length // 5
 */
export function sheetFields(
  kinds: readonly HourKind[],
  terms: readonly Pick<Term, 'number'>[],
): readonly SheetField[] {
  return [
    { of: 'code' },
    { of: 'name' },
    { of: 'credits' },
    ...kinds.map((kind): SheetField => ({ of: 'hours', kind })),
    ...terms.map(({ number }): SheetField => ({ of: 'term', term: number })),
  ];
}

/** The cell as it is looked at: of a term only the weekly hours, where they are known. @example shownInCell(course, { of: 'term', term: 1 }) // '4' of 4/16W */
export function shownInCell(course: Course, field: SheetField): string {
  if (field.of !== 'term') return cellText(course, field);
  return course.terms
    .filter((each) => each.term === field.term)
    .map((each) => each.weeklyHours ?? each.written)
    .join(' ');
}
