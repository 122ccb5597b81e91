import { beforeEach, expect, it } from 'vitest';
import { amount } from '../../../src/domain/amount';
import type { Course } from '../../../src/domain/programme';
import { TermBoardState } from '../../../src/ui/screens/courses/term-board.svelte';
import { movedToTerm, withTermCell } from '../../../src/ui/screens/courses/term-moves';
import { course, plan } from '../../checks/plans';

const in_ = (name: string, ...terms: readonly number[]) =>
  course(name, {
    credits: amount(2),
    terms: terms.map((term) => ({ term, weeklyHours: amount(4), written: '4' })),
  });
const terms = [1, 2, 3].map((number) => ({ number, name: `第${number}学期`, weeks: amount(16) }));

let courses: readonly Course[];
let refused: string[];
let board: TermBoardState;

beforeEach(() => {
  courses = plan([in_('甲', 1), in_('乙', 1), in_('丙', 3), in_('丁', 1, 3)]).courses;
  refused = [];
  board = new TermBoardState({
    terms: () => terms,
    courses: () => courses,
    save: (changed) => {
      courses = courses.map((each) => (each.id === changed.id ? changed : each));
    },
    refuseText: (text) => refused.push(text),
    refuseMove: ({ name }, term) => refused.push(`${name} ${term}`),
  });
});

const termsOf = (name: string) =>
  courses
    .find((each) => each.name === name)
    ?.terms.map(({ term, written }) => `${term}:${written}`);

it('shows each term with its weekly hours, and the credits of courses of that term alone', () => {
  expect(
    board.columns.map(({ cards, weekly, credits }) => [
      cards.map((card) => card.course.name).join(''),
      weekly,
      credits,
    ]),
  ).toEqual([
    ['甲乙丁', '12', '4'],
    ['', '0', '0'],
    ['丙丁', '8', '2'],
  ]);
});

it('moves a card by keys and by carrying it, and what it says goes along', () => {
  board.at = { column: 0, card: 1 };
  board.shift(1);
  expect(termsOf('乙')).toEqual(['2:4']);
  expect(board.wanted).toMatchObject({ course: '乙', term: 2 });
  const [first] = courses;
  if (!first) throw new Error('no course');
  board.move(first, 1, 3);
  expect(termsOf('甲')).toEqual(['3:4']);
});

it('refuses a term in which the course is taught already, and stays at the edges', () => {
  const last = courses[3];
  if (!last) throw new Error('no course');
  board.move(last, 1, 3);
  board.at = { column: 0, card: 0 };
  board.shift(-1);
  expect(refused).toEqual(['丁 3']);
  expect([termsOf('丁'), termsOf('甲')]).toEqual([['1:4', '3:4'], ['1:4']]);
});

it('goes past terms without courses', () => {
  board.at = { column: 0, card: 2 };
  expect(board.step(1, 0)).toBe(true);
  expect(board.at).toEqual({ column: 2, card: 1 });
  expect(board.step(1, 0)).toBe(false);
});

it('takes what is written in a card as the sheet does, and refuses what is no hours', () => {
  board.at = { column: 2, card: 0 };
  board.write();
  expect(board.draft).toBe('4');
  board.draft = '20W';
  expect(board.finish()).toBe(true);
  expect(termsOf('丙')).toEqual(['3:20W']);
  board.write();
  board.draft = 'often';
  expect(board.finish()).toBe(false);
  expect(refused).toEqual(['often']);
  board.cancel();
  expect(termsOf('丙')).toEqual(['3:20W']);
});

it('leaves a course as it was when there is nothing to move', () => {
  const [first] = courses;
  if (!first) throw new Error('no course');
  expect(movedToTerm(first, 2, 3)).toBeUndefined();
  expect(withTermCell(first, 1, '4')).toBe(first);
});
