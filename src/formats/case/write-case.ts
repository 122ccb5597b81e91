import type { ItemId } from '../../domain/id';
import type { StandardDocument, StandardItem } from '../../domain/standard';
import type { WriteContext } from '../format';
import { asList, asObject, asText, type Json, type JsonObject } from '../json/parse-json';
import { ProblemList } from '../problem-list';
import type { Written } from '../reading';
import { derivedUuid, uuidOf } from '../standard/ids';
import { itemKindOf, wordOfItemKind } from '../standard/kind-words';
import { extensionOf } from './extension';
import {
  ASSOCIATION_TYPES,
  EXTENSION,
  foreignOf,
  statusOf,
  titleOf,
  wordOfStatus,
  type CaseForeign,
} from './fields';
import {
  CRITERION_LEVEL_SHAPES,
  CRITERION_SHAPES,
  DEFINITION_SHAPES,
  DOCUMENT_SHAPES,
  ITEM_SHAPES,
  RUBRIC_SHAPES,
  linkOf,
  sanitize,
} from './sanitize';

export type CaseVersion = '1.0' | '1.1';

/** Fields of foreign objects that go without a word: the writer states them anew or the schema has no place for them. */
const RESTATED = new Set([
  'CFPackageURI',
  'CFDocumentURI',
  'extensions',
  'identifier',
  'uri',
  'caseVersion',
  'frameworkType',
  'fullStatement',
  'humanCodingScheme',
  'lastChangeDateTime',
]);

class CaseWriter {
  readonly #losses = new ProblemList();
  readonly #document: StandardDocument;
  readonly #version: CaseVersion;
  readonly #at: string;
  readonly #foreign: CaseForeign | undefined;

  constructor(document: StandardDocument, version: CaseVersion, at: string) {
    this.#document = document;
    this.#version = version;
    this.#at = at;
    this.#foreign = foreignOf(document.standard.foreign);
  }

  readonly #lost = (what: string) => (field: string) => {
    if (!RESTATED.has(field)) this.#losses.add('field-lost', 'warning', { path: what }, { field });
  };

  #documentUri(): string {
    const uri = asText(this.#foreign?.document['uri']);
    return uri.includes(':') ? uri : `urn:uuid:${this.#uuid(this.#document.standard.id)}`;
  }

  #uuid(id: string): string {
    return uuidOf(id) ?? derivedUuid(id);
  }

  #itemUri(id: ItemId): string {
    const uri = asText(this.#foreign?.items[id]?.['uri']);
    return /^[a-z][\w+.-]*:\S+$/i.test(uri) ? uri : `urn:uuid:${this.#uuid(id)}`;
  }

  #cfDocument(): JsonObject {
    const { standard } = this.#document;
    const own = sanitize(this.#foreign?.document ?? {}, DOCUMENT_SHAPES, this.#lost('CFDocument'));
    const status = asText(own['adoptionStatus']);
    const date = (text: string | undefined) =>
      text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
    const from = date(standard.effectiveFrom);
    const to = date(standard.effectiveTo);
    return {
      ...own,
      identifier: this.#uuid(standard.id),
      uri: this.#documentUri(),
      creator: asText(own['creator']) || standard.publisher || 'Duijie',
      title: standard.title === '' ? 'Untitled' : standard.title,
      lastChangeDateTime: this.#at,
      ...(standard.publisher !== undefined && { publisher: standard.publisher }),
      ...(standard.language !== '' && { language: standard.language }),
      ...(standard.edition !== '' && { version: standard.edition }),
      adoptionStatus:
        status !== '' && statusOf(status) === standard.status
          ? status
          : wordOfStatus(standard.status),
      ...(from !== undefined && { statusStartDate: from }),
      ...(to !== undefined && { statusEndDate: to }),
      ...(this.#version === '1.1' && {
        frameworkType: asText(this.#foreign?.document['frameworkType']) || standard.kind,
        caseVersion: '1.1',
        extensions: {
          ...asObject(this.#foreign?.document['extensions']),
          [EXTENSION]: extensionOf(this.#document),
        },
      }),
    };
  }

  #cfItem(item: StandardItem): JsonObject {
    const raw = this.#foreign?.items[item.id] ?? {};
    const extra = this.#version === '1.1' ? (['subject', 'subjectURI'] as const) : [];
    const shapes = {
      ...ITEM_SHAPES,
      ...(extra.length > 0 && { subject: 'texts' as const, subjectURI: 'links' as const }),
    };
    const own = sanitize(raw, shapes, this.#lost('CFItems'));
    const level = this.#document.standard.levels.find((each) => each.id === item.level);
    if (item.text.trim() === '') this.#losses.add('blank-statement', 'warning', { path: item.id });
    const statement = item.text === '' ? titleOf(item) : item.text;
    return {
      ...own,
      identifier: this.#uuid(item.id),
      uri: this.#itemUri(item.id),
      fullStatement: statement,
      lastChangeDateTime: own['lastChangeDateTime'] ?? this.#at,
      ...(item.number !== '' && { humanCodingScheme: item.number }),
      ...(item.notes !== undefined && { notes: item.notes }),
      ...(item.kind !== 'statement' &&
        itemKindOf(asText(own['CFItemType'])) !== item.kind && {
          CFItemType: wordOfItemKind(item.kind),
        }),
      ...(level && own['educationLevel'] === undefined && { educationLevel: [level.name] }),
      ...(this.#version === '1.1' && this.#itemExtensions(item, raw)),
    };
  }

  #itemExtensions(item: StandardItem, raw: JsonObject): JsonObject {
    const own = {
      ...(item.kind !== 'statement' && { kind: item.kind }),
      ...(item.level !== null && { level: item.level }),
      ...(item.strength && { strength: item.strength }),
    };
    const theirs = asObject(raw['extensions']);
    return Object.keys(own).length > 0 || theirs
      ? { extensions: { ...theirs, ...(Object.keys(own).length > 0 && { [EXTENSION]: own }) } }
      : {};
  }

  #associations(): readonly JsonObject[] {
    const { standard, items } = this.#document;
    const byId = new Map(items.map((item) => [item.id, item]));
    const rank = new Map<string, number>();
    const end = (id: ItemId | null) => {
      const item = id === null ? undefined : byId.get(id);
      return item
        ? { title: titleOf(item), identifier: this.#uuid(item.id), uri: this.#itemUri(item.id) }
        : {
            title: standard.title === '' ? 'Untitled' : standard.title,
            identifier: this.#uuid(standard.id),
            uri: this.#documentUri(),
          };
    };
    const links: JsonObject[] = [];
    for (const item of [...items].sort((a, b) => a.order - b.order))
      for (const parent of [item.parentId, ...(item.alsoUnder ?? [])]) {
        const sequenceNumber = (rank.get(parent ?? '') ?? 0) + 1;
        rank.set(parent ?? '', sequenceNumber);
        const key = `${item.id}>${parent ?? ''}`;
        const identifier = this.#foreign?.links[key] ?? derivedUuid(`${standard.id}:${key}`);
        links.push({
          identifier,
          uri: `urn:uuid:${identifier}`,
          associationType: 'isChildOf',
          originNodeURI: end(item.id),
          destinationNodeURI: end(parent),
          sequenceNumber,
          lastChangeDateTime: this.#at,
        });
      }
    for (const [index, each] of (this.#foreign?.associations ?? []).entries()) {
      const link = this.#foreignAssociation(each, index);
      if (link) links.push(link);
    }
    return links;
  }

  #foreignAssociation(raw: JsonObject, index: number): JsonObject | undefined {
    const type = asText(raw['associationType']).replace(/\s+/g, '');
    const known = ASSOCIATION_TYPES.find((each) => each.toLowerCase() === type.toLowerCase());
    const later =
      this.#version === '1.1' && (type === 'isTranslationOf' || /^ext:[\w.-]+$/.test(type))
        ? type
        : undefined;
    const origin = linkOf(raw['originNodeURI'], false);
    const destination = linkOf(raw['destinationNodeURI'], false);
    const associationType = known ?? later;
    if (associationType === undefined || !origin || !destination) {
      this.#losses.add(
        'association-lost',
        'warning',
        { path: `CFAssociations[${index}]` },
        { type: type || '?' },
      );
      return undefined;
    }
    const targetType = (node: Json | undefined) => {
      const written = asText(asObject(node)?.['targetType']);
      return this.#version === '1.1' && written !== '' ? { targetType: written } : {};
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
        ...(this.#version === '1.1' && { notes: 'text' as const }),
      },
      () => undefined,
    );
    return {
      uri: `urn:uuid:${identifier}`,
      lastChangeDateTime: this.#at,
      ...own,
      identifier,
      associationType,
      originNodeURI: { ...origin, ...targetType(raw['originNodeURI']) },
      destinationNodeURI: { ...destination, ...targetType(raw['destinationNodeURI']) },
    };
  }

  #thing(
    raw: JsonObject,
    shapes: Parameters<typeof sanitize>[1],
    what: string,
  ): Record<string, Json> {
    const own = sanitize(raw, shapes, this.#lost(what));
    const identifier = asText(own['identifier']) || derivedUuid(JSON.stringify(raw));
    return { uri: `urn:uuid:${identifier}`, lastChangeDateTime: this.#at, ...own, identifier };
  }

  #definitions(): JsonObject | undefined {
    const raw = this.#foreign?.definitions;
    if (raw === undefined) return undefined;
    const lists = Object.entries(DEFINITION_SHAPES).map(([list, shapes]) => [
      list,
      asList(raw[list])
        .map(asObject)
        .filter((each) => each !== undefined)
        .map((each) => {
          const thing = this.#thing(each, shapes, `CFDefinitions.${list}`);
          const title = asText(thing['title']) || 'Untitled';
          return {
            ...thing,
            title,
            ...('hierarchyCode' in shapes && {
              hierarchyCode: asText(thing['hierarchyCode']) || '1',
            }),
            ...(list === 'CFItemTypes' && { description: asText(thing['description']) || title }),
            ...(list === 'CFLicenses' && { licenseText: asText(thing['licenseText']) || title }),
          };
        }),
    ]);
    return Object.fromEntries(lists) as JsonObject;
  }

  #rubrics(): readonly JsonObject[] {
    return (this.#foreign?.rubrics ?? []).map((rubric) => ({
      ...this.#thing({ ...rubric, CFRubricCriteria: '' }, RUBRIC_SHAPES, 'CFRubrics'),
      CFRubricCriteria: asList(rubric['CFRubricCriteria'])
        .map(asObject)
        .filter((each) => each !== undefined)
        .map((criterion) => ({
          ...this.#thing(
            { ...criterion, CFRubricCriterionLevels: '' },
            CRITERION_SHAPES,
            'CFRubricCriteria',
          ),
          CFRubricCriterionLevels: asList(criterion['CFRubricCriterionLevels'])
            .map(asObject)
            .filter((each) => each !== undefined)
            .map((level) => this.#thing(level, CRITERION_LEVEL_SHAPES, 'CFRubricCriterionLevels')),
        })),
    }));
  }

  write(): Written {
    const { standard, items } = this.#document;
    if (this.#version === '1.0') {
      if (standard.weights.length > 0)
        this.#losses.add('weights-lost', 'warning', {}, { columns: standard.weights.length });
      if (standard.code !== '')
        this.#losses.add('field-lost', 'warning', { path: 'CFDocument' }, { field: 'code' });
      if (standard.workType !== undefined)
        this.#losses.add('field-lost', 'warning', { path: 'CFDocument' }, { field: 'workType' });
      if (standard.kind !== 'framework')
        this.#losses.add('field-lost', 'warning', { path: 'CFDocument' }, { field: 'kind' });
      const strengths = items.filter((item) => item.strength !== undefined).length;
      if (strengths > 0) this.#losses.add('strength-lost', 'warning', {}, { count: strengths });
      const unknown = standard.levels.filter((level) => !/级|工|技师/.test(level.name)).length;
      if (unknown > 0) this.#losses.add('levels-lost', 'warning', {}, { count: unknown });
    }
    const definitions = this.#definitions();
    const rubrics = this.#rubrics();
    const pack: JsonObject = {
      CFDocument: this.#cfDocument(),
      CFItems: [...items].sort((a, b) => a.order - b.order).map((item) => this.#cfItem(item)),
      CFAssociations: this.#associations(),
      ...(definitions && { CFDefinitions: definitions }),
      ...(rubrics.length > 0 && { CFRubrics: rubrics }),
    };
    return {
      bytes: new TextEncoder().encode(`${JSON.stringify(pack, null, 2)}\n`),
      losses: this.#losses.list(),
    };
  }
}

/**
 * A standard as a strict CASE package: only fields that the version's schema has, every required one present. In 1.1 levels,
 * weights, strengths and kinds stand in `extensions.duijie`; what 1.0 cannot hold is listed as losses. Foreign fields that came
 * in from CASE go out again.
 * @example writeCase(document, '1.1', { at: '2026-01-01T00:00:00Z', random }).losses // []
 */
export function writeCase(
  document: StandardDocument,
  version: CaseVersion,
  context: WriteContext,
): Written {
  return new CaseWriter(document, version, context.at).write();
}
