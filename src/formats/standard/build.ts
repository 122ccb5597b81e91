import { makeId, type ItemId, type RandomBytes, type StandardId } from '../../domain/id';
import type { Problem } from '../../domain/problem';
import type { Standard, StandardDocument, StandardItem } from '../../domain/standard';
import { idFor } from './ids';
import { treeOf, type ParentLink } from './tree';

/** A standard's head with everything a file may leave out filled in. */
function standardHead(id: StandardId, known: Partial<Standard>): Standard {
  return {
    id,
    kind: 'framework',
    title: '',
    code: '',
    edition: '',
    language: 'und',
    status: 'draft',
    levels: [],
    weights: [],
    ...known,
  };
}

/** An item as a row of a file states it, before it has an id and a place in the tree. */
export interface ItemDraft extends Omit<
  StandardItem,
  'id' | 'standardId' | 'parentId' | 'order' | 'alsoUnder'
> {
  /** The source's identifier; empty when it has none. */
  readonly identifier: string;
  /** Identifiers of parents as stated; unknown ones are left out by the caller. */
  readonly parents: readonly string[];
  readonly sequence: number | null;
}

/**
 * Drafts as a document: ids from UUIDs or fresh, the tree from the stated parents, reading order. The key of a draft is its
 * identifier, or its place (`#0`, `#1`, …) when it has none; parents name keys.
 */
export function buildStandard(
  head: Partial<Standard>,
  identifier: string,
  drafts: readonly ItemDraft[],
  random: RandomBytes,
): {
  readonly document: StandardDocument;
  readonly ids: readonly ItemId[];
  readonly problems: readonly Problem[];
} {
  const used = new Set<string>();
  const standardId = idFor<StandardId>(identifier, used, random);
  const byKey = new Map<string, ItemId>();
  const ids = drafts.map((draft, index) => {
    const id =
      draft.identifier === ''
        ? makeId<ItemId>(random)
        : idFor<ItemId>(draft.identifier, used, random);
    if (draft.identifier !== '' && !byKey.has(draft.identifier)) byKey.set(draft.identifier, id);
    byKey.set(`#${index}`, id);
    return id;
  });
  const links: ParentLink[] = drafts.flatMap((draft, index) => {
    const child = ids[index];
    if (child === undefined) return [];
    return draft.parents.flatMap((key): ParentLink[] => {
      const parent = byKey.get(key);
      return parent === undefined ? [] : [{ child, parent, sequence: draft.sequence }];
    });
  });
  for (const [index, draft] of drafts.entries()) {
    const child = ids[index];
    if (child !== undefined && draft.parents.length === 0)
      links.push({ child, parent: null, sequence: draft.sequence });
  }
  const tree = treeOf(ids, links);
  const draftOf = new Map(ids.map((id, index) => [id, drafts[index]]));
  const items = tree.order.flatMap((id, order): StandardItem[] => {
    const draft = draftOf.get(id);
    if (draft === undefined) return [];
    const { identifier: _identifier, parents: _parents, sequence: _sequence, ...stated } = draft;
    const also = tree.alsoUnder.get(id);
    return [
      {
        ...stated,
        id,
        standardId,
        parentId: tree.parent.get(id) ?? null,
        order,
        ...(also && { alsoUnder: also }),
      },
    ];
  });
  return {
    document: { standard: standardHead(standardId, head), items },
    ids,
    problems: tree.problems,
  };
}
