import { describe, expect, it } from 'vitest';
import { carryLinks } from '../../src/compare/carry-links';
import { compareStandards } from '../../src/compare/compare-standards';
import type { Alignment } from '../../src/domain/alignment';
import { asId, type ItemId } from '../../src/domain/id';
import type { StandardDocument } from '../../src/domain/standard';
import { CARE, PAIRS } from './pairs';

function linkTo(itemId: ItemId, at: number, standard: StandardDocument['standard']): Alignment {
  return {
    id: asId(`l${at}`),
    programmeId: asId('p'),
    standardId: standard.id,
    itemId,
    courseId: asId(`c${at % 3}`),
    strength: 'H',
    state: at % 4 === 0 ? 'proposed' : 'confirmed',
    by: '陈老师',
    at: '2026-01-01T00:00:00.000Z',
    origin: 'person',
  };
}

describe('links between editions', () => {
  it.each(PAIRS)('carries the links of unchanged items of $name and queues all others', (pair) => {
    const links = pair.old.items.flatMap(({ id }, at) => [
      linkTo(id, 2 * at, pair.old.standard),
      linkTo(id, 2 * at + 1, pair.old.standard),
    ]);
    const { carried, queued } = carryLinks(links, compareStandards(pair.old, pair.now));
    const keyOf = (id: string) => id.slice(id.indexOf('/') + 1);
    const isUnchanged = (link: Alignment) =>
      pair.truth.get(`old ${keyOf(link.itemId)}`)?.startsWith('unchanged');
    expect(carried.map(({ link }) => link.id)).toEqual(
      links.filter(isUnchanged).map(({ id }) => id),
    );
    expect(queued).toHaveLength(links.length - carried.length);
    expect(new Set([...carried, ...queued].map(({ link }) => link.id)).size).toBe(links.length);
    for (const { link, itemId } of carried) expect(keyOf(itemId)).toBe(keyOf(link.itemId));
    for (const { kind, itemIds } of queued) expect(itemIds.length > 0).toBe(kind !== 'gone');
  });

  it('queues a link to an unknown item as gone, and has nothing to do without links', () => {
    const { old, now } = CARE;
    const comparison = compareStandards(old, now);
    const stray = linkTo(asId('nowhere'), 0, old.standard);
    expect(carryLinks([stray], comparison)).toEqual({
      carried: [],
      queued: [{ link: stray, kind: 'gone', itemIds: [], confidence: 0 }],
    });
    expect(carryLinks([], comparison)).toEqual({ carried: [], queued: [] });
  });
});
