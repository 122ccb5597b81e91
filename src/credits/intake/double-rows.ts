import type { Achievement, Student } from '../../domain/achievement';
import type { Place } from '../../domain/problem';
import type { SheetClaim } from '../../domain/sheet-claim';
import { type Comparable, type DuplicateKind, duplicatesIn } from './duplicates';

/** A row that seems to be on file already, or twice in the sheet. */
export interface DoubleRow {
  readonly kind: DuplicateKind;
  /** Its place among the rows, from 0. */
  readonly at: number;
  readonly where: Place;
  readonly number: string;
  readonly title: string;
  /** The title of the record it doubles. */
  readonly other: string;
  readonly isKnown: boolean;
}

function factText({ facts }: Achievement, name: string): string {
  const value = facts[name];
  return typeof value === 'string' ? value : '';
}

const ROW = 'row ';

/**
 * The rows of a sheet that double one before them or an achievement on file, whatever the year.
 * @example doubleRows([row, row], { students: [], achievements: [] })[0]?.at // 1
 */
export function doubleRows(
  rows: readonly SheetClaim[],
  known: { readonly students: readonly Student[]; readonly achievements: readonly Achievement[] },
): readonly DoubleRow[] {
  const numberOf = new Map(known.students.map((each) => [each.id, each.number]));
  const news = rows.map((row, at): Comparable => ({
    id: `${ROW}${at}`,
    student: row.number,
    title: row.title,
    date: row.date,
    certificateNumber: row.certificateNumber,
    team: row.team,
    files: [],
  }));
  const onFile = known.achievements.map((each): Comparable => ({
    id: each.id,
    student: numberOf.get(each.studentId) ?? each.studentId,
    title: each.title,
    date: each.date,
    certificateNumber: factText(each, 'certificateNumber'),
    team: factText(each, 'teamId'),
    files: [],
  }));
  const titles = new Map([...news, ...onFile].map((each) => [each.id, each.title]));
  return duplicatesIn(news, onFile).flatMap(({ kind, id, other }) => {
    const at = Number(id.slice(ROW.length));
    const row = rows[at];
    if (row === undefined) return [];
    const { where, number, title } = row;
    const about = { kind, at, where, number, title };
    return [{ ...about, other: titles.get(other) ?? '', isKnown: !other.startsWith(ROW) }];
  });
}
