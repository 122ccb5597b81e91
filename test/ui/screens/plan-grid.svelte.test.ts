import { describe, expect, it, vi } from 'vitest';
import { asId, type CourseId, type ProgrammeId } from '../../../src/domain/id';
import { amount } from '../../../src/domain/amount';
import type { Course } from '../../../src/domain/programme';
import { PlanGrid } from '../../../src/ui/screens/courses/plan-grid.svelte';
import { cellText, withCell, type SheetField } from '../../../src/ui/screens/courses/sheet-cells';

function course(id: string, name: string, credits: string): Course {
  return {
    id: asId<CourseId>(id),
    programmeId: asId<ProgrammeId>('p'),
    order: 0,
    code: `0${id}`,
    name,
    category: '专业核心课程',
    group: 'major-core',
    requirement: 'required',
    type: 'B',
    core: false,
    credits: amount(credits),
    hours: { total: amount(64) },
    terms: [{ term: 1, weeklyHours: amount(4), weeks: amount(16), written: '4/16W' }],
    assessment: 'exam',
    outcomes: [],
  };
}

const FIELDS: readonly SheetField[] = [
  { of: 'code' },
  { of: 'name' },
  { of: 'credits' },
  { of: 'hours', kind: 'total' },
  { of: 'term', term: 1 },
];

describe('A cell of the teaching schedule', () => {
  const one = course('1', '电机控制', '4');

  it('takes figures as exact amounts and an empty text as none', () => {
    expect(withCell(one, { of: 'credits' }, '4.5')?.credits).toBe('4.5');
    expect(withCell(one, { of: 'credits' }, '')?.credits).toBeNull();
    expect(withCell(one, { of: 'hours', kind: 'total' }, '')?.hours).toEqual({});
    expect(withCell(one, { of: 'hours', kind: 'theory' }, '32')?.hours['theory']).toBe('32');
  });

  it('refuses an empty name, a negative figure and what is no figure', () => {
    expect(withCell(one, { of: 'name' }, '  ')).toBeUndefined();
    expect(withCell(one, { of: 'credits' }, '-1')).toBeUndefined();
    expect(withCell(one, { of: 'hours', kind: 'total' }, '六十四')).toBeUndefined();
    expect(withCell(one, { of: 'term', term: 2 }, '4/xW')).toBeUndefined();
  });

  it('reads terms as plans write them', () => {
    expect(withCell(one, { of: 'term', term: 2 }, '3/12W')?.terms[1]).toEqual({
      term: 2,
      weeklyHours: '3',
      weeks: '12',
      hours: '36',
      written: '3/12W',
    });
    expect(withCell(one, { of: 'term', term: 2 }, '2周')?.terms[1]).toEqual({
      term: 2,
      weeks: '2',
      written: '2周',
    });
    expect(withCell(one, { of: 'term', term: 1 }, '')?.terms).toEqual([]);
  });

  it('keeps the course itself when nothing changes, and codes with their zeros', () => {
    for (const field of FIELDS) expect(withCell(one, field, cellText(one, field))).toBe(one);
    expect(withCell(one, { of: 'code' }, '00123')?.code).toBe('00123');
  });
});

function gridOver(rows: Course[]) {
  const saved: (readonly Course[])[] = [];
  const refuse = vi.fn();
  const undo = vi.fn();
  const redo = vi.fn();
  const grid = new PlanGrid({
    rows: () => rows,
    fields: () => FIELDS,
    save: (changed) => {
      saved.push(changed);
      for (const each of changed) rows[rows.findIndex(({ id }) => id === each.id)] = each;
    },
    ...{ refuse, undo, redo },
  });
  const press = (key: string, keys: { ctrlKey?: boolean; shiftKey?: boolean } = {}) =>
    grid.key({ key, ctrlKey: false, metaKey: false, shiftKey: false, isComposing: false, ...keys });
  return { grid, press, saved, refuse, undo, redo, rows };
}

const three = () => [course('1', '甲', '1'), course('2', '乙', '2'), course('3', '丙', '3')];

describe('The grid of the teaching schedule', () => {
  it('moves by arrows, Home and End, and stays inside', () => {
    const { grid, press } = gridOver(three());
    press('ArrowUp');
    expect(grid.at).toEqual({ row: 0, column: 1 });
    press('End');
    press('ArrowRight');
    expect(grid.at).toEqual({ row: 0, column: 4 });
    press('End', { ctrlKey: true });
    expect(grid.at).toEqual({ row: 2, column: 4 });
    press('Home', { ctrlKey: true });
    expect(grid.at).toEqual({ row: 0, column: 0 });
    press('PageDown');
    expect(grid.at.row).toBe(2);
  });

  it('replaces by typing, finishes by Enter and goes down', () => {
    const { grid, press, rows } = gridOver(three());
    grid.goTo(0, 2);
    grid.type('6');
    grid.type('6.5');
    press('Enter');
    expect(rows[0]?.credits).toBe('6.5');
    expect(grid.at).toEqual({ row: 1, column: 2 });
  });

  it('edits what is there by F2 and gives it back by Escape', () => {
    const { grid, press, saved } = gridOver(three());
    press('F2');
    expect(grid.draft).toBe('甲');
    grid.type('甲乙');
    press('Escape');
    expect(grid.isEditing).toBe(false);
    expect(saved).toEqual([]);
  });

  it('finishes what was typed by an arrow, but lets arrows move within what is edited', () => {
    const { grid, press, rows } = gridOver(three());
    grid.type('新');
    expect(press('ArrowDown')).toBe(true);
    expect(rows[0]?.name).toBe('新');
    press('F2');
    expect(press('ArrowLeft')).toBe(false);
    expect(grid.isEditing).toBe(true);
  });

  it('keeps what does not fit, and says so', () => {
    const { grid, press, saved, refuse } = gridOver(three());
    grid.goTo(0, 2);
    grid.type('四');
    press('Enter');
    expect(refuse).toHaveBeenCalledWith('四');
    expect(grid.draft).toBe('四');
    expect(grid.at.row).toBe(0);
    expect(saved).toEqual([]);
  });

  it('leaves Enter to an input method that composes', () => {
    const { grid } = gridOver(three());
    grid.type('xin');
    const enter = { key: 'Enter', ctrlKey: false, metaKey: false, shiftKey: false };
    expect(grid.key({ ...enter, isComposing: true })).toBe(false);
    expect(grid.draft).toBe('xin');
  });

  it('pastes a block as one step, and nothing of it when a cell does not fit', () => {
    const { grid, saved, refuse, rows } = gridOver(three());
    grid.goTo(1, 1);
    grid.paste('数控\t4.5\r\n焊接\t3\r\n多余\t9\r\n');
    expect(saved).toHaveLength(1);
    expect(rows.map(({ name, credits }) => [name, credits])).toEqual([
      ['甲', '1'],
      ['数控', '4.5'],
      ['焊接', '3'],
    ]);
    grid.paste('好\t坏');
    expect(refuse).toHaveBeenCalledWith('坏');
    expect(saved).toHaveLength(1);
  });

  it('copies a block, fills it down, and fills it with one pasted cell', () => {
    const { grid, press, rows } = gridOver(three());
    grid.goTo(0, 2);
    press('ArrowDown', { shiftKey: true });
    press('ArrowDown', { shiftKey: true });
    expect(grid.copy()).toBe('1\r\n2\r\n3\r\n');
    press('d', { ctrlKey: true });
    expect(rows.map(({ credits }) => credits)).toEqual(['1', '1', '1']);
    grid.paste('8');
    expect(rows.map(({ credits }) => credits)).toEqual(['8', '8', '8']);
  });

  it('clears figures but no name', () => {
    const { grid, press, rows, refuse } = gridOver(three());
    press('Delete');
    expect(refuse).toHaveBeenCalledOnce();
    grid.goTo(0, 2);
    press('Delete');
    expect(rows[0]?.credits).toBeNull();
  });

  it('undoes and redoes while moving about', () => {
    const { press, undo, redo } = gridOver(three());
    press('z', { ctrlKey: true });
    press('y', { ctrlKey: true });
    press('z', { ctrlKey: true, shiftKey: true });
    expect(undo).toHaveBeenCalledOnce();
    expect(redo).toHaveBeenCalledTimes(2);
  });

  it('does nothing where there are no courses', () => {
    const { grid, press, saved } = gridOver([]);
    press('ArrowDown');
    grid.type('x');
    press('Enter');
    expect(saved).toEqual([]);
  });
});
