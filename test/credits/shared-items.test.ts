import { describe, expect, it } from 'vitest';
import { sharedItems } from '../../src/credits/shared-items';
import type { Achievement } from '../../src/domain/achievement';
import type { Alignment } from '../../src/domain/alignment';
import { asId, type CourseId, type ItemId } from '../../src/domain/id';

const PLC = asId<CourseId>('plc');

function link(itemId: string, state: Alignment['state'] = 'confirmed', course = 'plc'): Alignment {
  return {
    id: asId(`${course}-${itemId}-${state}`),
    programmeId: asId('p'),
    standardId: asId('s'),
    itemId: asId(itemId),
    courseId: asId(course),
    strength: 'L',
    state,
    by: '示例教师',
    at: '2026-01-01T00:00:00.000Z',
    origin: 'person',
  };
}

function proving(...items: readonly string[]): Achievement {
  return {
    id: asId('a'),
    studentId: asId('u'),
    kind: 'certificate',
    title: '示例证书',
    date: '2026-01-01',
    facts: {},
    provesItems: items.map((each) => asId<ItemId>(each)),
  };
}

describe('what an achievement shares with a course', () => {
  it('is each item taught by a confirmed link once, and how many of them it proves', () => {
    const links = [link('1'), link('2'), link('3'), link('3'), link('4', 'proposed')];
    expect(sharedItems([proving('1', '3', '9')], PLC, links)).toEqual({
      taught: ['1', '2', '3'],
      proven: ['1', '3'],
      share: '2/3',
    });
  });

  it('adds what several achievements prove together', () => {
    const links = ['1', '2', '3', '4', '5'].map((each) => link(each));
    const both = [proving('1', '2'), proving('2', '3', '4')];
    expect(sharedItems(both, PLC, links).share).toBe('0.8');
  });

  it('is 0 where the achievement proves other items, and no share where nothing speaks for either side', () => {
    expect(sharedItems([proving('9')], PLC, [link('1')]).share).toBe('0');
    expect(sharedItems([proving()], PLC, [link('1')]).share).toBeUndefined();
    expect(
      sharedItems([proving('1')], PLC, [link('1', 'rejected'), link('1', 'confirmed', 'other')])
        .share,
    ).toBeUndefined();
  });
});
