import type { StandardItem, StandardStatus } from '../../domain/standard';
import type { JsonObject } from '../json/parse-json';

/** The association types of version 1.0; 1.1 adds `isTranslationOf` and `ext:…`. */
export const ASSOCIATION_TYPES = [
  'isChildOf',
  'isPeerOf',
  'isPartOf',
  'exactMatchOf',
  'precedes',
  'isRelatedTo',
  'replacedBy',
  'exemplar',
  'hasSkillLevel',
] as const;

/** The name under which our own fields stand in a version 1.1 file's `extensions`. */
export const EXTENSION = 'duijie';

/** What the app does not use of a CASE file but gives back on export; kept as JSON text in `Standard.foreign`. */
export interface CaseForeign {
  readonly case: 1;
  readonly document: JsonObject;
  /** Left-over fields of items, by id; items without any are absent. */
  readonly items: Readonly<Record<string, JsonObject>>;
  /** Associations other than a parent between two items of this file, as read. */
  readonly associations: readonly JsonObject[];
  /** Identifiers of the parent links of this file, by `child>parent`. */
  readonly links: Readonly<Record<string, string>>;
  readonly definitions?: JsonObject;
  readonly rubrics?: readonly JsonObject[];
}

/** The foreign part of a standard when it came from CASE. @example foreignOf(standard.foreign)?.associations.length */
export function foreignOf(text: string | undefined): CaseForeign | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'case' in value
      ? (value as CaseForeign)
      : undefined;
  } catch {
    return undefined;
  }
}

const STATUS: Readonly<Record<string, StandardStatus>> = {
  draft: 'draft',
  'private draft': 'draft',
  adopted: 'adopted',
  implemented: 'adopted',
  deprecated: 'withdrawn',
};

/** The status that CASE's customary words mean; anything else counts as a draft. @example statusOf('Adopted') // 'adopted' */
export function statusOf(written: string): StandardStatus {
  return STATUS[written.trim().toLowerCase()] ?? 'draft';
}

/** CASE's customary word for a status. @example wordOfStatus('withdrawn') // 'Deprecated' */
export function wordOfStatus(status: StandardStatus): string {
  return status === 'adopted'
    ? 'Adopted'
    : status === 'withdrawn'
      ? 'Deprecated'
      : status === 'sample'
        ? 'Private Draft'
        : 'Draft';
}

/** How an item is called in link titles: its number, or the first words of its text. */
export function titleOf(item: Pick<StandardItem, 'number' | 'text'>): string {
  const title = item.number !== '' ? item.number : item.text.slice(0, 60);
  return title === '' ? 'Item' : title;
}
