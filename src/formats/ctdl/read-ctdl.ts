import type { FormatReading, ReadContext } from '../format';
import { asList, asObject, asText, type Json, type JsonObject } from '../json/parse-json';
import { ProblemList } from '../problem-list';
import { buildStandard, type ItemDraft } from '../standard/build';
import { uuidOf } from '../standard/ids';
import { itemKindOf } from '../standard/kind-words';

/** The nodes of a JSON-LD text by `@graph`, a list, or a single node; contexts are never fetched, terms are matched as written. */
function graphOf(json: Json): readonly JsonObject[] {
  const root = asObject(json);
  const nodes = root?.['@graph'] === undefined ? asList(json) : asList(root['@graph']);
  return nodes.map(asObject).filter((each) => each !== undefined);
}

const typesOf = (node: JsonObject): readonly string[] => asList(node['@type']).map(asText);

/** A term by either prefix style (`ceasn:name`, `name`, full address). */
function term(node: JsonObject, name: string): Json | undefined {
  for (const key of [`ceasn:${name}`, `ceterms:${name}`, name])
    if (Object.hasOwn(node, key)) return node[key];
  return undefined;
}

/** The text of a language map, a plain text or a list of either: the asked language first, else the first there is. */
function plain(value: Json | undefined, language: string): string {
  const [first] = asList(value);
  const map = asObject(first);
  if (map === undefined) return typeof first === 'object' ? '' : asText(first);
  return plain(map['@value'] ?? map[language] ?? Object.values(map)[0], language);
}

function reference(value: Json): string {
  const id = asObject(value)?.['@id'] ?? value;
  return keyOf(asText(id));
}

/** A node's key: the UUID in its CTID or address, else the address itself. */
function keyOf(address: string): string {
  const last = address.replace(/[/#]$/, '').replace(/^.*[/#]/, '');
  return uuidOf(last) ?? address;
}

/** Whether the JSON is a CTDL-ASN graph. @example isCtdl({ '@graph': [{ '@type': 'ceasn:Competency' }] }) // true */
export function isCtdl(json: Json): boolean {
  return graphOf(json).some((node) =>
    typesOf(node).some((type) => /(?:^|[:/#])(?:Competency|CompetencyFramework)$/.test(type)),
  );
}

/**
 * A CTDL-ASN graph as one standard. Hierarchy comes from isChildOf and hasChild alike; alignments to other frameworks are counted
 * as associations and named as dropped when the app has no place for them. No context is fetched.
 */
export function readCtdl(json: Json, context: ReadContext): FormatReading {
  const problems = new ProblemList();
  const nodes = graphOf(json);
  const framework =
    nodes.find((node) => typesOf(node).some((type) => /CompetencyFramework$/.test(type))) ?? {};
  const competencies = nodes.filter((node) =>
    typesOf(node).some((type) => /(?:^|[:/#])Competency$/.test(type)),
  );
  const language = asText(asList(term(framework, 'inLanguage'))[0]) || 'en';
  const key = (node: JsonObject) =>
    uuidOf(asText(term(node, 'ctid'))) ?? keyOf(asText(node['@id']));
  const known = new Set(competencies.map(key));
  const parents = new Map<string, string[]>();
  let associations = 0;
  const addParent = (child: string, parent: string) => {
    const list = parents.get(child) ?? [];
    if (!list.includes(parent)) {
      list.push(parent);
      associations++;
    }
    parents.set(child, list);
  };
  const frameworkKey = key(framework);
  for (const [index, node] of competencies.entries()) {
    for (const child of asList(term(node, 'hasChild')).map(reference))
      if (known.has(child)) addParent(child, key(node));
    for (const parent of asList(term(node, 'isChildOf')).map(reference)) {
      if (known.has(parent)) addParent(key(node), parent);
      else if (parent !== frameworkKey)
        problems.add(
          'dangling-link',
          'warning',
          { path: `@graph[${index}]` },
          { type: 'isChildOf', target: parent.slice(0, 80) },
        );
    }
    for (const name of Object.keys(node).filter((each) =>
      /(?:Alignment|alignTo|alignFrom)$/.test(each),
    )) {
      const count = asList(node[name]).length;
      associations += count;
      problems.add(
        'alignment-not-kept',
        'warning',
        { path: `@graph[${index}]` },
        { type: name.replace(/^.*:/, ''), count },
      );
    }
  }
  const top = asList(term(framework, 'hasTopChild')).map(reference);
  const sequence = new Map(top.map((each, index) => [each, index + 1]));
  for (const node of competencies)
    for (const [index, child] of asList(term(node, 'hasChild')).map(reference).entries())
      sequence.set(child, index + 1);
  const drafts = competencies.map((node, index): ItemDraft => {
    const text = plain(term(node, 'competencyText'), language);
    const label = plain(term(node, 'competencyLabel'), language);
    const category = plain(term(node, 'competencyCategory'), language);
    const notes = plain(term(node, 'comment'), language);
    if (text === '' && label === '')
      problems.add('blank-statement', 'warning', { path: `@graph[${index}]` });
    return {
      identifier: key(node),
      parents: parents.get(key(node)) ?? [],
      sequence: sequence.get(key(node)) ?? null,
      kind: itemKindOf(category) ?? 'statement',
      level: null,
      number: plain(term(node, 'codedNotation'), language) || plain(term(node, 'listID'), language),
      text: text === '' ? label : text,
      ...(notes !== '' && { notes }),
      source: { path: `@graph[${index}]` },
    };
  });
  const publisher = plain(term(framework, 'publisherName'), language);
  const built = buildStandard(
    {
      title: plain(term(framework, 'name'), language) || context.name,
      language,
      code: plain(term(framework, 'codedNotation'), language),
      edition: plain(term(framework, 'versionIdentifier'), language),
      sourceNote: context.name,
      ...(publisher !== '' && { publisher }),
    },
    frameworkKey,
    drafts,
    context.random,
  );
  problems.take(built.problems);
  return {
    kind: 'standard',
    counts: { items: competencies.length, associations },
    value: { standards: [built.document] },
    problems: problems.list(),
  };
}
