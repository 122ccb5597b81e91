import { counted } from '../locale';
import type { ArticulationMessages } from '../zh-CN/articulation';

export const articulation = {
  mode: {
    label: 'How to compare',
    differences: 'Differences',
    articulation: 'Articulation',
    courses: 'Courses',
    items: 'Items of standards',
  },
  direction: (earlier, later) => `${earlier}, then ${later}`,
  earlier: 'Studied first',
  save: 'Articulation (Excel)',
  saveItems: 'Items (Excel)',
  report: 'Articulation',
  itemsReport: 'Items of the programmes',
  none: {
    title: 'The programmes share no standard yet',
    text: 'Articulation goes by confirmed links. Link the courses of both programmes to one standard, in the same edition, and come back.',
    open: (name) => `Link ${name}`,
  },
  summary: (items, courses, bridges, entry, credits) =>
    `${counted('en', items, 'item', 'items')} repeated · ${counted('en', courses, 'pair', 'pairs')} of similar courses · ${counted('en', bridges, 'bridge', 'bridges')} missing · ${counted('en', entry, 'course', 'courses')} proposed for recognition, ${credits} credits`,
  repeated: {
    title: (count) => `Repeated content: ${counted('en', count, 'item', 'items')}`,
    note: 'The earlier programme teaches these as strongly or more so. Those that the later one takes further stand apart and are not counted.',
    repeats: 'Repeated',
    deeper: 'Taken further',
    none: 'No item is taught in both.',
    courses: (count) => `Courses of similar name: ${counted('en', count, 'pair', 'pairs')}`,
    noCourses: 'No courses have similar names.',
    outcomes: 'Outcomes in common',
  },
  bridges: {
    title: (count) => `Missing bridges: ${counted('en', count, 'item', 'items')}`,
    note: 'Items that the later programme’s target standards ask for, at the target level or below, and no course of either programme teaches (the items that coverage scores).',
    none: 'Every item that the later programme needs is taught.',
    noTargets:
      'The later programme names no target standard, so nothing can be missing. Choose standards and levels among its facts.',
  },
  entry: {
    title: (count, credits) =>
      `Recognised on entry: ${counted('en', count, 'course', 'courses')}, ${credits} credits`,
    note: 'A proposal: the school decides. An item counts as learnt where the earlier programme teaches it at least as strongly as the course does.',
    share: 'Items learnt, at least',
    none: 'No course reaches this share. A lower one may show more.',
    met: (met, all) => `${met} of ${all} learnt`,
    isMet: 'learnt',
    isNotMet: 'not learnt',
    credits: 'Credits',
    learnt: 'Items learnt',
  },
  columns: {
    item: 'Item',
    standard: 'Standard',
    course: 'Course',
    state: 'State',
    earlier: 'Courses of the earlier programme',
    later: 'Courses of the later programme',
  },
  items: {
    counts: (all, some, one) =>
      `${counted('en', all, 'item', 'items')} taught in all · ${some} in some · ${one} in one only`,
    groups: { all: 'Taught in all', some: 'Taught in some', one: 'Taught in one only' },
  },
} satisfies ArticulationMessages;
