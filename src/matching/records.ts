import type { Target } from './field-counts';
import type { QueryPart } from './query';
import type { FieldName } from './settings';

/** A query of a list: its id and its texts. */
export interface Query {
  readonly id: string;
  readonly parts: readonly QueryPart[];
}

/** Which members of a record feed which field of a target; members with other names are ignored. */
const TARGET_MEMBERS: Readonly<Record<FieldName, readonly string[]>> = {
  name: ['text', 'name', 'title', 'label'],
  alias: ['alias', 'aliases', 'alt', 'altLabels', 'synonyms', 'nameEn'],
  outcome: ['tasks', 'outcomes', 'skills', 'units'],
  description: ['definition', 'description', 'notes'],
  context: ['parent', 'group', 'small_name', 'category'],
};

/** What a query says, the main text first; the context of a text says less of it than the text itself. */
const QUERY_MEMBERS: readonly { readonly member: string; readonly weight: number }[] = [
  { member: 'text', weight: 1 },
  { member: 'description', weight: 1 },
  { member: 'context', weight: 0.4 },
  { member: 'courses', weight: 1 },
];

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text, a number, or a list of them with one a line; anything else is empty. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return Array.isArray(value) ? value.map(textOf).filter(Boolean).join('\n') : '';
}

function idOf(record: Readonly<Record<string, unknown>>): string | undefined {
  const { id } = record;
  return (typeof id === 'string' && id !== '') || typeof id === 'number' ? String(id) : undefined;
}

/**
 * A record of a target list (`id`, `text`, optional `definition`, `parent` and others) as a target; undefined when it is no object or
 * has no id. Members may be texts, numbers or lists of them.
 * @example targetOfRecord({ id: 'a', text: '焊工', definition: '从事焊接' })?.fields.name // '焊工'
 */
export function targetOfRecord(record: unknown): Target | undefined {
  if (!isRecord(record)) return undefined;
  const id = idOf(record);
  if (id === undefined) return undefined;
  const fields: Partial<Record<FieldName, string>> = {};
  for (const [field, members] of Object.entries(TARGET_MEMBERS) as [FieldName, string[]][]) {
    const text = members
      .map((member) => textOf(record[member]))
      .filter(Boolean)
      .join('\n');
    if (text !== '') fields[field] = text;
  }
  return { id, fields };
}

/**
 * A record of a query list (`id`, `text`, optional `description`, `context`, `courses`) as a query; undefined when it is no object or
 * has no id. A record without texts gives a query without parts.
 * @example queryOfRecord({ id: 'q', text: '焊接', courses: ['焊接工艺', '金工'] })?.parts.length // 2
 */
export function queryOfRecord(record: unknown): Query | undefined {
  if (!isRecord(record)) return undefined;
  const id = idOf(record);
  if (id === undefined) return undefined;
  const parts = QUERY_MEMBERS.flatMap(({ member, weight }) => {
    const text = textOf(record[member]);
    return text === '' ? [] : [{ name: member, text, weight }];
  });
  return { id, parts };
}
