import type { RandomBytes } from '../../domain/id';
import type { StandardDocument } from '../../domain/standard';
import type { ListDocument } from '../reading';
import { buildStandard, type ItemDraft } from '../standard/build';

/**
 * A list as a framework, so that it can be mapped onto and exported as CASE: an item a row, parents from the relations that stay
 * inside the list, definition as notes.
 * @example listAsStandard({ title: 'T', items: [], associations: [] }, random).items // []
 */
export function listAsStandard(list: ListDocument, random: RandomBytes): StandardDocument {
  const known = new Set(list.items.map((item) => item.id));
  const parents = new Map<string, string[]>();
  for (const { type, from, to } of list.associations)
    if (type === 'isChildOf' && known.has(from) && known.has(to))
      parents.set(from, [...(parents.get(from) ?? []), to]);
  const drafts = list.items.map((item): ItemDraft => ({
    identifier: item.id,
    parents: parents.get(item.id) ?? [],
    sequence: null,
    kind: 'statement',
    level: null,
    number: item.code,
    text: item.text,
    ...(item.definition !== undefined && { notes: item.definition }),
    source: item.source,
  }));
  return buildStandard(
    { title: list.title, kind: 'framework', language: 'und' },
    '',
    drafts,
    random,
  ).document;
}
