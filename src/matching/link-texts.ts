import type { Course, CourseUnit } from '../domain/programme';
import type { StandardItem } from '../domain/standard';
import type { TargetMark } from './explain';
import type { Target } from './field-counts';
import { otherWords, type Glossary } from './glossary';
import type { QueryMark, QueryPart } from './query';
import type { FieldName } from './settings';

/** A stretch of a text of the item or the course as written (code units, end exclusive). */
export interface TextMark {
  /** Item: `text`, `notes`, `path`. Course: `name`, `nameEn`, `outcome` and `unit` (with `at`), `description`, `notes`, `category`. `glossary`: other words. */
  readonly of: string;
  /** Which outcome or unit, from 0. */
  readonly at?: number;
  readonly start: number;
  readonly end: number;
}

/** A text of an item or a course: which field it goes to when it is looked for, and what its words count when it asks. */
export interface LinkText {
  readonly of: string;
  readonly at?: number;
  readonly text: string;
  readonly field: FieldName;
  readonly asks: number;
}

/**
 * The texts of an item: its own, its notes, what it stands under (`path`, from the top) and other words of the glossary.
 * @example itemTexts(item, [], []).map((each) => each.of) // ['text', 'notes', 'path', 'glossary']
 */
export function itemTexts(
  item: StandardItem,
  path: readonly StandardItem[],
  glossary: Glossary,
): readonly LinkText[] {
  const others = otherWords(item.text, glossary).join('; ');
  return [
    { of: 'text', text: item.text, field: 'name', asks: 1 },
    { of: 'notes', text: item.notes ?? '', field: 'description', asks: 0.5 },
    { of: 'path', text: path.map(({ text }) => text).join('; '), field: 'context', asks: 0.4 },
    { of: 'glossary', text: others, field: 'alias', asks: 0 },
  ];
}

/** A unit as one text: its name, then its contents. @example unitText({ name: '搬运', contents: ['取料'], hours: {} }) // '搬运：取料' */
export function unitText({ name, contents }: CourseUnit): string {
  return contents.length === 0 ? name : `${name}：${contents.join('；')}`;
}

/**
 * The texts of a course: names, outcomes and units one by one, description, notes, category and other words of the glossary.
 * @example courseTexts(course, [])[0] // { of: 'name', text: '焊接工艺', field: 'name', asks: 1 }
 */
export function courseTexts(course: Course, glossary: Glossary): readonly LinkText[] {
  const { name, nameEn = '', outcomes, description = '', notes = '', category } = course;
  const units = (course.units ?? []).map(unitText);
  const words = [name, nameEn, ...outcomes, ...units].join('\n');
  const others = otherWords(words, glossary).join('; ');
  return [
    { of: 'name', text: name, field: 'name', asks: 1 },
    { of: 'nameEn', text: nameEn, field: 'alias', asks: 1 },
    ...outcomes.map((text, at): LinkText => ({
      of: 'outcome',
      at,
      text,
      field: 'outcome',
      asks: 1,
    })),
    ...units.map((text, at): LinkText => ({ of: 'unit', at, text, field: 'outcome', asks: 1 })),
    { of: 'description', text: description, field: 'description', asks: 1 },
    { of: 'notes', text: notes, field: 'description', asks: 0 },
    { of: 'category', text: category, field: 'context', asks: 0 },
    { of: 'glossary', text: others, field: 'alias', asks: 0 },
  ];
}

const GLUE = '\n';

/**
 * Texts as a target of an index: those of one field joined by line ends, empty ones left out.
 * @example asTarget('a', [{ of: 'name', text: '焊接', field: 'name', asks: 1 }]).fields // { name: '焊接' }
 */
export function asTarget(id: string, texts: readonly LinkText[]): Target {
  const fields: Partial<Record<FieldName, string>> = {};
  for (const { field, text } of texts) {
    if (text === '') continue;
    const before = fields[field];
    fields[field] = before === undefined ? text : before + GLUE + text;
  }
  return { id, fields };
}

/**
 * Texts as a query; the parts are named by their place, `0`, `1`, ….
 * @example asQuery([{ of: 'name', text: '焊接', field: 'name', asks: 1 }])[0].name // '0'
 */
export function asQuery(texts: readonly LinkText[]): readonly QueryPart[] {
  return texts.map(({ text, asks }, at) => ({ name: String(at), text, weight: asks }));
}

function markOf(each: LinkText, start: number, end: number): TextMark {
  const { of, at } = each;
  return at === undefined ? { of, start, end } : { of, at, start, end };
}

/**
 * Marks in the fields of `asTarget` as marks in the texts that were joined to make them.
 * @example targetMarks(texts, [{ field: 'name', start: 0, end: 2 }]) // [{ of: 'name', start: 0, end: 2 }]
 */
export function targetMarks(
  texts: readonly LinkText[],
  marks: readonly TargetMark[],
): readonly TextMark[] {
  return marks.flatMap((mark) => {
    let from = 0;
    return texts.flatMap((each) => {
      if (each.field !== mark.field || each.text === '') return [];
      const offset = from;
      from += each.text.length + GLUE.length;
      const start = Math.max(0, mark.start - offset);
      const end = Math.min(each.text.length, mark.end - offset);
      return start < end ? [markOf(each, start, end)] : [];
    });
  });
}

/**
 * Marks in the parts of `asQuery` as marks in the texts themselves.
 * @example queryMarks(texts, [{ part: '0', start: 0, end: 2 }]) // [{ of: 'name', start: 0, end: 2 }]
 */
export function queryMarks(
  texts: readonly LinkText[],
  inQuery: readonly QueryMark[],
): readonly TextMark[] {
  return inQuery.flatMap(({ part, start, end }) => {
    const each = texts[Number(part)];
    return each === undefined ? [] : [markOf(each, start, end)];
  });
}
