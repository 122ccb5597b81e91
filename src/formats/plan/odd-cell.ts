import { times, type Amount } from '../../domain/amount';
import type { CellField, CellParts, Meaning } from './cell-parts';
import { INTERPRETERS, plain } from './interpreters';
import { squeeze } from './plan-text';
import { dateParts } from './term-words';

/** A cell as read: `plain` when it needs no interpretation, `blank` when it says nothing, otherwise odd. */
export type CellReading =
  | { readonly state: 'blank' | 'plain'; readonly parts: CellParts }
  | {
      readonly state: 'odd';
      readonly parts: CellParts;
      /** The cell with every figure as `n`: cells of one shape are read alike. */
      readonly shape: string;
      readonly meaning: Meaning;
      /** What it could mean; the first is what it means unless the school says otherwise. */
      readonly possible: readonly Meaning[];
    };

/**
 * The shape of a cell: its text in normal width with each figure as `n`.
 * @example shapeOf('（2/14W）') // '(n/nW)'
 */
export function shapeOf(written: string): string {
  return squeeze(written)
    .toUpperCase()
    .replace(/[∗＊]/g, '*')
    .replace(/\d+(?:\.\d+)?/g, 'n');
}

/**
 * What a cell of the given field says. `chosen` is the school's meaning for this shape, when it has set one; a chosen meaning
 * that does not fit the cell is passed over. Nothing is guessed beyond the listed meanings: what fits none is `unknown`.
 * @example readCell('term', '2/16W').parts // { weekly: '2', weeks: '16' }
 * @example readCell('hours', '（108）').parts // { value: '108', uncounted: true }
 * @example readCell('start-weekly', '1/5').parts // { terms: [1], weekly: '5' }
 */
export function readCell(field: CellField, written: string, chosen?: Meaning): CellReading {
  const text = squeeze(written)
    .toUpperCase()
    .replace(/[∗]/g, '*')
    .replace(/[‐-―−]/g, '-')
    .replace(/[～〜]/g, '~');
  if (text === '' || /^[-—/\\]+$/.test(text)) return { state: 'blank', parts: {} };
  const date = field !== 'hours' && field !== 'credits' && dateParts(text) !== undefined;
  const simple = date ? undefined : plain(text, field);
  if (simple !== undefined) return { state: 'plain', parts: simple };
  const found = INTERPRETERS.flatMap(({ meaning, fields, read }) => {
    const parts = fields.includes(field) ? read(text, field) : undefined;
    return parts === undefined ? [] : [{ meaning, parts }];
  });
  const taken =
    chosen === 'unknown'
      ? undefined
      : (found.find(({ meaning }) => meaning === chosen) ?? found[0]);
  return {
    state: 'odd',
    parts: taken?.parts ?? {},
    shape: shapeOf(written),
    meaning: taken?.meaning ?? 'unknown',
    possible: [...new Set([...found.map(({ meaning }) => meaning), 'unknown' as const])],
  };
}

/** Hours of weekly hours over weeks, when both are known. @example hoursOver('2', '16') // '32' */
export function hoursOver(
  weekly: Amount | undefined,
  weeks: Amount | undefined,
): Amount | undefined {
  return weekly === undefined || weeks === undefined ? undefined : times(weekly, weeks);
}
