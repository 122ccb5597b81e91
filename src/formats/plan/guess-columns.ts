import {
  amount,
  compareAmounts,
  dividedBy,
  parseAmount,
  sum,
  times,
  ZERO,
  type Amount,
} from '../../domain/amount';
import { cellAt } from '../grid';
import type { ColumnRole, PlanColumn, TermMeasure } from './columns';
import { courseTypeOf, groupOf } from './course-words';
import { bareTerms, headerPath } from './header-path';
import { headerWord, type HeaderWord } from './header-words';
import { readCell } from './odd-cell';
import { requirementWord } from './requirement-words';
import { columnsOf, originOf, type PlanTable } from './plan-table';
import { oneLine, squeeze } from './plan-text';
import { termHeader, throughTerms, type TermHeader } from './term-header';

const ONCE: readonly ColumnRole[] = [
  'name',
  'name-en',
  'code',
  'credits',
  'type',
  'requirement',
  'start',
  'weekly',
  'weeks',
  'department',
  'notes',
  'sequence',
  'start-weekly',
];

/**
 * What each column of a table was taken for, from its header texts first and its cells second. Two columns never share a role
 * that can stand once; what fits nothing is `kept`. Practice hours in several kinds (实验, 上机, 实训) are added up by the reader,
 * unless one column is their sum.
 * @example guessColumns(table).find(({ role }) => role === 'credits')?.header // '学分'
 */
export function guessColumns(table: PlanTable): PlanColumn[] {
  const seen = new Map<string, number>();
  const bare = bareTerms(table);
  const drafts = columnsOf(table).flatMap((column): PlanColumn[] => {
    const path = headerPath(table, column);
    const filled = table.body.some((row) => cellAt(table.grid, row, column).trim() !== '');
    if (path.length === 0 && !filled) return [];
    const shown = path.map(oneLine).join(' / ') || `(${table.grid.columns[column] ?? column + 1})`;
    const times = (seen.get(shown) ?? 0) + 1;
    seen.set(shown, times);
    const header = times === 1 ? shown : `${shown} (${times})`;
    const term = termHeader(bare.has(column) ? ['学期', ...path] : path);
    if (term !== undefined)
      return [{ column, header, path, role: 'term', confidence: 'sure', ...termParts(term) }];
    const word = wordOf(path) ?? wordOfCells(table, column, path);
    if (word === undefined) return [{ column, header, path, role: 'kept', confidence: 'unknown' }];
    return [{ column, header, path, ...word }];
  });
  return measured(table, summed(table, numbered(once(table, drafts))));
}

function termParts(term: TermHeader) {
  return {
    term: term.number ?? 0,
    ...(term.weeks !== undefined && { weeks: term.weeks }),
    ...(term.measure !== undefined && { measure: term.measure }),
  };
}

function wordOf(
  path: readonly string[],
): (HeaderWord & { confidence: 'sure' | 'likely' }) | undefined {
  const leaf = squeeze(path.at(-1) ?? '');
  const parents = path.slice(0, -1).map(squeeze).join('/');
  if (/^(?:总|总计|合计|小计|总数|计)$/.test(leaf) && parents !== '') {
    if (/学分/.test(parents)) return { role: 'credits', confidence: 'sure' };
    if (/实践|实训/.test(parents)) return { role: 'hours', kind: 'practice', confidence: 'sure' };
    if (/学时|课时/.test(parents)) return { role: 'hours', kind: 'total', confidence: 'sure' };
  }
  const word = headerWord(path.at(-1) ?? '') ?? headerWord(path.join(''));
  if (word !== undefined) {
    if (word.role === 'hours' && /学分/.test(parents) && !/学时|课时/.test(parents))
      return undefined;
    return { ...word, confidence: 'sure' };
  }
  for (const text of [...path].reverse().slice(1)) {
    const above = headerWord(text);
    if (above !== undefined && ['category', 'name', 'notes', 'department'].includes(above.role))
      return { ...above, confidence: 'likely' };
  }
  return undefined;
}

function texts(table: PlanTable, column: number): string[] {
  return table.body
    .filter((row) => originOf(table, row, column) !== 'left')
    .map((row) => squeeze(cellAt(table.grid, row, column)))
    .filter((text) => text !== '');
}

function mostly(values: readonly string[], test: (text: string) => boolean): boolean {
  return values.length > 0 && values.filter(test).length > values.length / 2;
}

const isRequirement = (text: string) =>
  requirementWord(text) !== undefined || /^[(]?[选必限任](?:修)?[)]?$/.test(text);

function wordOfCells(table: PlanTable, column: number, path: readonly string[]) {
  const values = texts(table, column);
  if (path.length > 0 || values.length === 0) return undefined;
  const role: ColumnRole | undefined = mostly(values, isRequirement)
    ? 'requirement'
    : mostly(values, (text) => /^[ABC]$/.test(text))
      ? 'type'
      : mostly(values, (text) => groupOf([text]) !== 'other' && text.length <= 12)
        ? 'category'
        : undefined;
  return role === undefined ? undefined : { role, confidence: 'likely' as const };
}

/** Roles by content where the words are used loosely (课程性质 over 公共基础课), and each single role once. */
function once(table: PlanTable, columns: readonly PlanColumn[]): PlanColumn[] {
  const retyped = columns.map((column): PlanColumn => {
    if (!['requirement', 'category', 'type'].includes(column.role)) return column;
    const values = texts(table, column.column).filter((text) => !/计$/.test(text));
    const distinct = [...new Set(values)];
    const role: ColumnRole | undefined = mostly(distinct, isRequirement)
      ? 'requirement'
      : mostly(distinct, (text) => courseTypeOf(text) !== null)
        ? 'type'
        : column.role !== 'category' && mostly(distinct, (text) => groupOf([text]) !== 'other')
          ? 'category'
          : undefined;
    return role === undefined || role === column.role
      ? column
      : { ...column, role, confidence: 'likely' };
  });
  const taken = new Map<ColumnRole, PlanColumn>();
  for (const column of retyped)
    if (ONCE.includes(column.role)) {
      const best = taken.get(column.role);
      if (best === undefined || fill(table, column) > fill(table, best))
        taken.set(column.role, column);
    }
  return retyped.map((column): PlanColumn => {
    if (!ONCE.includes(column.role) || taken.get(column.role) === column) return column;
    const latin =
      column.role === 'name' &&
      mostly(texts(table, column.column), (text) => /^[A-Za-z]{2}/.test(text));
    return { ...column, role: latin ? 'name-en' : 'kept', confidence: 'likely' };
  });
}

function fill(table: PlanTable, { column, role }: PlanColumn): number {
  const values = texts(table, column);
  return role === 'name'
    ? values.filter((text) => /[\u3400-\u9fffA-Za-z]{2}/.test(text)).length
    : 0;
}

function numbered(columns: readonly PlanColumn[]): PlanColumn[] {
  const terms = columns.filter(({ role }) => role === 'term');
  const headers = terms.map(({ path }) => termHeader(path) ?? termHeader(['学期', ...path]) ?? {});
  const numbers = throughTerms(headers);
  return columns.map((column) => {
    const at = terms.indexOf(column);
    return at < 0 ? column : { ...column, term: numbers[at] ?? column.term ?? 1 };
  });
}

function figures(table: PlanTable, column: number): (Amount | undefined)[] {
  return table.body.map((row) =>
    originOf(table, row, column) === 'own'
      ? parseAmount(cellAt(table.grid, row, column))
      : undefined,
  );
}

/** Of several columns for one kind of hours: where one is the sum of the others, the others are only kept. */
function summed(table: PlanTable, columns: readonly PlanColumn[]): PlanColumn[] {
  let result = [...columns];
  for (const kind of ['total', 'theory', 'practice'] as const) {
    const same = result.filter((each) => each.role === 'hours' && each.kind === kind);
    if (same.length < 2) continue;
    const values = same.map(({ column }) => figures(table, column));
    const whole = same.find((_, at) => {
      const rows = table.body.flatMap((_row, row) => {
        const own = values[at]?.[row];
        const rest = values.flatMap((other, n) => (n === at ? [] : (other[row] ?? [])));
        return own === undefined || rest.length === 0 ? [] : [compareAmounts(own, sum(rest)) === 0];
      });
      return rows.length > 1 && rows.filter(Boolean).length > (rows.length * 2) / 3;
    });
    const main = whole ?? (kind === 'total' ? same[0] : undefined);
    if (main !== undefined)
      result = result.map((each): PlanColumn => {
        if (!same.includes(each) || each === main) return each;
        const { kind: _kind, ...rest } = each;
        return { ...rest, role: 'kept', confidence: 'likely' };
      });
  }
  return result;
}

/** What plain numbers in term columns count, by the header's word or else by what adds up to the printed hours or credits. */
function measured(table: PlanTable, columns: readonly PlanColumn[]): PlanColumn[] {
  const terms = columns.filter(({ role, measure }) => role === 'term' && measure === undefined);
  const total = columns.find(({ role, kind }) => role === 'hours' && kind === 'total');
  const credits = columns.find(({ role }) => role === 'credits');
  const score = { weekly: 0, hours: 0, credits: 0 };
  for (const row of terms.length === 0 ? [] : table.body) {
    const cells = terms.flatMap(({ column, weeks }) => {
      const { parts } = readCell('term', cellAt(table.grid, row, column));
      return parts.value === undefined ? [] : [{ value: parts.value, weeks }];
    });
    const plain = sum(cells.map(({ value }) => value));
    if (compareAmounts(plain, ZERO) === 0) continue;
    const equals = (column: PlanColumn | undefined, value: Amount) => {
      const printed = column && parseAmount(cellAt(table.grid, row, column.column));
      return printed !== undefined && compareAmounts(printed, value) === 0 ? 1 : 0;
    };
    score.hours += equals(total, plain);
    score.credits += equals(credits, plain);
    score.weekly += cells.every(({ weeks }) => weeks !== undefined)
      ? equals(total, sum(cells.map(({ value, weeks }) => times(value, weeks ?? ZERO))))
      : usualWeeks(total && parseAmount(cellAt(table.grid, row, total.column)), plain);
  }
  const best: TermMeasure =
    score.hours > score.weekly && score.hours >= score.credits
      ? 'hours'
      : score.credits > score.weekly && score.credits > terms.length / 2
        ? 'credits'
        : 'weekly';
  return columns.map((column) => (terms.includes(column) ? { ...column, measure: best } : column));
}

/** 1 when hours are 8 to 20 weeks of these weekly hours, else 0. */
function usualWeeks(hours: Amount | undefined, weekly: Amount): number {
  const weeks = hours && dividedBy(hours, weekly);
  if (weeks === undefined) return 0;
  return compareAmounts(weeks, amount(8)) >= 0 && compareAmounts(weeks, amount(20)) <= 0 ? 1 : 0;
}
