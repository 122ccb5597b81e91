import type { FaultMessages } from '../zh-CN/faults';

export const faults = {
  closed: 'This workspace is closed and nothing was written. Reload the page and try again.',
  'stale-code':
    'This page’s program is older than the data and has stopped writing; nothing changed. Copy unsaved text, then reload.',
  'nested-act':
    'The step before is still being written, so this one was not done. Try again in a moment.',
  'late-scope': 'This step outran its time and was not written. Try again.',
  'payload-lost':
    'What undoing this step needs is no longer whole, so it was not undone; nothing changed. A backup can restore it.',
  'bulk-busy':
    'Another tab is importing or restoring, so this step was not done. Try again when it has finished.',
  'identity-refused': 'No name was given, so this step was not done.',
  'no-space':
    'The disk is full: this step was not written, what you had is unchanged. Free some space or save a backup first.',
  'snapshot-failed':
    'The snapshot beforehand failed, so nothing more was done and nothing changed. Save a backup by hand first.',
  'no-workspace': 'This workspace cannot be found; it may have been removed in another tab.',
  cancelled: 'Cancelled; nothing changed.',
  'no-progress': 'The work made no progress for too long and was stopped; nothing changed.',
  'changed-meanwhile':
    'Another tab has just changed this data, so the step was not done. Look again, then retry.',
  other:
    'This step was not completed and nothing changed. Try again; if it fails again, save a backup, then reload.',
} satisfies FaultMessages;
