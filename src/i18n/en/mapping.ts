import type { AlignmentState } from '../../domain/alignment';
import { counted } from '../locale';
import type { MappingMessages } from '../zh-CN/mapping';

const states: Readonly<Record<AlignmentState, string>> = {
  proposed: 'to be judged',
  confirmed: 'confirmed',
  rejected: 'rejected',
};

export const mapping = {
  title: 'Mapping',
  note: (items, courses, links) =>
    `${counted('en', items, 'item', 'items')} × ${counted('en', courses, 'course', 'courses')} · ${counted('en', links, 'confirmed link', 'confirmed links')}`,
  views: {
    label: 'View',
    matrix: 'Matrix',
    trees: 'Two trees',
    item: 'By item',
    course: 'By course',
  },
  trees: {
    items: 'Items of the standard',
    courses: 'Courses',
    keys: (scale) =>
      `Choose one side, then press ${scale} on the other to link them, Delete to unlink; left and right fold. A thicker line is stronger support; a dashed one is proposed only.`,
  },
  noLens: {
    title: 'Choose a programme and a standard first',
    text: 'Choose them in the bar above and the matrix appears here. If there is no data yet, open the sample or import a file from the overview.',
    toOverview: 'To the overview',
  },
  loading: 'Reading items and courses…',
  saveXlsx: 'Export matrix as XLSX',
  toCoverage: 'See coverage',
  common: 'Common to all levels',
  grid: {
    name: 'Mapping matrix: rows are items of the standard, columns are courses',
    corner: 'Item \\ course',
    empty: 'no link',
    suggested: 'suggested, press Enter to see why',
    cell: (strength, state, reason) =>
      `strength ${strength}, ${states[state]}${reason === '' ? '' : `, reason: ${reason}`}`,
    groupCell: (strongest, count) =>
      count === 0
        ? 'no links in this group'
        : `${counted('en', count, 'link', 'links')} in this group, strongest ${strongest}`,
    place: (row, column, holds) => `${row} × ${column}: ${holds}`,
    foldBand: (label) => `Fold ${label}`,
    openBand: (label) => `Open ${label}`,
    keys: (scale) =>
      `${scale} set the strength, Delete clears, Ctrl+D fills down, Ctrl+C / V copy and paste, F2 writes a reason, Enter shows suggestions`,
  },
  notice: {
    'group-cell': 'This is a group: links belong to items and courses. Open it, then type.',
    'note-without-link':
      'There is no link here yet, so the reason was not saved. Type a strength first, then the reason.',
    'nothing-to-paste': 'The clipboard holds what is here already: nothing changed.',
    noSuchStrength: (typed, scale) => `There is no strength "${typed}". Use ${scale}.`,
  },
  paste: {
    title: 'Paste preview',
    summary: (set, removed, rows) =>
      `${counted('en', set, 'cell', 'cells')} will be set and ${removed} cleared, in ${counted('en', rows, 'row', 'rows')}.`,
    unknown: (count, examples) =>
      `${counted('en', count, 'cell is', 'cells are')} no strength and will be passed over: ${examples}`,
    outside: (count) =>
      `${counted('en', count, 'cell falls', 'cells fall')} on groups or outside the table and will be passed over.`,
    apply: 'Paste',
    cancel: 'Discard',
  },
  filter: { label: 'Filter', all: 'All', open: 'No link', proposed: 'To be judged' },
  find: 'Find in the list',
  none: 'Nothing matches',
  noLinks: 'no link',
  pair: {
    item: 'Item',
    course: 'Course',
    strength: 'Strength',
    state: 'State',
    by: 'By',
    at: 'When',
    origin: 'Origin',
    reason: 'Reason',
    reasonHint: 'Optional: one sentence on why they belong together',
    saveReason: 'Save reason',
    confirm: 'Confirm',
    reject: 'Reject',
    remove: 'Clear',
    unknown: 'not said',
    noLink: 'No link yet. Choose a strength to make one.',
    outcomes: 'Course outcomes',
    openCourse: 'Open course',
    openStandard: 'Open standard',
  },
  suggestions: {
    forItem: 'Suggested courses',
    forCourse: 'Suggested items',
    working: 'Comparing texts…',
    none: 'No suggestion: the texts share no words. Type a strength in the matrix instead.',
    keys: 'While the list has focus: 1–5 accept, X rejects the present one, Esc goes back',
    acceptAs: 'Accept as',
    accept: 'Accept',
    reject: 'Reject',
    likelihood: 'Likelihood: not measured yet',
    because: 'Because of',
    share: (words, share) => `${words} (${share})`,
    rank: (at, name) => `Suggestion ${at}: ${name}`,
  },
} satisfies MappingMessages;
