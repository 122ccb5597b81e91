import { describe, expect, it } from 'vitest';
import { DEFAULT_SCALE } from '../../src/domain/alignment';
import { readClipboardTable, writeClipboardTable } from '../../src/ui/matrix/clipboard-table';
import { cellsOf } from '../../src/ui/matrix/matrix-cells';
import { bandsOf, unfoldedColumns, unfoldedRows } from '../../src/ui/matrix/matrix-line';
import { markOf, strengthOf } from '../../src/ui/matrix/strength-marks';
import { offsetShowing, windowOf } from '../../src/ui/matrix/window-of';

const group = { id: 'G', code: '', label: 'group', parentId: null, depth: 0, isGroup: true };
const leaf = (id: string, parentId = 'G') => ({
  id,
  code: '',
  label: id,
  parentId,
  depth: 1,
  isGroup: false,
});

describe('clipboard tables', () => {
  it('reads what spreadsheets write', () => {
    expect(readClipboardTable('H\t"a\tb"\r\n"say ""x"""\t\r\n')).toEqual([
      ['H', 'a\tb'],
      ['say "x"', ''],
    ]);
  });

  it('reads a lone line end inside quotes, and text without a last line end', () => {
    expect(readClipboardTable('"a\nb"\rc')).toEqual([['a\nb'], ['c']]);
  });

  it('keeps a quote inside a plain cell and ends an open quote with the text', () => {
    expect(readClipboardTable('5" pipe\t"open')).toEqual([['5" pipe', 'open']]);
  });

  it('gives 500 × 10 odd cells back as they were', () => {
    const odd = ['', 'H', 'a\tb', 'a\nb', '"', 'a"b', '对接', '\r\n', ' '];
    const rows = Array.from({ length: 500 }, (_, row) =>
      Array.from({ length: 10 }, (_, column) => odd[(row * 7 + column) % odd.length] ?? ''),
    );
    expect(readClipboardTable(writeClipboardTable(rows))).toEqual(rows);
  });
});

describe('strengths', () => {
  it('have a symbol each, full to hollow', () => {
    expect(DEFAULT_SCALE.map((step) => markOf(DEFAULT_SCALE, step.key))).toEqual(['●', '◐', '○']);
    expect(markOf(DEFAULT_SCALE, 'Z')).toBe('•');
  });

  it('are named by key, digit or symbol; other texts name none', () => {
    expect(strengthOf(DEFAULT_SCALE, ' ◐ ')).toBe('M');
    expect(strengthOf(DEFAULT_SCALE, '')).toBeNull();
    expect(strengthOf(DEFAULT_SCALE, '4')).toBeUndefined();
    expect(strengthOf(DEFAULT_SCALE, 'HM')).toBeUndefined();
  });
});

describe('windows', () => {
  it('hold what is seen and a little more', () => {
    expect(windowOf({ offset: 280, view: 100, size: 28, count: 300, spare: 2 })).toEqual({
      start: 8,
      end: 16,
    });
  });

  it('are empty without a view and never leave the run', () => {
    expect(windowOf({ offset: 0, view: 0, size: 28, count: 3, spare: 2 }).end).toBe(0);
    expect(windowOf({ offset: 9999, view: 100, size: 28, count: 3, spare: 2 })).toEqual({
      start: 3,
      end: 3,
    });
  });

  it('move just so far that a line is wholly seen', () => {
    expect(offsetShowing({ at: 20, offset: 0, view: 100, size: 28 })).toBe(488);
    expect(offsetShowing({ at: 2, offset: 100, view: 100, size: 28 })).toBe(56);
    expect(offsetShowing({ at: 4, offset: 100, view: 100, size: 28 })).toBe(100);
  });
});

describe('folded lines', () => {
  it('hide everything under them, at any depth', () => {
    const inner = { ...group, id: 'I', parentId: 'G', depth: 1 };
    const lines = [group, inner, leaf('a', 'I'), leaf('b')];
    expect(unfoldedRows(lines, new Set(['G'])).map((each) => each.id)).toEqual(['G']);
    expect(unfoldedRows(lines, new Set(['I', 'nobody'])).map((each) => each.id)).toEqual([
      'G',
      'I',
      'b',
    ]);
  });

  it('leave one column in place of a group, under a band of its own', () => {
    const lines = [group, leaf('a'), leaf('b')];
    const open = unfoldedColumns(lines, new Set());
    expect(bandsOf(open, lines)).toEqual([
      { groupId: 'G', label: 'group', start: 0, length: 2, isFolded: false },
    ]);
    const folded = unfoldedColumns(lines, new Set(['G']));
    expect(bandsOf(folded, lines)).toEqual([
      { groupId: 'G', label: 'group', start: 0, length: 1, isFolded: true },
    ]);
  });
});

describe('summaries of groups', () => {
  it('count confirmed links and name the strongest, on both sides', () => {
    const lines = [group, leaf('a'), leaf('b')];
    const across = [{ ...group, id: 'C' }, leaf('x', 'C'), leaf('y', 'C')];
    const link = (rowId: string, columnId: string, strength: string) =>
      ({ rowId, columnId, strength, state: 'confirmed' }) as const;
    const cells = cellsOf({
      links: [
        link('a', 'x', 'L'),
        link('b', 'y', 'M'),
        { ...link('b', 'x', 'H'), state: 'proposed' },
      ],
      suggestions: [{ rowId: 'a', columnId: 'y', score: 3 }],
      rows: lines,
      columns: across,
      scale: DEFAULT_SCALE,
    });
    expect(cells.summary('G', 'C')).toEqual({ strongest: 'M', count: 2 });
    expect(cells.summary('G', 'x')).toEqual({ strongest: 'L', count: 1 });
    expect(cells.summary('b', 'C')).toEqual({ strongest: 'M', count: 1 });
    expect(cells.suggestion('a', 'y')).toBe(3);
    expect(cells.at('b', 'x')?.state).toBe('proposed');
  });
});
