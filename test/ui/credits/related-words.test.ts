import { expect, it } from 'vitest';
import { inputsOfCase } from '../../../src/credits/case/inputs-of-case';
import { asId } from '../../../src/domain/id';
import { relatedWords } from '../../../src/ui/screens/credits/related-words';

const { context } = inputsOfCase(
  {
    courses: [
      { id: 'robot', name: '工业机器人操作与编程', outcomes: ['能编写机器人程序'] },
      { id: 'plc', name: 'PLC应用技术', outcomes: [] },
      { id: 'maths', name: '应用数学', outcomes: [] },
    ],
    achievements: [{ id: 'a', kind: 'contest', title: '机器人编程竞赛（虚构）' }],
    claims: [],
  },
  '2026-03-01',
);
const courses = context.courses ?? [];

it('names the words that an achievement and a course share, and none for a course that shares none', () => {
  const words = relatedWords(context.achievements, [], courses, asId('robot'));
  expect(words).toContain('机器人');
  expect(words.every((each) => each.length > 1)).toBe(true);
  expect(relatedWords(context.achievements, [], courses, asId('maths'))).toEqual([]);
});

it('takes in the texts of the items that the achievement proves; an unknown course shares nothing', () => {
  expect(relatedWords([], ['应用数学建模'], courses, asId('maths'))).not.toEqual([]);
  expect(relatedWords(context.achievements, [], courses, asId('none'))).toEqual([]);
  expect(relatedWords([], [], courses, asId('robot'))).toEqual([]);
});
