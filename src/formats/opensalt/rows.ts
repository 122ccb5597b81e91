import type { ItemId } from '../../domain/id';
import type { StandardDocument, StandardItem } from '../../domain/standard';
import { foreignOf } from '../case/fields';
import { asList, asText, type JsonObject } from '../json/parse-json';
import type { ProblemList } from '../problem-list';
import { wordOfItemKind } from '../standard/kind-words';

/** OpenSALT's own item columns, in its order. */
export const ITEM_COLUMNS = [
  'identifier',
  'fullStatement',
  'humanCodingScheme',
  'smartLevel',
  'listEnumeration',
  'abbreviatedStatement',
  'conceptKeywords',
  'notes',
  'language',
  'educationLevel',
  'CFItemType',
  'license',
  'lastChangeDateTime',
] as const;

/** `1`, `1.2`, `1.2.1` … by place in the tree. @example smartLevels(items).get(first.id) // '1' */
function smartLevels(items: readonly StandardItem[]): ReadonlyMap<ItemId, string> {
  const levels = new Map<ItemId, string>();
  const counts = new Map<ItemId | null, number>();
  for (const item of [...items].sort((a, b) => a.order - b.order)) {
    const place = (counts.get(item.parentId) ?? 0) + 1;
    counts.set(item.parentId, place);
    const above = item.parentId === null ? undefined : levels.get(item.parentId);
    levels.set(item.id, above === undefined ? `${place}` : `${above}.${place}`);
  }
  return levels;
}

/** What of a standard OpenSALT's tables cannot hold, as losses. */
export function openSaltLosses({ standard, items }: StandardDocument, losses: ProblemList): void {
  if (standard.weights.length > 0)
    losses.add('weights-lost', 'warning', {}, { columns: standard.weights.length });
  const unknown = standard.levels.filter((level) => !/级|工|技师/.test(level.name)).length;
  if (unknown > 0) losses.add('levels-lost', 'warning', {}, { count: unknown });
  const strengths = items.filter((item) => item.strength !== undefined).length;
  if (strengths > 0) losses.add('strength-lost', 'warning', {}, { count: strengths });
  if (standard.code !== '') losses.add('field-lost', 'warning', {}, { field: 'code' });
  if (standard.kind !== 'framework') losses.add('field-lost', 'warning', {}, { field: 'kind' });
}

/** The item rows under `ITEM_COLUMNS`, in reading order. */
export function itemRows(
  { standard, items }: StandardDocument,
  at: string,
): readonly (readonly string[])[] {
  const foreign = foreignOf(standard.foreign);
  const smart = smartLevels(items);
  const field = (raw: JsonObject, name: string) => asList(raw[name]).map(asText).join(', ');
  return [...items]
    .sort((a, b) => a.order - b.order)
    .map((item) => {
      const raw = foreign?.items[item.id] ?? {};
      const level = standard.levels.find((each) => each.id === item.level);
      return [
        item.id,
        item.text,
        item.number,
        smart.get(item.id) ?? '',
        field(raw, 'listEnumeration'),
        field(raw, 'abbreviatedStatement'),
        field(raw, 'conceptKeywords'),
        item.notes ?? '',
        field(raw, 'language') || (standard.language === 'und' ? '' : standard.language),
        level?.name ?? field(raw, 'educationLevel'),
        item.kind === 'statement' ? field(raw, 'CFItemType') : wordOfItemKind(item.kind),
        standard.licence ?? '',
        field(raw, 'lastChangeDateTime') || at,
      ];
    });
}
