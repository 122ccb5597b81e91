import { describe, expect, it } from 'vitest';
import { isBackupDue } from '../../../src/ui/state/backup-due';

const now = Date.parse('2026-11-23T08:00:00Z');
const last = { at: '2026-11-22T08:00:00Z', file: 'a.duijie', revision: 10 };

describe('isBackupDue', () => {
  it('asks for a first backup from the first change on', () => {
    expect(isBackupDue(undefined, 0, now)).toBe(false);
    expect(isBackupDue(undefined, 1, now)).toBe(true);
  });

  it('asks again after 20 changes, however fresh the last one is', () => {
    expect(isBackupDue(last, 29, now)).toBe(false);
    expect(isBackupDue(last, 30, now)).toBe(true);
  });

  it('asks after a week with any change, never without one', () => {
    const old = { ...last, at: '2026-11-16T08:00:00Z' };
    expect(isBackupDue(old, 11, now)).toBe(true);
    expect(isBackupDue(old, 10, now)).toBe(false);
  });
});
