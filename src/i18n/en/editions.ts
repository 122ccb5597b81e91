import { counted } from '../locale';
import type { EditionsMessages } from '../zh-CN/editions';

const links = (count: number) => counted('en', count, 'link', 'links');

export const editions = {
  title: (name) => `Two editions: ${name}`,
  back: 'Back to the standard',
  between: (old, now) => `${old} → ${now}`,
  note: (count, open) =>
    count === 0
      ? 'The old edition has no links yet'
      : `${links(count)} to the old edition, ${open} need eyes`,
  done: (count) => `All ${links(count)} of the old edition are dealt with`,
  other: 'Compare with',
  pick: 'Choose a standard…',
  swap: 'Swap old and new',
  importNext: 'Import the next edition…',
  none: {
    title: 'Nothing to compare with yet',
    text: 'Import the next edition of this standard, then come back to compare item by item and carry the links over.',
  },
  choose: {
    title: 'Choose what to compare with',
    text: 'Choose the new edition above. Once both are aligned, links of unchanged items can be carried as they are; all others are listed for a person.',
  },
  gone: {
    title: 'There is no such standard',
    text: 'It may have been removed; History can undo that.',
  },
  working: 'Comparing item by item…',
  kind: {
    unchanged: 'Unchanged',
    moved: 'Moved',
    reworded: 'Reworded',
    split: 'Split',
    merged: 'Merged',
    new: 'New',
    gone: 'Gone',
  },
  kindMeans: {
    unchanged: 'Same words at the same place (the number may differ)',
    moved: 'Same words under another item or at another level',
    reworded: 'The words changed',
    split: 'One became several',
    merged: 'Several became one',
    new: 'Only in the new edition',
    gone: 'No longer in the new edition',
  },
  facets: 'Filter by change',
  all: 'All',
  of: (name, count) => `${name} ${count}`,
  onlyOpen: 'Needs eyes',
  onlyLinked: 'With links',
  keys: '↑↓ row, A accept, X reject, N next that needs eyes',
  columns: { change: 'Change', old: 'Old', now: 'New', links: 'Links' },
  table: 'Item by item',
  oldOf: (edition) => `Old, ${edition}`,
  nowOf: (edition) => `New, ${edition}`,
  removedWords: 'removed',
  addedWords: 'added',
  sure: (percent) => `${percent} sure`,
  noCounterpart: '—',
  empty: 'No item is left by these filters.',
  more: (count) => `Show ${count} more`,
  linkState: {
    toCarry: (count) => `${count} to carry as is`,
    toQueue: (count) => `${count} to be looked at`,
    open: (count) => `${count} need eyes`,
    stays: (count) => `${count} with nowhere to go`,
    carried: (count) => `${count} carried`,
    judged: (count) => `${count} dealt with`,
  },
  carry: {
    button: (count) => `Carry ${links(count)}`,
    title: 'Carry the links to the new edition',
    plain: (count) =>
      `${links(count)} as they are: the item is unchanged; strength, state and reason stay.`,
    queued: (count) =>
      `${links(count)} as proposals: the item changed; each says where it came from and waits for a person.`,
    stay: (count) =>
      `${links(count)} stay with the old edition: nothing in the new one stands in their place. They are listed.`,
    keep: 'The old edition and its links stay as they are. All of it is one step that can be undone.',
    targets: 'Programmes that aim at the old edition aim at the new one',
    go: 'Carry',
    cancel: 'Cancel',
  },
  reason: (edition, number, text, kind) =>
    `From ${edition}${number === '' ? '' : ` ${number}`} “${text}” (${kind.toLowerCase()})`,
  wasRejected: 'rejected there',
  wasProposed: 'only proposed there',
  inspector: {
    links: 'Links of these items',
    none: 'No course is linked to these items.',
    inOld: 'Old',
    inNow: 'New',
    accept: 'Accept',
    reject: 'Reject',
    acceptAll: (count) => `Accept these ${count}`,
    rejectAll: (count) => `Reject these ${count}`,
    before: 'Once the links are carried, each can be accepted or rejected here.',
    goneNote:
      'Nothing in the new edition stands in their place; these links stay with the old one. Once seen, they need not be listed any more.',
    settle: 'Seen, stays with the old one',
    settled: 'Seen',
    unsettle: 'List again',
    toNow: 'Open in the new edition',
  },
  acceptMoved: (count) => `Accept the ${count} only moved`,
} satisfies EditionsMessages;
