import type { StandardDocument, StandardItem } from '../../domain/standard';
import type { WriteContext } from '../format';
import { asObject, asText, type JsonObject } from '../json/parse-json';
import type { Written } from '../reading';
import { itemKindOf, wordOfItemKind } from '../standard/kind-words';
import { CaseTask, type CaseVersion } from './case-task';
import { extensionOf } from './extension';
import { EXTENSION, statusOf, titleOf, wordOfStatus } from './fields';
import { DOCUMENT_SHAPES, ITEM_SHAPES, sanitize } from './sanitize';
import { caseAssociations } from './write-associations';
import { caseDefinitions, caseRubrics } from './write-foreign';

function cfDocument(task: CaseTask): JsonObject {
  const { standard } = task.document;
  const own = sanitize(task.foreign?.document ?? {}, DOCUMENT_SHAPES, task.lost('CFDocument'));
  const status = asText(own['adoptionStatus']);
  const date = (text: string | undefined) =>
    text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
  const from = date(standard.effectiveFrom);
  const to = date(standard.effectiveTo);
  return {
    ...own,
    identifier: task.uuid(standard.id),
    uri: task.documentUri(),
    creator: asText(own['creator']) || standard.publisher || 'Duijie',
    title: standard.title === '' ? 'Untitled' : standard.title,
    lastChangeDateTime: task.at,
    ...(standard.publisher !== undefined && { publisher: standard.publisher }),
    ...(standard.language !== '' && { language: standard.language }),
    ...(standard.edition !== '' && { version: standard.edition }),
    adoptionStatus:
      status !== '' && statusOf(status) === standard.status
        ? status
        : wordOfStatus(standard.status),
    ...(from !== undefined && { statusStartDate: from }),
    ...(to !== undefined && { statusEndDate: to }),
    ...(task.version === '1.1' && {
      frameworkType: asText(task.foreign?.document['frameworkType']) || standard.kind,
      caseVersion: '1.1',
      extensions: {
        ...asObject(task.foreign?.document['extensions']),
        [EXTENSION]: extensionOf(task.document),
      },
    }),
  };
}

function cfItem(task: CaseTask, item: StandardItem): JsonObject {
  const raw = task.foreign?.items[item.id] ?? {};
  const extra = task.version === '1.1' ? (['subject', 'subjectURI'] as const) : [];
  const shapes = {
    ...ITEM_SHAPES,
    ...(extra.length > 0 && { subject: 'texts' as const, subjectURI: 'links' as const }),
  };
  const own = sanitize(raw, shapes, task.lost('CFItems'));
  const level = task.document.standard.levels.find((each) => each.id === item.level);
  if (item.text.trim() === '') task.losses.add('blank-statement', 'warning', { path: item.id });
  const statement = item.text === '' ? titleOf(item) : item.text;
  return {
    ...own,
    identifier: task.uuid(item.id),
    uri: task.itemUri(item.id),
    fullStatement: statement,
    lastChangeDateTime: own['lastChangeDateTime'] ?? task.at,
    ...(item.number !== '' && { humanCodingScheme: item.number }),
    ...(item.notes !== undefined && { notes: item.notes }),
    ...(item.kind !== 'statement' &&
      itemKindOf(asText(own['CFItemType'])) !== item.kind && {
        CFItemType: wordOfItemKind(item.kind),
      }),
    ...(level && own['educationLevel'] === undefined && { educationLevel: [level.name] }),
    ...(task.version === '1.1' && itemExtensions(item, raw)),
  };
}

function itemExtensions(item: StandardItem, raw: JsonObject): JsonObject {
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

/** What version 1.0 has no place for at all. */
function reportLosses({ document: { standard, items }, losses }: CaseTask): void {
  if (standard.weights.length > 0)
    losses.add('weights-lost', 'warning', {}, { columns: standard.weights.length });
  if (standard.code !== '')
    losses.add('field-lost', 'warning', { path: 'CFDocument' }, { field: 'code' });
  if (standard.workType !== undefined)
    losses.add('field-lost', 'warning', { path: 'CFDocument' }, { field: 'workType' });
  if (standard.kind !== 'framework')
    losses.add('field-lost', 'warning', { path: 'CFDocument' }, { field: 'kind' });
  const strengths = items.filter((item) => item.strength !== undefined).length;
  if (strengths > 0) losses.add('strength-lost', 'warning', {}, { count: strengths });
  const unknown = standard.levels.filter((level) => !/级|工|技师/.test(level.name)).length;
  if (unknown > 0) losses.add('levels-lost', 'warning', {}, { count: unknown });
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
  const task = new CaseTask(document, version, context.at);
  if (version === '1.0') reportLosses(task);
  const definitions = caseDefinitions(task);
  const rubrics = caseRubrics(task);
  const pack: JsonObject = {
    CFDocument: cfDocument(task),
    CFItems: [...document.items]
      .sort((a, b) => a.order - b.order)
      .map((item) => cfItem(task, item)),
    CFAssociations: caseAssociations(task),
    ...(definitions && { CFDefinitions: definitions }),
    ...(rubrics.length > 0 && { CFRubrics: rubrics }),
  };
  return {
    bytes: new TextEncoder().encode(`${JSON.stringify(pack, null, 2)}\n`),
    losses: task.losses.list(),
  };
}
