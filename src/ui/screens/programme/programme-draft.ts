import { compareAmounts, parseAmount, ZERO, type Amount } from '../../../domain/amount';
import type { ListedName, Orientation } from '../../../domain/orientation';
import type { Programme, ProgrammeModule, Term } from '../../../domain/programme';

/** The lines of a text that say something, without blanks at their ends. @example linesOf(' a \n\nb') // ['a', 'b'] */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A text that is not there once it is blank, under its name; for fields that a row leaves out when they say nothing. */
export function said<K extends string>(key: K, text: string): Partial<Record<K, string>> {
  const own = text.trim();
  return own === '' ? {} : ({ [key]: own } as Record<K, string>);
}

/** Entries of a public list, one a line, code first. @example listedText([{ code: '34', name: '通用设备制造业' }]) // '34 通用设备制造业' */
export function listedText(list: readonly ListedName[]): string {
  return list.map(({ code, name }) => `${code} ${name}`.trim()).join('\n');
}

/**
 * What `listedText` writes, read back; a first word of figures, letters and dashes is the code, a line of a code alone has it for its name.
 * @example listedIn('6-31-01-03 电工\n焊工') // [{ code: '6-31-01-03', name: '电工' }, { code: '', name: '焊工' }]
 */
export function listedIn(text: string): readonly ListedName[] {
  return linesOf(text).map((line) => {
    const [, code, name] = /^([A-Z]?\d[\d-]*(?:\([LS/]+\))?|[A-Z])\s+(.+)$/.exec(line) ?? [];
    return code === undefined || name === undefined ? { code: '', name: line } : { code, name };
  });
}

/** The form of a 职业面向: a text a list. */
export type OrientationDraft = Readonly<Record<keyof Orientation, string>>;

/** The form that shows a 职业面向. @example orientationDraft(NO_ORIENTATION).posts // '' */
export function orientationDraft(orientation: Orientation): OrientationDraft {
  return {
    occupations: listedText(orientation.occupations),
    industries: listedText(orientation.industries),
    posts: orientation.posts.join('\n'),
    certificates: orientation.certificates.join('\n'),
  };
}

/** What the form says. */
export function orientationOf(draft: OrientationDraft): Orientation {
  return {
    occupations: listedIn(draft.occupations),
    industries: listedIn(draft.industries),
    posts: linesOf(draft.posts),
    certificates: linesOf(draft.certificates),
  };
}

/** An amount not below zero. @example figureOf('-1') // undefined */
export function figureOf(text: string): Amount | undefined {
  const found = parseAmount(text.trim());
  return found !== undefined && compareAmounts(found, ZERO) >= 0 ? found : undefined;
}

/** A line of the form of terms. */
export interface TermDraft {
  readonly term: Term;
  weeks: string;
}

/**
 * The terms with the weeks that were written, blank ones unknown; undefined when one is no number or below zero.
 * @example termsWith([{ term: { number: 1, name: '第1学期', weeks: null }, weeks: '18' }])?.[0]?.weeks // '18'
 */
export function termsWith(drafts: readonly TermDraft[]): readonly Term[] | undefined {
  const terms = drafts.map(({ term, weeks }) => {
    const figure = weeks.trim() === '' ? null : figureOf(weeks);
    return figure === undefined ? undefined : { ...term, weeks: figure };
  });
  return terms.every((term) => term !== undefined) ? terms : undefined;
}

/** A line of the form of modules. */
export interface ModuleDraft {
  readonly category: string;
  readonly requirement: ProgrammeModule['requirement'];
  readonly floor: string;
}

/** The modules that the form says; undefined when a floor is no number above zero or a category stands twice. */
export function modulesIn(
  drafts: readonly ModuleDraft[],
): NonNullable<Programme['modules']> | undefined {
  const isOnce = new Set(drafts.map(({ category }) => category)).size === drafts.length;
  const modules = drafts.flatMap(({ floor, ...rest }) => {
    const figure = figureOf(floor);
    return figure === undefined || figure === ZERO || rest.category === ''
      ? []
      : [{ ...rest, floor: figure }];
  });
  return isOnce && modules.length === drafts.length ? modules : undefined;
}
