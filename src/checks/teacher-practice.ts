import type { Verdict } from './finding';

/** A teacher's time in enterprises, in days; `line` counts from 1 with the head. */
export interface TeacherTime {
  readonly name: string;
  readonly lines: readonly number[];
  /** Days in the five years before the given day. */
  readonly days: number;
  /** Days in the first two years of teaching; undefined when nobody said when they began, or longer ago than five years. */
  readonly firstDays?: number;
  readonly verdict: Verdict;
}

export interface TeacherPractice {
  readonly teachers: readonly TeacherTime[];
  /** Lines with unclear dates, or an end before the start. */
  readonly skipped: readonly number[];
}

const HEADS = {
  name: /教师|姓名|工号|teacher|name/i,
  from: /开始|起|from|start/i,
  to: /结束|止|to\b|end/i,
  hired: /入职|任教|hire/i,
} as const;

type CivilDate = readonly [year: number, month: number, date: number];

/** Days since 1 March of year 0 in the Gregorian calendar. */
function dayNumber([year, month, date]: CivilDate): number {
  const y = month <= 2 ? year - 1 : year;
  const inYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + inYear;
}

/** A date such as `2026-03-01`, `2026/3/1`, `2026.3.1` or `2026年3月1日`; undefined for anything else, and for days that no month has. */
function dateOf(written: string): CivilDate | undefined {
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(
    written.normalize('NFKC').trim(),
  );
  if (!found) return undefined;
  const [year = 0, month = 0, date = 0] = found.slice(1).map(Number);
  if (month < 1 || month > 12 || date < 1) return undefined;
  const next: CivilDate = month === 12 ? [year + 1, 1, 1] : [year, month + 1, 1];
  const length = dayNumber(next) - dayNumber([year, month, 1]);
  return date <= length ? [year, month, date] : undefined;
}

/** The day so many years off; 29 February becomes 1 March where there is none. */
function yearsFrom([year, month, date]: CivilDate, years: number): number {
  return dayNumber([year + years, month, date]);
}

type Stay = readonly [from: number, to: number];

/** Days of the stays within the window, days of two stays counted once. */
function daysWithin(stays: readonly Stay[], from: number, to: number): number {
  let days = 0;
  let reached = from;
  for (const [start, end] of [...stays].sort((a, b) => a[0] - b[0])) {
    const [first, last] = [Math.max(start, reached), Math.min(end + 1, to)];
    if (last <= first) continue;
    days += last - first;
    reached = last;
  }
  return days;
}

/** Six months by days: 184 are enough in any half year, 180 in none. */
function standing(days: number): Verdict {
  if (days >= 184) return 'pass';
  return days >= 181 ? 'borderline' : 'fail';
}

/**
 * Time that teachers spent in enterprises, from rows of a table with a head (teacher, start, end, perhaps date of hire): six months in the five years up to the
 * given ISO day, and for those hired within them six months in their first two years (clause 四(11)). Stays that overlap count once; a table without these columns
 * gives none. The verdict is the worse of the two; while the two years still run, it is for a person.
 * @example teacherPractice([['教师', '开始', '结束'], ['示例甲', '2025-01-01', '2025-06-30']], '2026-01-01').teachers[0]?.days // 181
 */
export function teacherPractice(
  rows: readonly (readonly string[])[],
  today: string,
): TeacherPractice {
  const at = rows.findIndex(
    (row) => HEADS.name.test(row.join(' ')) && HEADS.from.test(row.join(' ')),
  );
  const present = dateOf(today);
  const head = rows[at];
  if (head === undefined || present === undefined) return { teachers: [], skipped: [] };
  const column = (of: keyof typeof HEADS) => head.findIndex((cell) => HEADS[of].test(cell));
  const [name, from, to, hired] = [column('name'), column('from'), column('to'), column('hired')];
  if (from < 0 || to < 0 || from === to) return { teachers: [], skipped: [] };
  const skipped: number[] = [];
  const known = new Map<string, { lines: number[]; stays: Stay[]; hired?: CivilDate }>();
  for (const [index, row] of rows.entries()) {
    const teacher = row[name]?.trim() ?? '';
    if (index <= at || teacher === '') continue;
    const [start, end] = [dateOf(row[from] ?? ''), dateOf(row[to] ?? '')].map(
      (date) => date && dayNumber(date),
    );
    const own = known.get(teacher) ?? { lines: [], stays: [] };
    known.set(teacher, own);
    const began = dateOf(row[hired] ?? '');
    if (began !== undefined) own.hired = began;
    own.lines.push(index + 1);
    if (start === undefined || end === undefined || end < start) skipped.push(index + 1);
    else own.stays.push([start, end]);
  }
  const now = dayNumber(present);
  const since = yearsFrom(present, -5);
  const teachers = [...known].map(([teacher, { lines, stays, hired: began }]): TeacherTime => {
    const days = daysWithin(stays, since, now + 1);
    if (began === undefined || dayNumber(began) < since)
      return { name: teacher, lines, days, verdict: standing(days) };
    const end = yearsFrom(began, 2);
    const firstDays = daysWithin(stays, dayNumber(began), end);
    const first = standing(firstDays);
    const verdict = first !== 'pass' && end > now ? 'needs-person' : first;
    return { name: teacher, lines, days, firstDays, verdict };
  });
  return { teachers, skipped };
}
