import type { ItemId } from '../../domain/id';
import { asObject, asText, type Json, type JsonObject } from '../json/parse-json';
import { derivedUuid, uuidOf } from '../standard/ids';
import type { CaseTask } from './case-task';
import { ASSOCIATION_TYPES, titleOf } from './fields';
import { linkOf, sanitize } from './sanitize';

/**
 * The links of a package: every item under each of its parents, in order, then the foreign links that the version's schema can hold; the
 * rest are reported as lost.
 * @example caseAssociations(new CaseTask(document, '1.1', at)).length // as many as items have parents
 */
export function caseAssociations(task: CaseTask): readonly JsonObject[] {
  const { standard, items } = task.document;
  const byId = new Map(items.map((item) => [item.id, item]));
  const rank = new Map<string, number>();
  const end = (id: ItemId | null) => {
    const item = id === null ? undefined : byId.get(id);
    return item
      ? { title: titleOf(item), identifier: task.uuid(item.id), uri: task.itemUri(item.id) }
      : {
          title: standard.title === '' ? 'Untitled' : standard.title,
          identifier: task.uuid(standard.id),
          uri: task.documentUri(),
        };
  };
  const links: JsonObject[] = [];
  for (const item of [...items].sort((a, b) => a.order - b.order))
    for (const parent of [item.parentId, ...(item.alsoUnder ?? [])]) {
      const sequenceNumber = (rank.get(parent ?? '') ?? 0) + 1;
      rank.set(parent ?? '', sequenceNumber);
      const key = `${item.id}>${parent ?? ''}`;
      const identifier = task.foreign?.links[key] ?? derivedUuid(`${standard.id}:${key}`);
      links.push({
        identifier,
        uri: `urn:uuid:${identifier}`,
        associationType: 'isChildOf',
        originNodeURI: end(item.id),
        destinationNodeURI: end(parent),
        sequenceNumber,
        lastChangeDateTime: task.at,
      });
    }
  for (const [index, each] of (task.foreign?.associations ?? []).entries()) {
    const link = foreignAssociation(task, each, index);
    if (link) links.push(link);
  }
  return links;
}

function foreignAssociation(
  task: CaseTask,
  raw: JsonObject,
  index: number,
): JsonObject | undefined {
  const type = asText(raw['associationType']).replace(/\s+/g, '');
  const known = ASSOCIATION_TYPES.find((each) => each.toLowerCase() === type.toLowerCase());
  const later =
    task.version === '1.1' && (type === 'isTranslationOf' || /^ext:[\w.-]+$/.test(type))
      ? type
      : undefined;
  const origin = linkOf(raw['originNodeURI'], false);
  const destination = linkOf(raw['destinationNodeURI'], false);
  const associationType = known ?? later;
  if (associationType === undefined || !origin || !destination) {
    task.losses.add(
      'association-lost',
      'warning',
      { path: `CFAssociations[${index}]` },
      { type: type || '?' },
    );
    return undefined;
  }
  const targetType = (node: Json | undefined) => {
    const written = asText(asObject(node)?.['targetType']);
    return task.version === '1.1' && written !== '' ? { targetType: written } : {};
  };
  const identifier =
    uuidOf(asText(raw['identifier'])) ??
    derivedUuid(JSON.stringify([associationType, origin, destination, index]));
  const own = sanitize(
    raw,
    {
      uri: 'uri',
      sequenceNumber: 'integer',
      CFAssociationGroupingURI: 'link',
      lastChangeDateTime: 'instant',
      ...(task.version === '1.1' && { notes: 'text' as const }),
    },
    () => undefined,
  );
  return {
    uri: `urn:uuid:${identifier}`,
    lastChangeDateTime: task.at,
    ...own,
    identifier,
    associationType,
    originNodeURI: { ...origin, ...targetType(raw['originNodeURI']) },
    destinationNodeURI: { ...destination, ...targetType(raw['destinationNodeURI']) },
  };
}
