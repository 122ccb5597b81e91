import { describe, expect, it } from 'vitest';
import { amount } from '../../../src/domain/amount';
import type { Course } from '../../../src/domain/programme';
import { EnteredCourses } from '../../../src/ui/screens/courses/entered-courses.svelte';
import { course, plan } from '../../checks/plans';

/** A store that answers when told to. */
function slowStore(names: readonly string[]) {
  let rows = $state.raw<readonly Course[]>(plan(names.map((name) => course(name))).courses);
  const waiting: ((isSaved: boolean) => void)[] = [];
  const entered = new EnteredCourses(() => rows);
  return {
    entered,
    rowAt: (at: number): Course => {
      const row = entered.rows[at];
      if (!row) throw new Error('no row');
      return row;
    },
    enter: (changed: Course) =>
      entered.enter([changed], () => new Promise((resolve) => waiting.push(resolve))),
    answer: (isSaved: boolean) => waiting.shift()?.(isSaved),
    /** The row as the store's live query gives it, a new object. */
    give: (row: Course) => (rows = rows.map((each) => (each.id === row.id ? { ...row } : each))),
  };
}

describe('an edit of the plan', () => {
  it('shows before the store has it, and stays until the stored row has come', async () => {
    const { enter, answer, give, rowAt } = slowStore(['甲', '乙']);
    const changed = { ...rowAt(0), credits: amount('7') };
    const done = enter(changed);
    expect(rowAt(0)).toBe(changed);
    answer(true);
    await done;
    expect(rowAt(0)).toBe(changed);
    give(changed);
    expect(rowAt(0)).toEqual(changed);
    expect(rowAt(0)).not.toBe(changed);
  });

  it('is taken back when the store refuses it', async () => {
    const { enter, answer, rowAt } = slowStore(['甲']);
    const before = rowAt(0);
    const done = enter({ ...before, name: '改' });
    answer(false);
    await done;
    expect(rowAt(0)).toBe(before);
  });

  it('is taken back when storing breaks, and the fault goes on', async () => {
    const { entered, rowAt } = slowStore(['甲']);
    const before = rowAt(0);
    const broken = entered.enter([{ ...before, name: '改' }], () =>
      Promise.reject(new Error('broken')),
    );
    await expect(broken).rejects.toThrow('broken');
    expect(rowAt(0)).toBe(before);
  });

  it('builds on the one before, whose arrival does not hide it', async () => {
    const { enter, answer, give, rowAt } = slowStore(['甲']);
    const first = { ...rowAt(0), credits: amount('7') };
    const one = enter(first);
    const second = { ...rowAt(0), name: '改' };
    expect(second.credits).toBe('7');
    const two = enter(second);
    answer(true);
    await one;
    give(first);
    expect(rowAt(0)).toBe(second);
    answer(true);
    await two;
    give(second);
    expect(rowAt(0)).toEqual(second);
  });

  it('gives way to what is done afterwards, here or in another window', async () => {
    const { enter, answer, give, rowAt } = slowStore(['甲', '乙']);
    const [before, other] = [rowAt(0), rowAt(1)];
    const done = enter({ ...before, name: '改' });
    answer(true);
    await done;
    give(before);
    expect(rowAt(0).name).toBe('甲');
    expect(rowAt(1)).toBe(other);
  });
});
