import type { ItemId, StandardId } from '../../domain/id';
import type { StandardDocument, StandardItem } from '../../domain/standard';
import type { FormatReading, ReadContext } from '../format';
import { asList, asObject, asText, type Json, type JsonObject } from '../json/parse-json';
import { ProblemList } from '../problem-list';
import { idFor, uuidOf } from '../standard/ids';
import { itemKindOf } from '../standard/kind-words';
import { treeOf, type ParentLink } from '../standard/tree';
import { readExtension, type CaseExtension } from './extension';
import { statusOf, type CaseForeign } from './fields';

/** The package itself: the root, or what a server wrapped it in. */
export function casePackage(json: Json): JsonObject | undefined {
  const root = asObject(Array.isArray(json) ? (json as readonly Json[])[0] : json);
  if (root === undefined) return undefined;
  const inner = asObject(root['CFPackage']) ?? asObject(root['data']);
  const found =
    inner && (inner['CFDocument'] !== undefined || inner['CFItems'] !== undefined) ? inner : root;
  return found['CFDocument'] !== undefined || found['CFItems'] !== undefined ? found : undefined;
}

/** Fields of the object that are not among the given ones. */
function rest(object: JsonObject, used: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !used.has(key)));
}

const USED_OF_ITEM = new Set([
  'identifier',
  'fullStatement',
  'humanCodingScheme',
  'notes',
  'CFDocumentURI',
]);
const USED_OF_DOCUMENT = new Set([
  'identifier',
  'title',
  'publisher',
  'language',
  'version',
  'statusStartDate',
  'statusEndDate',
]);

function nodeId(node: Json | undefined): string {
  const object = asObject(node);
  if (object === undefined) return asText(node).replace(/^.*\//, '');
  const identifier = asText(object['identifier']);
  return identifier !== '' ? identifier : asText(object['uri']).replace(/^.*\//, '');
}

interface Items {
  readonly list: { readonly id: ItemId; readonly raw: JsonObject; readonly index: number }[];
  readonly byIdentifier: ReadonlyMap<string, ItemId>;
}

function readItems(
  pack: JsonObject,
  context: ReadContext,
  used: Set<string>,
  problems: ProblemList,
): Items {
  const list: { id: ItemId; raw: JsonObject; index: number }[] = [];
  const byIdentifier = new Map<string, ItemId>();
  for (const [index, each] of asList(pack['CFItems']).entries()) {
    const raw = asObject(each);
    const where = { path: `CFItems[${index}]` };
    if (raw === undefined) {
      problems.add('not-an-item', 'error', where);
      continue;
    }
    const identifier = asText(raw['identifier']).slice(0, 200).toLowerCase();
    if (identifier === '') problems.add('missing-identifier', 'warning', where);
    else if (byIdentifier.has(identifier))
      problems.add('repeated-identifier', 'warning', where, { identifier });
    const id = idFor<ItemId>(identifier, used, context.random);
    if (identifier !== '' && !byIdentifier.has(identifier)) byIdentifier.set(identifier, id);
    list.push({ id, raw, index });
    if (index % 1000 === 0) context.onProgress({ phase: 'read', done: index, total: 0 });
  }
  return { list, byIdentifier };
}

interface Links {
  readonly parents: readonly ParentLink[];
  readonly identifiers: Readonly<Record<string, string>>;
  readonly foreign: readonly JsonObject[];
  readonly count: number;
}

function readLinks(
  pack: JsonObject,
  items: Items,
  documentIdentifier: string,
  problems: ProblemList,
): Links {
  const parents: ParentLink[] = [];
  const foreign: JsonObject[] = [];
  const identifiers: Record<string, string> = {};
  const listed = asList(pack['CFAssociations']);
  for (const [index, each] of listed.entries()) {
    const link = asObject(each);
    const where = { path: `CFAssociations[${index}]` };
    if (link === undefined) {
      problems.add('not-an-association', 'error', where);
      continue;
    }
    const from = nodeId(link['originNodeURI']).slice(0, 200).toLowerCase();
    const to = nodeId(link['destinationNodeURI']).slice(0, 200).toLowerCase();
    const child = items.byIdentifier.get(from);
    const parent = items.byIdentifier.get(to);
    const type = asText(link['associationType']).replace(/\s+/g, '').toLowerCase();
    const written = link['sequenceNumber'];
    const sequence =
      typeof written === 'number' || (typeof written === 'string' && written.trim() !== '')
        ? Number(written)
        : null;
    const order = sequence !== null && Number.isFinite(sequence) ? sequence : null;
    if (
      type === 'ischildof' &&
      child !== undefined &&
      (parent !== undefined || to === documentIdentifier)
    ) {
      parents.push({ child, parent: parent ?? null, sequence: order });
      const identifier = uuidOf(asText(link['identifier']));
      if (identifier !== undefined) identifiers[`${child}>${parent ?? ''}`] = identifier;
      continue;
    }
    foreign.push(link);
    const dangling = [from, to].filter(
      (end) => end !== documentIdentifier && !items.byIdentifier.has(end),
    );
    if (dangling.length > 0)
      problems.add('dangling-link', 'warning', where, {
        type: type === '' ? '?' : type,
        target: (dangling[0] ?? '').slice(0, 80),
      });
  }
  return { parents, identifiers, foreign, count: listed.length };
}

function itemOf(
  raw: JsonObject,
  id: ItemId,
  index: number,
  standardId: StandardId,
  extension: CaseExtension,
  problems: ProblemList,
): Omit<StandardItem, 'parentId' | 'order' | 'alsoUnder'> {
  const full = asText(raw['fullStatement']);
  const text = full !== '' ? full : asText(raw['abbreviatedStatement']);
  if (text.trim() === '') problems.add('blank-statement', 'warning', { path: `CFItems[${index}]` });
  const number = asText(raw['humanCodingScheme']);
  const own = extension.items.get(id);
  const notes = asText(raw['notes']);
  const strength = own?.strength;
  return {
    id,
    standardId,
    kind: own?.kind ?? itemKindOf(asText(raw['CFItemType'])) ?? 'statement',
    level: own?.level ?? extension.levelOf(raw),
    number: own?.number ?? number,
    text,
    ...(strength !== undefined && { strength }),
    ...(notes !== '' && { notes }),
    source: { path: `CFItems[${index}]` },
  };
}

/**
 * A CASE 1.0 or 1.1 package, wrapped or not, as one standard. Lenient where real servers break the schema; what the app does not
 * use is kept as foreign text. Links that lead outside are kept as external references (`dangling-link`); rings, self-parents,
 * second parents and repeated identifiers are said; every item stays once.
 * @example readCase({ CFDocument: { title: 'T' }, CFItems: [] }, context).value?.standards?.[0]?.standard.title // 'T'
 */
export function readCase(json: Json, context: ReadContext): FormatReading {
  const problems = new ProblemList();
  const pack = casePackage(json);
  if (pack === undefined) {
    problems.add('not-case', 'error');
    return { kind: 'unknown', counts: { items: 0 }, value: undefined, problems: problems.list() };
  }
  const document = asObject(pack['CFDocument']) ?? {};
  if (pack['CFDocument'] === undefined)
    problems.add('missing-document', 'warning', { path: 'CFDocument' });
  const used = new Set<string>();
  const documentIdentifier = asText(document['identifier']).toLowerCase();
  const standardId = idFor<StandardId>(documentIdentifier, used, context.random);
  const items = readItems(pack, context, used, problems);
  const links = readLinks(pack, items, documentIdentifier, problems);
  const extension = readExtension(document, items, problems);
  const tree = treeOf(
    items.list.map((item) => item.id),
    links.parents,
  );
  problems.take(tree.problems);
  const placed = new Set(links.parents.map((link) => link.child));
  const loose = items.list.filter((item) => !placed.has(item.id)).length;
  if (loose > 0 && loose < items.list.length)
    problems.add('without-parent', 'note', {}, { count: loose });
  const byId = new Map(items.list.map((item) => [item.id, item]));
  const statements = tree.order.flatMap((id, order): StandardItem[] => {
    const item = byId.get(id);
    if (item === undefined) return [];
    const { raw, index } = item;
    const also = tree.alsoUnder.get(id);
    return [
      {
        ...itemOf(raw, id, index, standardId, extension, problems),
        parentId: tree.parent.get(id) ?? null,
        ...(also && { alsoUnder: also }),
        order,
      },
    ];
  });
  const value: StandardDocument = {
    standard: {
      id: standardId,
      kind: extension.kind ?? 'framework',
      title: asText(document['title']) || context.name,
      code: extension.code ?? '',
      edition: asText(document['version']),
      language: asText(document['language']) || 'und',
      status: extension.status ?? statusOf(asText(document['adoptionStatus'])),
      levels: extension.levels,
      weights: extension.weights,
      sourceNote: context.name,
      ...(asText(document['publisher']) !== '' && { publisher: asText(document['publisher']) }),
      ...(asText(document['statusStartDate']) !== '' && {
        effectiveFrom: asText(document['statusStartDate']),
      }),
      ...(asText(document['statusEndDate']) !== '' && {
        effectiveTo: asText(document['statusEndDate']),
      }),
      ...extension.standard,
      foreign: JSON.stringify(foreignPart(pack, document, items, links)),
    },
    items: statements,
  };
  return {
    kind: 'standard',
    counts: { items: items.list.length, associations: links.count },
    value: { standards: [value] },
    problems: problems.list(),
  };
}

function foreignPart(
  pack: JsonObject,
  document: JsonObject,
  items: Items,
  links: Links,
): CaseForeign {
  const left: Record<string, JsonObject> = {};
  for (const { id, raw } of items.list) {
    const unused = rest(raw, USED_OF_ITEM);
    if (Object.keys(unused).length > 0) left[id] = unused;
  }
  const definitions = asObject(pack['CFDefinitions']);
  const rubrics = asList(pack['CFRubrics'])
    .map(asObject)
    .filter((each) => each !== undefined);
  return {
    case: 1,
    document: rest(document, USED_OF_DOCUMENT),
    items: left,
    associations: links.foreign,
    links: links.identifiers,
    ...(definitions && { definitions }),
    ...(rubrics.length > 0 && { rubrics }),
  };
}
