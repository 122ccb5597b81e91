import type { EvidenceMessages } from '../zh-CN/evidence';

/** What the files of evidence say. */
export const evidence = {
  title: 'Evidence files',
  of: (title) => `Evidence files: ${title}`,
  open: (count) => (count === 0 ? 'Evidence' : `Evidence ${count}`),
  doubtful: 'file used elsewhere too: check',
  add: 'Add pictures or PDFs',
  how: 'Choose, drop or paste; at most 10 MB a file. Files stay in this browser and in backups.',
  busy: 'Checking and taking in…',
  notTaken: 'Files that were not taken',
  list: 'Evidence on file',
  pending: 'Files to be taken in when you save',
  kinds: (file) => `What “${file}” proves`,
  proves: 'Proves:',
  seen: 'Proof that was seen, on paper too:',
  view: (file) => `View ${file}`,
  save: (file) => `Save ${file}`,
  saveIt: 'Save the original',
  remove: (file) => `Remove ${file}`,
  close: 'Close',
  pages: (count) => `${count} ${count === 1 ? 'page' : 'pages'}`,
  drawing: 'Opening…',
  torn: 'The file is damaged: it is no longer what was taken in, and cannot be opened. Get it back from a backup, or add it again.',
  saved: (name) => `Saved ${name}`,
  facts: (size, added) => `${size} · added ${added}`,
  shared: {
    team: (whose, what) => `Team certificate: ${whose} has this file too (${what}).`,
    'same-student': (_whose, what) =>
      `Another achievement of this student has this file too: ${what}.`,
    other: (whose, what) =>
      `Please check: another achievement of ${whose} has the same file (${what}).`,
  },
} satisfies EvidenceMessages;
