import { counted } from '../locale';
import type { DamagedMessages } from '../zh-CN/damaged';

export const damaged = {
  title: (name) => `The data of the workspace “${name}” is not whole`,
  damaged: (rows, actions) =>
    `Part of the database in this browser is broken: by the record kept outside it, ${counted('en', rows, 'row is', 'rows are')} and ${counted('en', actions, 'act is', 'acts are')} missing. Nothing you did caused this; a disk or browser fault most likely did.`,
  evicted: (rows) =>
    `This site’s data was cleared (the browser made room, or someone cleared its data): by the record kept outside there were ${counted('en', rows, 'row', 'rows')}.`,
  unreadable:
    'The browser cannot open this database; no row can be read. The record kept outside it is still there.',
  untouched: 'Nothing has been changed. Choose a way on:',
  lastSeal: (when, steps) => `Last whole: ${when}, after step ${steps}.`,
  lastBackup: (file, when) => `Your last backup file: ${file} (${when}).`,
  noBackup: 'There is no record of a backup saved by you.',
  snapshot: (when, steps) => `Restore the automatic snapshot (${when}, step ${steps})`,
  noSnapshot: 'There is no automatic snapshot.',
  openBackup: 'Open a backup file…',
  accept: 'Go on with what is left',
  acceptWhy:
    'The remaining rows are used as they are. A backup can still be opened later; it becomes a new workspace.',
  other: 'Open another workspace',
} satisfies DamagedMessages;
