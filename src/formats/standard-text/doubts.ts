import { problem, type Place } from '../../domain/problem';

/** The number before `next` with another last step. @example before('1.1.3', '1') // '1.1.1' */
function before(next: string, step: string): string {
  return /^[a-z]\)$/.test(next)
    ? `${String.fromCharCode(96 + Number(step))})`
    : next.replace(/\d+(?=\D*$)/, step);
}

/** What a reader of running text is unsure of, or proposes to mend; a person decides. */
export const DOUBTS = {
  /** A number is missing before `next`; `after` is the last step of the one before it, `0` when there is none. */
  gap: (where: Place, level: string, after: string, next: string) =>
    problem('numbering-gap', 'warning', where, {
      level,
      after: after === '0' ? '' : before(next, after),
      next,
    }),
  repeated: (where: Place, level: string, number: string) =>
    problem('number-repeated', 'warning', where, { level, number }),
  order: (where: Place, level: string, number: string) =>
    problem('number-out-of-order', 'warning', where, { level, number }),
  /** A line that begins with a number out of its row, and so was taken to go on with the item before. */
  unfollowed: (where: Place, shown: string) =>
    problem('number-not-followed', 'warning', where, { shown: shown.slice(0, 40) }),
  /** Numbers begin anew without a heading that opens the next level; the level named is what the list of levels proposes. */
  levelLost: (where: Place, after: string, proposed: string) =>
    problem('level-heading-missing', 'warning', where, { after, proposed }),
  levelUnknown: (where: Place, after: string) =>
    problem('level-heading-unclear', 'warning', where, { after }),
  levelEmpty: (level: string) => problem('level-without-items', 'warning', {}, { level }),
  noFunction: (where: Place, level: string, number: string) =>
    problem('function-missing', 'warning', where, { level, number }),
  /** A text in a numbered cell that belongs to none of its numbers. */
  stray: (where: Place, shown: string) =>
    problem('stray-fragment', 'warning', where, { shown: shown.slice(0, 40) }),
  /** Two printed lines of which nothing but their words says whether they are one statement or two; they were taken as two. */
  paragraph: (where: Place, shown: string) =>
    problem('paragraph-unclear', 'warning', where, { shown: shown.slice(0, 60) }),
  drift: (where: Place, shown: string) =>
    problem('column-drift', 'warning', where, { shown: shown.slice(0, 60) }),
  glyph: (where: Place, shown: string) =>
    problem('odd-glyph', 'warning', where, { shown: shown.slice(0, 40) }),
  digits: (where: Place, shown: string, read: string) =>
    problem('digits-joined', 'note', where, { shown: shown.slice(0, 40), read }),
  hyphen: (where: Place, shown: string) =>
    problem('hyphen-joined', 'note', where, { shown: shown.slice(0, 60) }),
  weightsUnclear: (where: Place, shown: string) =>
    problem('weight-row-unclear', 'warning', where, { shown: shown.slice(0, 60) }),
  weightsMissing: () => problem('weights-missing', 'warning'),
  directions: (count: number) => problem('weights-by-direction', 'note', {}, { count }),
  unplaced: (where: Place, characters: number, shown: string) =>
    problem('text-without-place', 'warning', where, { characters, shown: shown.slice(0, 40) }),
  fact: (fact: 'title' | 'code' | 'edition') => problem('fact-not-found', 'warning', {}, { fact }),
  mark: (shown: string) => problem('mark-taken-off', 'note', {}, { shown }),
} as const;
