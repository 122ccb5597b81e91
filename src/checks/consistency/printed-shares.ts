import {
  amount,
  dividedBy,
  sum,
  times,
  toNumber,
  ZERO,
  shown,
  type Amount,
} from '../../domain/amount';
import type { SubtotalRow } from '../../domain/programme';
import { primitive } from '../primitives/primitive';
import type { Scene } from '../scene';
import { faultOf } from './fault';
import { scopesOf } from './scope';

interface Share {
  readonly part: Amount;
  readonly whole: Amount;
}

const HUNDRED = amount(100);

function percentOf({ part, whole }: Share): Amount | undefined {
  const value = dividedBy(part, whole);
  return value === undefined ? undefined : times(value, HUNDRED);
}

/** What a printed share may be of: credits or hours of the row's courses in the whole plan, or practice in the row's hours. */
function sharesOf(row: SubtotalRow, scene: Scene): readonly Share[] {
  const credits = (of: typeof scene.courses) => sum(of.map((course) => course.credits ?? ZERO));
  const hours = (of: typeof scene.courses, kind: 'total' | 'practice' | 'theory') =>
    sum(of.map((course) => course.hours[kind] ?? ZERO));
  const all = scene.courses;
  const kinds = ['practice', 'theory'] as const;
  return [
    ...scopesOf(row, scene).flatMap((scope) => [
      { part: credits(scope), whole: credits(all) },
      { part: hours(scope, 'total'), whole: hours(all, 'total') },
      ...kinds.flatMap((kind) => [
        { part: hours(scope, kind), whole: hours(scope, 'total') },
        { part: hours(scope, kind), whole: hours(all, 'total') },
      ]),
    ]),
    ...scene.document.programme.subtotals.flatMap(({ credits: part, hours: { total } }) => [
      ...(part === null ? [] : [{ part, whole: credits(all) }]),
      ...(total === undefined ? [] : [{ part: total, whole: hours(all, 'total') }]),
    ]),
  ];
}

const rounded = (value: Amount, printed: string): string =>
  shown(value, printed.split('.')[1]?.length ?? 0);

/** A cell's printed share and, where the cell says it (`46/160=28.7%`), the fraction itself. */
function printedIn(cell: string, isShareRow: boolean) {
  const text = cell.normalize('NFKC').trim();
  const own = /(\d+(?:\.\d+)?)\s*\/\s*(\d+(?:\.\d+)?)\s*=\s*(\d+(?:\.\d+)?)\s*%?/.exec(text);
  const [, part, whole, result] = own ?? [];
  if (part !== undefined && whole !== undefined && result !== undefined)
    return { printed: result, share: { part: amount(part), whole: amount(whole) } };
  const printed = /^(\d+(?:\.\d+)?)\s*%$/.exec(text)?.[1];
  if (printed !== undefined) return { printed };
  return isShareRow && /^\d+\.\d+$/.test(text) ? { printed: text } : undefined;
}

/**
 * `printed-shares`: every printed percentage against the figures, rounded half up to its own decimals. A cell that is no share of the row's or the plan's
 * figures to within one printed step and a half is left alone.
 * @example { "primitive": "printed-shares" }
 */
export const printedShares = primitive('printed-shares', {}, (_rule, scene) =>
  scene.document.programme.subtotals.flatMap((row) => {
    const isShareRow = /比例|占|百分|%/.test(row.label);
    const cells = [...new Set([row.label, ...Object.values(row.written ?? {})])];
    return cells.flatMap((cell) => {
      const found = printedIn(cell, isShareRow);
      if (found === undefined) return [];
      const { printed, share } = found;
      const candidates = share === undefined ? sharesOf(row, scene) : [share];
      const values = candidates.flatMap((each) => {
        const percent = percentOf(each);
        return percent === undefined ? [] : [{ ...each, percent }];
      });
      const goal = shown(amount(printed), 9);
      if (values.some(({ percent }) => rounded(percent, printed) === goal)) return [];
      const step = 10 ** -(printed.split('.')[1]?.length ?? 0);
      const off = (percent: Amount) => Math.abs(toNumber(percent) - Number(printed));
      const near = values
        .filter(({ percent }) => share !== undefined || off(percent) <= 1.5 * step)
        .sort((a, b) => off(a.percent) - off(b.percent))[0];
      if (near === undefined) return [];
      const params = { label: row.label, printed, expected: rounded(near.percent, printed) };
      const { part, whole } = near;
      const fault = faultOf({
        code: 'share-misprinted',
        computed: part,
        printed: amount(printed),
        rows: [],
        params,
      });
      return [{ ...fault, denominator: whole }];
    });
  }),
);
