import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asId } from '../../src/domain/id';
import type { ProgrammeDocument } from '../../src/domain/programme';
import type { StandardDocument } from '../../src/domain/standard';
import { suggestLinks, type LinkSuggestion } from '../../src/matching/suggest-links';
import { item, standardOf } from '../coverage/sample';
import { course } from './sample';

const courses = [
  course('robot', '工业机器人编程与调试', ['能编写机器人搬运程序', '会标定工具坐标系']),
  course('plc', '电气控制与PLC应用技术', ['能按电路图接线']),
  course('english', '大学英语'),
];
const document = standardOf([
  item('f', null, 0, { kind: 'function', text: '系统操作与编程调试' }),
  item('i1', 'f', 1, { text: '能使用示教器编写搬运程序' }),
  item('i2', 'f', 2, { text: '能编写可编程控制器程序' }),
]);
const glossary = [['PLC', '可编程控制器', '可编程序控制器']];
const suggestions = suggestLinks({ courses, standards: [document], glossary });

function marked(suggestion: LinkSuggestion | undefined, words: string): unknown {
  return suggestion?.because.find((each) => each.words === words);
}

describe('suggestLinks', () => {
  it('ranks courses for an item and items for a course', () => {
    expect(suggestions.forItem(asId('i1'))[0]?.courseId).toBe('robot');
    expect(suggestions.forCourse(asId('robot'))[0]?.itemId).toBe('i1');
  });

  it('marks the shared words in the item and in the very outcome', () => {
    const [first] = suggestions.forItem(asId('i1'));
    expect(marked(first, '搬运程序')).toMatchObject({
      inItem: [{ of: 'text', start: 8, end: 12 }],
      inCourse: [{ of: 'outcome', at: 0, start: 6, end: 10 }],
    });
  });

  it('rests on the words of a unit, and marks them in that unit', () => {
    const units = [
      { name: '认识机器人', contents: [], hours: {} },
      { name: '项目二', contents: ['使用示教器编写搬运程序'], hours: {} },
    ];
    const plain = course('x', '智能制造综合实训');
    const before = suggestLinks({ courses: [plain], standards: [document], glossary });
    expect(before.forCourse(asId('x')).map(({ itemId }) => itemId)).not.toContain('i1');
    const withUnits = suggestLinks({
      courses: [{ ...plain, units }],
      standards: [document],
      glossary,
    });
    const [first] = withUnits.forCourse(asId('x'));
    expect(first?.itemId).toBe('i1');
    expect(first?.because.flatMap(({ inCourse }) => inCourse)).toContainEqual(
      expect.objectContaining({ of: 'unit', at: 1 }),
    );
  });

  it('meets other words for the same thing through the glossary', () => {
    const [first] = suggestions.forCourse(asId('plc'));
    expect(first?.itemId).toBe('i2');
    expect(first?.because.some(({ inItem }) => inItem.some(({ of }) => of === 'glossary'))).toBe(
      true,
    );
  });

  it('suggests leaves unless told which items', () => {
    expect(suggestions.forItem(asId('f'))).toEqual([]);
    const asked = suggestLinks({ courses, standards: [document], itemIds: new Set([asId('f')]) });
    expect(asked.forItem(asId('f'))[0]?.courseId).toBe('robot');
    expect(asked.forItem(asId('i1'))).toEqual([]);
  });

  it('does not suggest on a single shared character', () => {
    expect(suggestions.forItem(asId('i1')).map(({ courseId }) => courseId)).not.toContain(
      'english',
    );
  });

  it('gives empty lists for unknown ids and for no courses', () => {
    expect(suggestions.forItem(asId('nobody'))).toEqual([]);
    expect(suggestLinks({ courses: [], standards: [document] }).forItem(asId('i1'))).toEqual([]);
  });
});

describe('suggestions on the shipped sample', () => {
  const shipped = (file: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../standards/${file}`, import.meta.url), 'utf8'));
  const standard = shipped('occupational/industrial-robot-operator.json') as StandardDocument;
  const plan = shipped('programmes/industrial-robotics-2026.json') as ProgrammeDocument;
  const { alignments } = shipped('samples/industrial-robotics-2026.alignments.json') as {
    readonly alignments: readonly { itemId: string; courseId: string; state: string }[];
  };

  it('find a course that a teacher confirmed among the first five for most linked items', () => {
    const own = suggestLinks({ courses: plan.courses, standards: [standard] });
    const confirmed = alignments.filter(({ state }) => state === 'confirmed');
    const itemIds = [...new Set(confirmed.map(({ itemId }) => itemId))];
    const found = itemIds.filter((itemId) => {
      const firstFive = own.forItem(asId(itemId), 5).map(({ courseId }) => courseId as string);
      return confirmed.some((each) => each.itemId === itemId && firstFive.includes(each.courseId));
    });
    expect(found.length / itemIds.length).toBeGreaterThan(0.8);
  });
});
