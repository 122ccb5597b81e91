import { readFileSync } from 'node:fs';
import type { StandardDocument } from '../../src/domain/standard';

/** The shipped sample standard as a document. */
export function sampleStandard(): StandardDocument {
  const text = readFileSync(
    new URL('../../standards/occupational/industrial-robot-operator.json', import.meta.url),
    'utf8',
  );
  const { standard, items } = JSON.parse(text) as StandardDocument;
  return { standard, items };
}

/** What must survive a round trip through any format: tree, kinds, levels, numbers, texts, weights, without ids. */
export function essence({ standard, items }: StandardDocument) {
  const name = new Map(
    items.map((item) => [item.id as string, `${item.level ?? ''}/${item.number}/${item.text}`]),
  );
  return {
    title: standard.title,
    code: standard.code,
    edition: standard.edition,
    kind: standard.kind,
    levels: standard.levels,
    items: [...items]
      .sort((a, b) => a.order - b.order)
      .map((item) => ({
        kind: item.kind,
        level: item.level,
        number: item.number,
        text: item.text,
        parent: item.parentId === null ? null : name.get(item.parentId),
      })),
    weights: standard.weights.map((column) => ({
      level: column.level,
      ...(column.direction !== undefined && { direction: column.direction }),
      table: column.table,
      rows: column.rows.map((row) => ({
        name: row.name,
        weight: row.weight,
        item: row.itemId === null ? null : name.get(row.itemId),
      })),
    })),
  };
}
