import type { Alignment } from '../../src/domain/alignment';
import { amount } from '../../src/domain/amount';
import { asId, type CourseId, type ItemId, type StandardId } from '../../src/domain/id';
import type { Standard, StandardDocument, StandardItem } from '../../src/domain/standard';

export const STANDARD = asId<StandardId>('s');

/** An item of a test standard: a skill of level 4 unless said otherwise; its text is its id. */
export function item(
  id: string,
  parentId: string | null,
  order: number,
  more: Partial<StandardItem> = {},
): StandardItem {
  return {
    id: asId<ItemId>(id),
    standardId: STANDARD,
    parentId: parentId === null ? null : asId<ItemId>(parentId),
    order,
    kind: 'skill',
    level: '4',
    number: '',
    text: id,
    ...more,
  };
}

/** A test standard with those items; occupational, with levels 5 and 4, without weights unless said otherwise. */
export function standardOf(
  items: readonly StandardItem[],
  more: Partial<Standard> = {},
): StandardDocument {
  return {
    standard: {
      id: STANDARD,
      kind: 'occupational',
      title: '样例',
      code: '',
      edition: '2019',
      language: 'zh-CN',
      status: 'sample',
      levels: [
        { id: '5', name: '五级/初级工', rank: 1 },
        { id: '4', name: '四级/中级工', rank: 2 },
      ],
      weights: [],
      ...more,
    },
    items,
  };
}

/** A confirmed link of that course to that item. */
export function link(
  courseId: string,
  itemId: string,
  strength = 'H',
  more: Partial<Alignment> = {},
): Alignment {
  return {
    id: asId(`${courseId}-${itemId}`),
    programmeId: asId('p'),
    standardId: STANDARD,
    itemId: asId<ItemId>(itemId),
    courseId: asId<CourseId>(courseId),
    strength,
    state: 'confirmed',
    by: 'test',
    at: '2026-01-01T00:00:00Z',
    origin: 'person',
    ...more,
  };
}

/**
 * 养老护理员: level 4 weighs 30, 45, 15, 10 and level 5 weighs 60, 25, 15 (weights as published, items invented). Level 4's functions
 * have 3, 4, 2 and 1 skill items (`life-1` …) and each function one knowledge item; level 5's have two each (`5-life-1` …).
 */
export function elderlyCare(): StandardDocument {
  const functions = [
    { level: '5', id: '5-life', text: '生活照护', weight: 60, skills: 2 },
    { level: '5', id: '5-basic', text: '基础照护', weight: 25, skills: 2 },
    { level: '5', id: '5-recovery', text: '康复服务', weight: 15, skills: 2 },
    { level: '4', id: 'life', text: '生活照护', weight: 30, skills: 3 },
    { level: '4', id: 'basic', text: '基础照护', weight: 45, skills: 4 },
    { level: '4', id: 'recovery', text: '康复服务', weight: 15, skills: 2 },
    { level: '4', id: 'mind', text: '心理支持', weight: 10, skills: 1 },
  ];
  const items: StandardItem[] = [];
  const add = (id: string, parent: string | null, more: Partial<StandardItem>): void => {
    items.push(item(id, parent, items.length, more));
  };
  for (const { level, id, text, skills } of functions) {
    add(id, null, { kind: 'function', level, text, source: { page: items.length + 1 } });
    add(`${id}-work`, id, { kind: 'work-content', level });
    for (let at = 1; at <= skills; at += 1) add(`${id}-${at}`, `${id}-work`, { level });
    add(`${id}-knows`, `${id}-work`, { kind: 'knowledge', level });
  }
  const columnOf = (level: string): Standard['weights'][number] => ({
    level,
    table: 'skill',
    rows: functions
      .filter((each) => each.level === level)
      .map(({ id, text, weight }) => ({
        name: text,
        itemId: asId<ItemId>(id),
        weight: amount(weight),
      })),
  });
  return standardOf(items, { weights: [columnOf('5'), columnOf('4')] });
}
