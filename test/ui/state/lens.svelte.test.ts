import { beforeEach, describe, expect, it } from 'vitest';
import { asId, type ProgrammeId, type StandardId } from '../../../src/domain/id';
import { formatTargets, Lens, parseTargets } from '../../../src/ui/state/lens.svelte';
import { Router } from '../../../src/ui/state/router.svelte';

const p1 = asId<ProgrammeId>('p1');
const target = (id: string, level: string | null) => ({ standardId: asId<StandardId>(id), level });

function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

beforeEach(() => window.history.replaceState(null, '', '#/'));

describe('Targets in an address', () => {
  it('come back as they were written', () => {
    const targets = [target('s1', '3'), target('s2', null)];
    expect(parseTargets(formatTargets(targets))).toEqual(targets);
  });

  it('count a standard named twice once', () => {
    expect(parseTargets('s1@3,s1@4')).toEqual([target('s1', '3')]);
    expect(parseTargets('')).toEqual([]);
  });
});

describe('The lens', () => {
  it('keeps the selection when standard or level changes', () => {
    const router = new Router(window);
    const lens = new Lens(router);
    router.go('coverage', { query: { item: 'i7', level: 'x' } });
    lens.choose(p1, [target('s1', '3')]);
    lens.hold(asId<StandardId>('s1'), '4');
    lens.hold(asId<StandardId>('s2'), null);
    expect(lens.targets).toEqual([target('s1', '4'), target('s2', null)]);
    lens.drop(asId<StandardId>('s1'));
    expect(router.current.query).toEqual({ item: 'i7', level: 'x', p: 'p1', s: 's2' });
  });

  it('remembers the last choice of each workspace apart', () => {
    const router = new Router(window);
    const lens = new Lens(router, memory());
    lens.choose(p1, [target('s1', '3'), target('s2', null)]);
    lens.remember('w1');
    expect(lens.recall('w1')).toEqual({
      programmeId: p1,
      targets: [target('s1', '3'), target('s2', null)],
    });
    expect(lens.recall('w2')).toBeUndefined();
  });

  it('remembers nothing without a programme, nor where the browser forbids it', () => {
    const router = new Router(window);
    const keep = memory();
    const lens = new Lens(router, keep);
    lens.remember('w1');
    expect(lens.recall('w1')).toBeUndefined();
    const forbidding = new Lens(router, {
      getItem: () => {
        throw new Error('denied');
      },
      setItem: () => {
        throw new Error('denied');
      },
    });
    forbidding.choose(p1, []);
    forbidding.remember('w1');
    expect(forbidding.recall('w1')).toBeUndefined();
  });
});
