import { describe, expect, it } from 'vitest';
import { DEFAULT_SCALE } from '../../src/domain/alignment';
import { cellsOf, type MatrixCell } from '../../src/ui/matrix/matrix-cells';
import type { KeyPress } from '../../src/ui/matrix/matrix-command';
import type { MatrixLine } from '../../src/ui/matrix/matrix-line';
import { MatrixState, type ChangeWay } from '../../src/ui/matrix/matrix-state.svelte';
import type { CellChange } from '../../src/ui/matrix/paste-plan';

function line(id: string, parentId: string | null = null, isGroup = false): MatrixLine {
  return { id, code: '', label: id, parentId, depth: parentId === null ? 0 : 1, isGroup };
}

const rows = [
  line('F1', null, true),
  ...['a', 'b', 'c', 'd'].map((id) => line(id, 'F1')),
  line('F2', null, true),
  ...Array.from({ length: 40 }, (_, at) => line(`x${at}`, 'F2')),
];
const columns = [
  line('G1', null, true),
  ...['p', 'q', 'r'].map((id) => line(id, 'G1')),
  line('G2', null, true),
  ...Array.from({ length: 20 }, (_, at) => line(`y${at}`, 'G2')),
];

function matrix(links: readonly MatrixCell[] = []) {
  const changes: { changes: readonly CellChange[]; way: ChangeWay }[] = [];
  const notes: string[] = [];
  const opened: string[] = [];
  const cells = cellsOf({ links, suggestions: [], rows, columns, scale: DEFAULT_SCALE });
  const state = new MatrixState({
    rows: () => rows,
    columns: () => columns,
    cells: () => cells,
    scale: () => DEFAULT_SCALE,
    page: () => ({ rows: 10, columns: 5 }),
    onchange: (each, way) => changes.push({ changes: each, way }),
    onnote: (rowId, columnId, reason) => notes.push(`${rowId} ${columnId} ${reason}`),
    onopen: (rowId, columnId) => opened.push(`${rowId} ${columnId}`),
  });
  const press = (key: string, with_: Partial<KeyPress> = {}): boolean =>
    state.press({
      key,
      ctrlKey: false,
      metaKey: false,
      shiftKey: false,
      altKey: false,
      isComposing: false,
      keyCode: 0,
      ...with_,
    });
  return { state, press, changes, notes, opened };
}

const ctrl = { ctrlKey: true };
const shift = { shiftKey: true };
const link = (rowId: string, columnId: string, strength: string): MatrixCell => ({
  rowId,
  columnId,
  strength,
  state: 'confirmed',
});

describe('moving through the matrix', () => {
  it('starts at the first row and column', () => {
    expect(matrix().state.active).toEqual({ row: 0, column: 0 });
  });

  it('goes one place with each arrow and stops at the last', () => {
    const { state, press } = matrix();
    press('ArrowDown');
    press('ArrowRight');
    expect(state.active).toEqual({ row: 1, column: 1 });
    press('ArrowLeft');
    press('ArrowUp');
    expect(state.active).toEqual({ row: 0, column: 0 });
    press('End', ctrl);
    press('ArrowDown');
    press('ArrowRight');
    expect(state.active).toEqual({ row: 45, column: 22 });
  });

  it('reaches the headers of rows and columns with the arrows, but no corner', () => {
    const { state, press } = matrix();
    press('ArrowLeft');
    expect(state.active).toEqual({ row: 0, column: -1 });
    press('ArrowUp');
    expect(state.active).toEqual({ row: 0, column: -1 });
    press('ArrowRight');
    press('ArrowUp');
    expect(state.active).toEqual({ row: -1, column: 0 });
  });

  it('goes to both ends of a row with Home and End', () => {
    const { state, press } = matrix();
    press('ArrowDown');
    press('End');
    expect(state.active).toEqual({ row: 1, column: 22 });
    press('Home');
    expect(state.active).toEqual({ row: 1, column: 0 });
  });

  it('goes to the first and last cell with Ctrl+Home and Ctrl+End', () => {
    const { state, press } = matrix();
    press('End', ctrl);
    expect(state.active).toEqual({ row: 45, column: 22 });
    press('Home', ctrl);
    expect(state.active).toEqual({ row: 0, column: 0 });
  });

  it('goes to the edges with Ctrl and an arrow', () => {
    const { state, press } = matrix();
    press('ArrowDown', ctrl);
    expect(state.active).toEqual({ row: 45, column: 0 });
    press('ArrowRight', ctrl);
    expect(state.active).toEqual({ row: 45, column: 22 });
    press('ArrowUp', ctrl);
    press('ArrowLeft', ctrl);
    expect(state.active).toEqual({ row: 0, column: 0 });
  });

  it('pages by what fits the view, across with Alt', () => {
    const { state, press } = matrix();
    press('PageDown');
    expect(state.active).toEqual({ row: 10, column: 0 });
    press('PageDown', { altKey: true });
    expect(state.active).toEqual({ row: 10, column: 5 });
    press('PageUp');
    press('PageUp', { altKey: true });
    press('PageUp');
    expect(state.active).toEqual({ row: 0, column: 0 });
  });

  it('leaves Tab, Ctrl+K, Ctrl+Z and Ctrl+Space to the page', () => {
    const { press } = matrix();
    expect(press('Tab')).toBe(false);
    expect(press('k', ctrl)).toBe(false);
    expect(press('z', ctrl)).toBe(false);
    expect(press(' ', ctrl)).toBe(false);
    expect(press('c', ctrl)).toBe(false);
  });
});

describe('selecting', () => {
  it('extends with Shift and shrinks back to one cell with Escape', () => {
    const { state, press } = matrix();
    press('ArrowDown');
    press('ArrowDown', shift);
    press('ArrowRight', shift);
    expect(state.range).toEqual({ top: 1, bottom: 2, left: 0, right: 1 });
    press('Escape');
    expect(state.range).toEqual({ top: 2, bottom: 2, left: 1, right: 1 });
  });

  it('takes all with Ctrl+A', () => {
    const { state, press } = matrix();
    press('a', ctrl);
    expect(state.range).toEqual({ top: 0, bottom: 45, left: 0, right: 22 });
  });
});

describe('typing', () => {
  it.each([
    ['h', 'H'],
    ['M', 'M'],
    ['Ｌ', 'L'],
    ['3', 'H'],
    ['2', 'M'],
    ['1', 'L'],
  ])('takes %s as strength %s', (typed, strength) => {
    const { press, changes } = matrix();
    press('ArrowDown');
    expect(press(typed)).toBe(true);
    expect(changes).toEqual([{ changes: [{ rowId: 'a', columnId: 'p', strength }], way: 'typed' }]);
  });

  it('shows what was typed before the store has answered', () => {
    const { state, press } = matrix();
    press('ArrowDown');
    press('H');
    expect(state.cellAt('a', 'p')?.strength).toBe('H');
    state.revert();
    expect(state.cellAt('a', 'p')).toBeUndefined();
  });

  it('does not report a change to what stands there already', () => {
    const { press, changes } = matrix([link('a', 'p', 'H')]);
    press('ArrowDown');
    press('H');
    expect(changes).toEqual([]);
  });

  it('confirms a proposed link when its own strength is typed', () => {
    const { press, changes } = matrix([{ ...link('a', 'p', 'H'), state: 'proposed' }]);
    press('ArrowDown');
    press('H');
    expect(changes).toHaveLength(1);
  });

  it('takes 0, Delete and Backspace as no link', () => {
    for (const key of ['0', 'Delete', 'Backspace']) {
      const { press, changes } = matrix([link('a', 'p', 'H')]);
      press('ArrowDown');
      press(key);
      expect(changes[0]?.changes).toEqual([{ rowId: 'a', columnId: 'p', strength: null }]);
    }
  });

  it('refuses a digit that the scale does not have, and says so', () => {
    const { state, press, changes } = matrix();
    press('ArrowDown');
    press('7');
    expect(state.notice).toEqual({ code: 'no-such-strength', typed: '7' });
    expect(changes).toEqual([]);
  });

  it('writes nothing on a group, and says so', () => {
    const { state, press, changes } = matrix();
    press('H');
    expect(state.notice).toEqual({ code: 'group-cell' });
    expect(changes).toEqual([]);
  });
});

describe('writing a reason', () => {
  it('starts from the present reason with F2, keeps it with Enter', () => {
    const { state, press, notes } = matrix([{ ...link('a', 'p', 'H'), reason: '实训' }]);
    press('ArrowDown');
    press('F2');
    expect(state.draft).toBe('实训');
    state.input('实训两周');
    press('Enter');
    expect(notes).toEqual(['a p 实训两周']);
    expect(state.draft).toBeNull();
  });

  it('drops it with Escape', () => {
    const { state, press, notes } = matrix([link('a', 'p', 'H')]);
    press('ArrowDown');
    press('F2');
    state.input('x');
    press('Escape');
    expect(state.draft).toBeNull();
    expect(notes).toEqual([]);
  });

  it('leaves arrows to the caret while writing', () => {
    const { state, press } = matrix([link('a', 'p', 'H')]);
    press('ArrowDown');
    press('F2');
    expect(press('ArrowLeft')).toBe(false);
    expect(state.active).toEqual({ row: 1, column: 0 });
  });

  it('keeps the text and explains when there is no link to carry it', () => {
    const { state, press } = matrix();
    press('ArrowDown');
    state.input('理由');
    press('Enter');
    expect(state.notice).toEqual({ code: 'note-without-link' });
    expect(state.draft).toBe('理由');
  });
});

describe('an input method', () => {
  it('keeps the first syllable and never commits while composing', () => {
    const { state, press, notes, changes } = matrix([link('a', 'p', 'H')]);
    press('ArrowDown');
    expect(press('h', { keyCode: 229 })).toBe(false);
    state.compositionStarts();
    state.input('han');
    expect(press('Enter', { isComposing: true, keyCode: 229 })).toBe(false);
    expect(press(' ', { isComposing: true, keyCode: 229 })).toBe(false);
    state.compositionEnds('焊接');
    expect(state.draft).toBe('焊接');
    expect([notes, changes]).toEqual([[], []]);
    press('Enter');
    expect(notes).toEqual(['a p 焊接']);
  });

  it('takes a strength written through it when Enter says so', () => {
    const { state, press, changes } = matrix();
    press('ArrowDown');
    state.compositionStarts();
    state.compositionEnds('ｍ');
    expect(changes).toEqual([]);
    press('Enter');
    expect(changes[0]?.changes).toEqual([{ rowId: 'a', columnId: 'p', strength: 'M' }]);
  });

  it('leaves no draft when the composing is given up', () => {
    const { state } = matrix();
    state.goTo({ row: 1, column: 0 });
    state.compositionStarts();
    state.compositionEnds('');
    expect(state.draft).toBeNull();
  });
});

describe('filling, copying, pasting', () => {
  it('fills the range from its first row with Ctrl+D', () => {
    const { state, press, changes } = matrix([link('a', 'p', 'H'), link('b', 'q', 'M')]);
    state.goTo({ row: 1, column: 0 });
    state.goTo({ row: 3, column: 1 }, true);
    press('d', ctrl);
    expect(changes).toEqual([
      {
        way: 'filled',
        changes: [
          { rowId: 'b', columnId: 'p', strength: 'H' },
          { rowId: 'b', columnId: 'q', strength: null },
          { rowId: 'c', columnId: 'p', strength: 'H' },
        ],
      },
    ]);
  });

  it('copies the range as tab-separated text and cuts it', () => {
    const { state, changes } = matrix([link('a', 'p', 'H'), link('b', 'q', 'M')]);
    state.goTo({ row: 1, column: 0 });
    state.goTo({ row: 2, column: 1 }, true);
    expect(state.copy()).toBe('H\t\r\n\tM\r\n');
    expect(state.cut()).toBe('H\t\r\n\tM\r\n');
    expect(changes[0]?.changes).toHaveLength(2);
  });

  it('pastes one row at once', () => {
    const { state, changes } = matrix();
    state.goTo({ row: 1, column: 0 });
    state.paste('H\tM\r\n');
    expect(changes[0]).toEqual({
      way: 'pasted',
      changes: [
        { rowId: 'a', columnId: 'p', strength: 'H' },
        { rowId: 'a', columnId: 'q', strength: 'M' },
      ],
    });
  });

  it('shows a preview when more than one row would change, and waits', () => {
    const { state, changes } = matrix([link('b', 'p', 'H')]);
    state.goTo({ row: 1, column: 0 });
    state.paste('H\n\n?\n');
    expect(changes).toEqual([]);
    expect(state.pending).toMatchObject({ set: 1, removed: 1, unknownCount: 1, unknown: ['?'] });
    state.confirmPaste();
    expect(changes).toHaveLength(1);
    expect(state.pending).toBeUndefined();
  });

  it('forgets a pending paste with Escape', () => {
    const { state, press, changes } = matrix();
    state.goTo({ row: 1, column: 0 });
    state.paste('H\nH\n');
    press('Escape');
    expect(state.pending).toBeUndefined();
    expect(changes).toEqual([]);
  });

  it('fills the range with one pasted cell', () => {
    const { state } = matrix();
    state.goTo({ row: 1, column: 0 });
    state.goTo({ row: 2, column: 2 }, true);
    state.paste('L');
    expect(state.pending?.set).toBe(6);
  });

  it('counts what falls on groups and beyond the end', () => {
    const { state } = matrix();
    state.goTo({ row: 4, column: 0 });
    state.paste('H\nH\nH');
    expect(state.pending).toMatchObject({ set: 2, outside: 1 });
  });
});

describe('folding', () => {
  it('folds and opens a group of rows from its header with Enter and Space', () => {
    const { state, press } = matrix();
    press('ArrowLeft');
    press('Enter');
    expect(state.rows[1]?.id).toBe('F2');
    press(' ');
    expect(state.rows[1]?.id).toBe('a');
  });

  it('folds a group of columns from the header of a course, and stays with it', () => {
    const { state, press } = matrix();
    press('ArrowRight');
    press('ArrowUp');
    press('Enter');
    expect(state.columns[0]?.id).toBe('G1');
    expect(state.active).toEqual({ row: -1, column: 0 });
    press('Enter');
    expect(state.columns[0]?.id).toBe('p');
  });

  it('keeps the active line when something above it is folded', () => {
    const { state } = matrix();
    state.goTo({ row: 6, column: 0 });
    expect(state.activeRow?.id).toBe('x0');
    state.toggleRow('F1');
    expect(state.activeRow?.id).toBe('x0');
    state.toggleRow('F2');
    expect(state.activeRow?.id).toBe('F2');
  });

  it('opens what hides a line that is asked for', () => {
    const { state } = matrix();
    state.toggleRow('F2');
    state.toggleColumn('G2');
    state.goToLine('x3', 'y2');
    expect([state.activeRow?.id, state.activeColumn?.id]).toEqual(['x3', 'y2']);
  });
});

describe('opening a cell', () => {
  it('asks for its suggestions with Enter', () => {
    const { press, opened } = matrix();
    press('ArrowDown');
    press('Enter');
    expect(opened).toEqual(['a p']);
  });
});
