import { describe, expect, test } from 'vitest';
import { type FoundData, type FoundSeals, type Seal, judgeHealth } from '../../src/store/seal';
import { emptyState } from '../../src/store/state';

const counts = { ...emptyState().counts, items: 10, standards: 1 };
const state = { revision: 5, version: 1, entries: 5, clock: 5, counts, digest: 'a'.repeat(32) };
const seal: Seal = { ...state, id: 'w', name: '机器人系', isSample: false, at: '2026-01-01' };
const data: FoundData = { state, counts, historyCount: 5 };
const nothing: FoundData = { state: emptyState(), counts: emptyState().counts, historyCount: 0 };
const everywhere: FoundSeals = { local: seal, files: seal, database: seal };
const nowhere: FoundSeals = { local: null, files: null, database: null };
const code = (found: FoundData | undefined, seals: FoundSeals) => judgeHealth(found, seals).code;

describe('the check at start finds', () => {
  test('a new workspace only where no copy says otherwise', () => {
    expect(code(nothing, nowhere)).toBe('new');
    for (const place of ['local', 'files', 'database'] as const) {
      expect(code(nothing, { ...nowhere, [place]: seal })).not.toBe('new');
    }
  });

  test('all well', () => expect(code(data, everywhere)).toBe('fine'));

  test('all well where private files do not exist', () =>
    expect(code(data, { ...everywhere, files: undefined })).toBe('fine'));

  test('a crash between the change and its seal', () => {
    const later = { ...data, state: { ...state, revision: 6, entries: 6 }, historyCount: 6 };
    expect(code(later, everywhere)).toBe('newer-than-seal');
  });

  test('a lagging copy beside a good one', () => {
    expect(code(data, { ...everywhere, files: { ...seal, revision: 3 } })).toBe('fine');
  });

  test('the lost copy in local storage', () => {
    expect(code(data, { ...everywhere, local: null })).toBe('seal-lost');
    expect(code(data, nowhere)).toBe('seal-lost');
  });

  test('rows missing, and how many', () => {
    const health = judgeHealth({ ...data, counts: { ...counts, items: 7 } }, everywhere);
    expect(health).toMatchObject({ code: 'damaged', missingRows: 3, missingActions: 0 });
  });

  test('an older state that agrees with itself', () => {
    const older = { ...data, state: { ...state, revision: 4, entries: 4 }, historyCount: 4 };
    expect(judgeHealth(older, everywhere)).toMatchObject({ code: 'damaged', missingActions: 1 });
  });

  test('another content of the same revision', () => {
    const other = { ...data, state: { ...state, digest: 'b'.repeat(32) } };
    expect(code(other, everywhere)).toBe('damaged');
  });

  test('nothing wrong after an upgrade, which changes the digest but is no action', () => {
    const upgraded = { ...state, version: 2, digest: 'b'.repeat(32) };
    expect(code({ ...data, state: upgraded }, everywhere)).toBe('fine');
  });

  test('history entries missing', () =>
    expect(code({ ...data, historyCount: 4 }, everywhere)).toBe('damaged'));

  test('everything gone while private files are there', () => {
    expect(judgeHealth(nothing, { ...everywhere, database: null })).toMatchObject({
      code: 'damaged',
      missingRows: 11,
      missingActions: 5,
    });
  });

  test('eviction: databases and private files gone together', () =>
    expect(code(nothing, { ...nowhere, local: seal })).toBe('evicted'));

  test('a database that does not open', () =>
    expect(code(undefined, everywhere)).toBe('unreadable'));
});
