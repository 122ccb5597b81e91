import type { ListDocument } from '../reading';

/** A list as rows under a header: what was read goes out, further columns under their own names. */
export function listRows(list: ListDocument): readonly (readonly string[])[] {
  const extra = [...new Set(list.items.flatMap((item) => Object.keys(item.extra ?? {})))];
  const parents = new Map<string, string[]>();
  for (const { type, from, to } of list.associations)
    if (type === 'isChildOf') parents.set(from, [...(parents.get(from) ?? []), to]);
  const header = [
    'identifier',
    'conceptType',
    'code',
    'preferredLabel',
    'definition',
    'altLabels',
    'broaderConceptUri',
    ...extra,
  ];
  return [
    header,
    ...list.items.map((item) => [
      item.id,
      item.kind,
      item.code,
      item.text,
      item.definition ?? '',
      (item.aliases ?? []).join(' | '),
      (parents.get(item.id) ?? []).join(' | '),
      ...extra.map((name) => item.extra?.[name] ?? ''),
    ]),
  ];
}

/** The relations of a list without items, as rows under a header. */
export function relationRows(list: ListDocument): readonly (readonly string[])[] {
  return [
    ['conceptUri', 'relationType', 'broaderUri'],
    ...list.associations.map(({ type, from, to }) => [from, type, to]),
  ];
}
