import * as v from 'valibot';
import type { ItemId } from '../../domain/id';
import { items as itemRow, standards as standardRow } from '../backup/shapes/standards';
import type { FormatReading, ReadContext } from '../format';
import type { Json } from '../json/parse-json';
import { ProblemList } from '../problem-list';
import { buildStandard } from './build';

const document = v.object({
  standard: v.omit(standardRow, ['rev', 'editor', 'clock']),
  items: v.array(v.omit(itemRow, ['rev', 'editor', 'clock'])),
});

/** Whether a JSON value is a standard by its two parts. @example isStandardJson({ standard: {}, items: [] }) // true */
export function isStandardJson(json: Json): boolean {
  return (
    typeof json === 'object' &&
    json !== null &&
    !Array.isArray(json) &&
    Object.hasOwn(json, 'standard') &&
    Object.hasOwn(json, 'items')
  );
}

/**
 * A standard kept as JSON (standards/schema/standard.schema.json) under its own ids. Each place that does not keep to the schema is
 * named and nothing is taken then; a parent that is no item leaves its child at the top and is said.
 * @example readStandardJson({}, context).kind // 'unknown'
 */
export function readStandardJson(json: Json, { random }: ReadContext): FormatReading {
  const problems = new ProblemList();
  const read = v.safeParse(document, json);
  if (!read.success) {
    for (const issue of read.issues)
      problems.add('not-by-schema', 'error', { path: v.getDotPath(issue) ?? '' });
    return { kind: 'unknown', counts: { items: 0 }, value: undefined, problems: problems.list() };
  }
  const { standard, items } = read.output;
  const known = new Set<string>(items.map((item) => item.id));
  const { id, weights, ...head } = standard;
  const built = buildStandard(
    head,
    id,
    items.map(({ id: own, parentId, alsoUnder, order, standardId: _standardId, ...item }) => {
      const parents = [parentId, ...(alsoUnder ?? [])].flatMap((parent) => parent ?? []);
      for (const parent of parents)
        if (!known.has(parent))
          problems.add(
            'dangling-link',
            'warning',
            { path: own },
            { type: 'isChildOf', target: parent },
          );
      return { ...item, identifier: own, parents, sequence: order };
    }),
    random,
  );
  problems.take(built.problems);
  const idOf = new Map<string, ItemId | undefined>(
    items.map((item, index) => [item.id, built.ids[index]]),
  );
  const tied = weights.map((column) => ({
    ...column,
    rows: column.rows.map((row) => ({
      ...row,
      itemId: row.itemId === null ? null : (idOf.get(row.itemId) ?? null),
    })),
  }));
  const value = {
    standard: { ...built.document.standard, weights: tied },
    items: built.document.items,
  };
  return {
    kind: 'standard',
    counts: { items: value.items.length },
    value: { standards: [value] },
    problems: problems.list(),
  };
}
