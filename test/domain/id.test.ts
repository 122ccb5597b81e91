import { describe, expect, it } from 'vitest';
import { makeId } from '../../src/domain/id';

describe('makeId', () => {
  it('marks version 4 and variant 1 whatever the random bytes are', () => {
    expect(makeId((bytes) => bytes.fill(0))).toBe('00000000-0000-4000-8000-000000000000');
    expect(makeId((bytes) => bytes.fill(255))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
  });

  it('differs when the bytes differ', () => {
    const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);
    const ids = new Set(Array.from({ length: 1000 }, () => makeId(random)));
    expect(ids.size).toBe(1000);
  });
});
