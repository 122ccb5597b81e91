import { asId, type ItemId, type StandardId } from '../../src/domain/id';
import type { ItemKind, Level, StandardDocument, StandardItem } from '../../src/domain/standard';

/**
 * An edition from a drawing of its tree: two blanks an indent, then `key kind number text`; `@4` begins level 4.
 * A key names the same thing in both editions of a pair.
 */
export function editionFrom(edition: string, levels: readonly Level[], drawing: string) {
  const standardId = asId<StandardId>(`s-${edition}`);
  const items: StandardItem[] = [];
  const above: ItemId[] = [];
  let level: string | null = null;
  for (const line of drawing.split('\n')) {
    if (line.trim() === '') continue;
    if (line.startsWith('@')) {
      level = line.slice(1).trim() || null;
      continue;
    }
    const [, indent = '', key = '', kind = '', number = '', text = ''] =
      /^( *)(\S+) (\S+) (\S+) (.+)$/.exec(line) ?? [];
    if (key === '') throw new Error(`not a line of an edition: ${line}`);
    const depth = indent.length / 2;
    const id = asId<ItemId>(`${edition}/${key}`);
    above.length = depth;
    above.push(id);
    items.push({
      id,
      standardId,
      parentId: above[depth - 1] ?? null,
      order: items.length,
      kind: kind as ItemKind,
      level,
      number: number === '-' ? '' : number,
      text,
    });
  }
  const document: StandardDocument = {
    standard: {
      id: standardId,
      kind: 'occupational',
      title: 'pair',
      code: '',
      edition,
      language: 'zh-CN',
      status: 'sample',
      levels,
      weights: [],
    },
    items,
  };
  return document;
}

/** The truth of a pair: `kind old>new` lines with keys joined by `+`; a key on both sides that no line names is unchanged. */
export function truthOf(old: StandardDocument, now: StandardDocument, changes: string) {
  const keyOf = (id: string) => id.slice(id.indexOf('/') + 1);
  const named = changes
    .trim()
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [kind = '', ways = ''] = line.trim().split(' ');
      const [from = '', to = ''] = ways.split('>');
      return { kind, old: from.split('+').filter(Boolean), new: to.split('+').filter(Boolean) };
    });
  const namedOld = new Set(named.flatMap((row) => row.old));
  const truth = new Map<string, string>();
  const put = (kind: string, from: readonly string[], to: readonly string[]) => {
    const row = `${kind} ${from.join('+')}>${to.join('+')}`;
    for (const key of from) truth.set(`old ${key}`, row);
    for (const key of to) truth.set(`new ${key}`, row);
  };
  for (const { id } of old.items) {
    const key = keyOf(id);
    if (!namedOld.has(key)) put('unchanged', [key], [key]);
  }
  for (const row of named) put(row.kind, row.old, row.new);
  for (const { id } of now.items)
    if (!truth.has(`new ${keyOf(id)}`)) throw new Error(`no truth for new ${keyOf(id)}`);
  return truth;
}
