import { describe, expect, it } from 'vitest';
import { compareStandards } from '../../src/compare/compare-standards';
import type { Comparison } from '../../src/compare/comparison';
import type { StandardDocument } from '../../src/domain/standard';
import { seeded } from '../formats/random';
import { editionFrom } from './edition-text';
import { CARE, NORM, PAIRS, WSOS } from './pairs';

const keyOf = (id: string) => id.slice(id.indexOf('/') + 1);

/** What was said of every item, as the truth is written. */
function said({ rows }: Comparison): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const { kind, oldIds, newIds } of rows) {
    const row = `${kind} ${oldIds.map(keyOf).join('+')}>${newIds.map(keyOf).join('+')}`;
    for (const id of oldIds) all.set(`old ${keyOf(id)}`, row);
    for (const id of newIds) all.set(`new ${keyOf(id)}`, row);
  }
  return all;
}

function expectWhole(old: StandardDocument, now: StandardDocument, { rows }: Comparison) {
  const sorted = (ids: readonly string[]) => [...ids].sort();
  expect(sorted(rows.flatMap(({ oldIds }) => oldIds))).toEqual(sorted(old.items.map((i) => i.id)));
  expect(sorted(rows.flatMap(({ newIds }) => newIds))).toEqual(sorted(now.items.map((i) => i.id)));
}

describe('two editions of a standard', () => {
  it.each(PAIRS)('tells what became of at least 95 % of $name', ({ old, now, truth }) => {
    const answers = said(compareStandards(old, now));
    const wrong = [...truth].filter(([item, row]) => answers.get(item) !== row);
    const report = wrong.map(([item, row]) => `${item}: ${row} — said ${answers.get(item)}`);
    expect(wrong.length / truth.size, report.join('\n')).toBeLessThanOrEqual(0.05);
  });

  it.each(PAIRS)('calls all of $name unchanged beside itself', ({ old }) => {
    const { rows } = compareStandards(old, old);
    expect(rows.filter(({ kind }) => kind !== 'unchanged')).toEqual([]);
    expect(rows).toHaveLength(old.items.length);
  });

  it('calls everything gone or new when there is nothing in common', () => {
    const { rows } = compareStandards(CARE.old, WSOS.now);
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['gone', 'new']));
    for (const { confidence } of rows) expect(confidence).toBeGreaterThan(0.5);
  });

  it('gives nothing for editions without items', () => {
    const empty = editionFrom('empty', [], '');
    expect(compareStandards(empty, empty)).toEqual({ rows: [] });
  });

  it('marks the changed words of both sides and none where nothing changed', () => {
    const { rows } = compareStandards(NORM.old, NORM.now);
    const text = (document: StandardDocument, id: string | undefined) =>
      document.items.find((item) => item.id === id)?.text ?? '';
    const marked = (key: string) => {
      const row = rows.find(({ newIds }) => newIds.some((id) => keyOf(id) === key));
      if (!row) throw new Error(`no row has ${key}`);
      const cut = (document: StandardDocument, ids: readonly string[], of: typeof row.oldChanges) =>
        of.flatMap((marks, at) =>
          marks.map(({ start, end }) => text(document, ids[at]).slice(start, end)),
        );
      return [cut(NORM.old, row.oldIds, row.oldChanges), cut(NORM.now, row.newIds, row.newChanges)];
    };
    expect(marked('c42')).toEqual([['IP54'], ['IP55']]);
    expect(marked('c43')).toEqual([['宜'], ['应']]);
    expect(marked('c512')).toEqual([[], []]);
    expect(marked('c41b')).toEqual([['，'], ['，其位置应有醒目标识']]);
  });

  it('does not take a number for an identity', () => {
    const old = editionFrom('o', [], 'a clause 1 接地电阻测量\nb clause 2 绝缘检查');
    const now = editionFrom('n', [], 'b clause 1 绝缘检查\na clause 2 接地电阻测量');
    expect(said(compareStandards(old, now)).get('old a')).toBe('unchanged a>a');
  });

  it('keeps every item of both editions whatever was done to them, and comes to an end', () => {
    const next = seeded(7);
    const pick = <T>(list: readonly [T, ...T[]]) =>
      list[Math.floor(next() * list.length)] ?? list[0];
    const anyOf = (items: StandardDocument['items']) =>
      items[Math.floor(next() * items.length)]?.id ?? null;
    for (let round = 0; round < 120; round += 1) {
      const { old } = pick([CARE, NORM, WSOS]);
      const items = old.items.flatMap((item) => {
        const id = `n/${keyOf(item.id)}` as typeof item.id;
        const parentId = item.parentId && (`n/${keyOf(item.parentId)}` as typeof item.id);
        const dice = next();
        const cut = Math.floor(next() * item.text.length);
        if (dice < 0.1) return [];
        if (dice < 0.2) return [{ ...item, id, parentId, text: item.text.slice(cut) || '。' }];
        if (dice < 0.3) return [{ ...item, id, parentId: anyOf(old.items), level: null }];
        if (dice < 0.4)
          return [item.text.slice(0, cut), item.text.slice(cut)].map((text, at) => ({
            ...item,
            id: `${id}-${at}` as typeof item.id,
            parentId,
            text,
          }));
        return [{ ...item, id, parentId }];
      });
      const now = { standard: old.standard, items };
      expectWhole(old, now, compareStandards(old, now));
      expectWhole(now, old, compareStandards(now, old));
    }
  });

  it('leaves its editions as they are and gives the same answer twice', () => {
    const { old, now } = CARE;
    const before = JSON.stringify([old, now]);
    const first = compareStandards(old, now);
    expect(compareStandards(old, now)).toEqual(first);
    expect(JSON.stringify([old, now])).toBe(before);
  });
});
