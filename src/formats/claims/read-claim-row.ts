import type { Fact } from '../../domain/achievement';
import { normalForm } from '../../domain/normal-form';
import { problem, type Problem, type Reading } from '../../domain/problem';
import type { ClaimColumn, SheetClaim } from '../../domain/sheet-claim';
import { cellAt, markKey, placeIn, type Grid } from '../grid';
import { CLAIM_HEADERS, KIND_WORDS, type ClaimColumns, type FactColumn } from './claim-columns';
import { dayOf } from './day';

/** How the rows of a sheet are to be read. */
export interface ClaimLayout {
  readonly grid: Grid;
  readonly columns: ClaimColumns;
  readonly facts: readonly { readonly fact: FactColumn; readonly at: number }[];
  /** The fact that names the kinds. */
  readonly kinds: FactColumn | undefined;
  /** The kind of rows that name none. */
  readonly kindless: string;
}

function partsOf(written: string): readonly string[] {
  return written
    .split(/[;；、\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function choiceIn({ choices = [] }: FactColumn, written: string): string | undefined {
  const plain = normalForm(written);
  return choices.find(
    ({ value, label }) => normalForm(label) === plain || normalForm(value) === plain,
  )?.value;
}

/** A cell as the value of a fact; undefined when the fact does not know it. */
function factIn(fact: FactColumn, written: string): Fact | undefined {
  const plain = normalForm(written);
  if (fact.type === 'choice') return choiceIn(fact, written);
  if (fact.type === 'list') {
    const parts = partsOf(written).map((part) => (fact.choices ? choiceIn(fact, part) : part));
    return parts.includes(undefined) ? undefined : parts.filter((part) => part !== undefined);
  }
  if (fact.type === 'flag') {
    if (['是', 'yes', 'true', '1', '√', 'y'].includes(plain)) return true;
    return ['否', 'no', 'false', '0', '×', 'n'].includes(plain) ? false : undefined;
  }
  if (fact.type === 'number') return /^\d{1,9}(?:\.\d{1,6})?$/.test(plain) ? plain : undefined;
  return fact.type === 'date' ? dayOf(written) : written.trim();
}

/** One row as a claim, or undefined with everything that is wrong with it. */
export function readClaimRow(layout: ClaimLayout, row: number): Reading<SheetClaim> {
  const { grid, columns, facts, kinds, kindless } = layout;
  const problems: Problem[] = [];
  const text = (column: ClaimColumn) => {
    const at = columns[column];
    return at === undefined ? '' : cellAt(grid, row, at).trim();
  };
  const refuse = (code: string, at: number | undefined, params = {}) => {
    problems.push(problem(code, 'error', placeIn(grid, row, at), params));
  };
  const number = text('number');
  if (number === '') refuse('claims-no-number', columns.number);
  else if (grid.marks.get(markKey(row, columns.number ?? -1)) === 'lossy')
    refuse('claims-number-lossy', columns.number, { number });
  if (text('title') === '') refuse('claims-no-title', columns.title);
  const date = dayOf(text('date'));
  if (date === undefined) refuse('claims-no-day', columns.date, { written: text('date') });
  const stated = facts.flatMap(({ fact, at }): (readonly [string, Fact])[] => {
    const written = cellAt(grid, row, at).trim();
    if (written === '') return [];
    const value = factIn(fact, written);
    if (value === undefined) refuse('claims-no-such-value', at, { fact: fact.label, written });
    return value === undefined ? [] : [[fact.name, value]];
  });
  const kind =
    text('kind') === ''
      ? kindless
      : ((kinds && (factIn(kinds, text('kind')) as string | undefined)) ??
        KIND_WORDS[text('kind')]);
  if (kind === undefined)
    refuse('claims-no-such-value', columns.kind, {
      fact: kinds?.label ?? CLAIM_HEADERS.kind[0] ?? '',
      written: text('kind'),
    });
  if (problems.length > 0 || date === undefined || kind === undefined)
    return { value: undefined, problems };
  return {
    problems,
    value: {
      where: placeIn(grid, row),
      number,
      name: text('name'),
      className: text('className'),
      kind,
      title: text('title'),
      date,
      issuer: text('issuer'),
      certificateNumber: text('certificateNumber'),
      team: text('team'),
      evidence: partsOf(text('evidence')),
      courses: partsOf(text('courses')),
      facts: Object.fromEntries(stated),
    },
  };
}
