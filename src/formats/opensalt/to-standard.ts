import type { ItemId } from '../../domain/id';
import type { Problem } from '../../domain/problem';
import type { Standard, StandardDocument } from '../../domain/standard';
import type { RandomBytes } from '../../domain/id';
import type { CaseForeign } from '../case/fields';
import type { JsonObject } from '../json/parse-json';
import { buildStandard } from '../standard/build';
import type { ItemTable } from './read-items';

/** A relation to write into the foreign part: between two ids or identifiers, as CASE states it. */
export interface Relation {
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

/**
 * A read item table as a standard; columns and relations that the app does not use are kept as CASE's foreign fields, so that a
 * CASE export gives them back.
 */
export function toStandard(
  table: ItemTable,
  head: Partial<Standard>,
  identifier: string,
  foreignDocument: JsonObject,
  relations: readonly Relation[],
  random: RandomBytes,
): { readonly document: StandardDocument; readonly problems: readonly Problem[] } {
  const built = buildStandard(head, identifier, table.drafts, random);
  const byKey = new Map<string, ItemId>();
  const byNumber = new Map<string, ItemId>();
  for (const [index, draft] of table.drafts.entries()) {
    const id = built.ids[index];
    if (id === undefined) continue;
    byKey.set(draft.identifier === '' ? `#${index}` : draft.identifier, id);
    if (draft.number !== '' && !byNumber.has(draft.number)) byNumber.set(draft.number, id);
  }
  const node = (key: string): JsonObject => {
    const name = byKey.get(key) ?? byNumber.get(key) ?? key;
    return { title: key, identifier: name };
  };
  const items: Record<string, JsonObject> = {};
  for (const [index, fields] of table.extra) {
    const id = built.ids[index];
    if (id !== undefined) items[id] = fields;
  }
  const associations = relations.map(({ type, from, to }): JsonObject => ({
    associationType: type,
    originNodeURI: node(from),
    destinationNodeURI: node(to),
  }));
  const foreign: CaseForeign = {
    case: 1,
    document: foreignDocument,
    items,
    associations,
    links: {},
  };
  const document = {
    ...built.document,
    standard: { ...built.document.standard, foreign: JSON.stringify(foreign) },
  };
  return { document, problems: built.problems };
}
