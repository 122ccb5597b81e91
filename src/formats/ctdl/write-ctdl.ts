import type { ItemId } from '../../domain/id';
import type { StandardDocument } from '../../domain/standard';
import type { JsonObject } from '../json/parse-json';
import { ProblemList } from '../problem-list';
import type { Written } from '../reading';
import { derivedUuid, uuidOf } from '../standard/ids';
import { wordOfItemKind } from '../standard/kind-words';

const CONTEXT = 'https://credreg.net/ctdlasn/schema/context/json';

/**
 * A standard as a CTDL-ASN graph: a framework and its competencies, hierarchy both ways. Levels, weights and strengths have no
 * place in it and are listed as losses.
 * @example JSON.parse(new TextDecoder().decode(writeCtdl(document).bytes))['@graph'].length // items + 1
 */
export function writeCtdl({ standard, items }: StandardDocument): Written {
  const losses = new ProblemList();
  const language =
    standard.language === 'und' || standard.language === '' ? 'en' : standard.language;
  const inLanguage = (text: string) => ({ [language]: text });
  const ctid = (id: string) => `ce-${uuidOf(id) ?? derivedUuid(id)}`;
  const address = (id: string) => `https://credentialengineregistry.org/resources/${ctid(id)}`;
  const children = new Map<ItemId | null, string[]>();
  const ordered = [...items].sort((a, b) => a.order - b.order);
  for (const item of ordered)
    for (const parent of [item.parentId, ...(item.alsoUnder ?? [])])
      children.set(parent, [...(children.get(parent) ?? []), address(item.id)]);
  if (standard.levels.length > 0)
    losses.add('levels-lost', 'warning', {}, { count: standard.levels.length });
  if (standard.weights.length > 0)
    losses.add('weights-lost', 'warning', {}, { columns: standard.weights.length });
  const strengths = items.filter((item) => item.strength !== undefined).length;
  if (strengths > 0) losses.add('strength-lost', 'warning', {}, { count: strengths });
  if (standard.foreign !== undefined) losses.add('field-lost', 'warning', {}, { field: 'foreign' });
  const framework: JsonObject = {
    '@id': address(standard.id),
    '@type': 'ceasn:CompetencyFramework',
    'ceterms:ctid': ctid(standard.id),
    'ceasn:name': inLanguage(standard.title === '' ? 'Untitled' : standard.title),
    'ceasn:description': inLanguage(
      standard.sourceNote ?? (standard.title === '' ? 'Untitled' : standard.title),
    ),
    'ceasn:inLanguage': [language],
    'ceasn:publisher': [],
    'ceasn:publisherName': inLanguage(standard.publisher ?? ''),
    ...(standard.code !== '' && { 'ceasn:codedNotation': standard.code }),
    ...(standard.edition !== '' && { 'ceasn:versionIdentifier': standard.edition }),
    'ceasn:hasTopChild': children.get(null) ?? [],
  };
  const competencies = ordered.map((item): JsonObject => {
    if (item.text.trim() === '') losses.add('blank-statement', 'warning', { path: item.id });
    const below = children.get(item.id) ?? [];
    return {
      '@id': address(item.id),
      '@type': 'ceasn:Competency',
      'ceterms:ctid': ctid(item.id),
      'ceasn:competencyText': inLanguage(item.text),
      ...(item.kind !== 'statement' && {
        'ceasn:competencyCategory': inLanguage(wordOfItemKind(item.kind)),
      }),
      ...(item.number !== '' && { 'ceasn:codedNotation': item.number }),
      ...(item.notes !== undefined && { 'ceasn:comment': [inLanguage(item.notes)] }),
      'ceasn:inLanguage': [language],
      'ceasn:isPartOf': address(standard.id),
      'ceasn:isChildOf': [item.parentId, ...(item.alsoUnder ?? [])].map((id) =>
        address(id ?? standard.id),
      ),
      ...(below.length > 0 && { 'ceasn:hasChild': below }),
    };
  });
  const graph = { '@context': CONTEXT, '@graph': [framework, ...competencies] };
  return {
    bytes: new TextEncoder().encode(`${JSON.stringify(graph, null, 2)}\n`),
    losses: losses.list(),
  };
}
