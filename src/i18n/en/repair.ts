import { counted } from '../locale';
import type { RepairMessages } from '../zh-CN/repair';

export const repair = {
  edit: {
    title: (name) => `Edit the structure: ${name}`,
    note: 'Changes stay here until they are saved, as one step that can be undone.',
    going: (count) =>
      `Saving also removes ${counted('en', count, 'link', 'links')} of removed items (it can be undone).`,
    back: 'Back to the standard',
    cancel: 'Do not save',
    save: 'Save changes',
    gone: 'There is no such standard',
    goneText: 'It may have been removed; History can undo that.',
  },
  intro:
    'The source is on the left, the items read from it on the right. Look at each doubt and mend it; every step can be undone.',
  undo: 'Undo',
  redo: 'Redo',
  facts: { title: 'Title', code: 'Code', edition: 'Edition' },
  bar: {
    label: 'Where the source went',
    placed: (percent) => `${percent} has its place`,
    aside: (percent) => `${percent} is no item`,
    open: (count) =>
      count === 0
        ? 'No text is left over'
        : `${counted('en', count, 'character has', 'characters have')} no place yet`,
  },
  side: 'Doubts and weights',
  keys: 'Keys',
  doubts: {
    tab: 'Doubts',
    cured: 'Settled by a change.',
    title: (open) =>
      open === 0 ? 'All doubts are dealt with' : counted('en', open, 'doubt', 'doubts'),
    none: 'The reader had no doubts.',
    show: 'See the source',
    settle: 'Dealt with',
  },
  source: {
    title: 'Source',
    asPages: 'Pages',
    asText: 'Text',
    pages: (count) => `Source, ${counted('en', count, 'page', 'pages')}`,
    page: (number) => `Page ${number}`,
    notDrawn: 'This page cannot be drawn. See the text.',
    toItem: 'Make it an item',
    setAside: 'Not part of it',
    fate: {
      item: 'item',
      title: 'title and the like',
      level: 'level heading',
      heading: 'heading',
      weight: 'weight table',
      furniture: 'page furniture',
      ignored: 'left out',
      doubt: 'no place yet',
    },
  },
  tree: {
    title: (count) => counted('en', count, 'item', 'items'),
    keys: '↑↓ choose; Alt+↑↓ or drag to move, Alt+←→ change depth; Enter edit the text; N new, M merge with the one above, Delete remove; Ctrl+Z undo',
    empty: 'No items were read.',
    noLevel: 'No level',
    untitled: '(empty)',
  },
  form: {
    title: 'Change the item',
    number: 'Number',
    kind: 'Kind',
    level: 'Level',
    onlyThis: 'This one only',
    andOn: 'This one and all to the end of its level',
    text: 'Text',
    split: 'Split',
    splitKey: 'Split cuts the text at the caret (Ctrl+Enter)',
    mergeUp: 'Merge up',
    add: 'Add',
    newText: 'New item',
    up: 'Up',
    down: 'Down',
    outdent: 'One out',
    indent: 'One in',
    remove: 'Remove',
  },
  weights: {
    title: 'Weight tables',
    skill: 'Skills',
    theory: 'Theory',
    sum: (sum) => `Sum ${sum}`,
    notWhole: (sum) => `Sum ${sum}, should be 100`,
    of: (name, level) => `${name}, ${level}`,
    project: 'Name',
    all: 'all',
  },
} satisfies RepairMessages;
