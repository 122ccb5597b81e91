import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Sha256, sha256Of } from '../../../src/formats/backup/sha-256';

test('gives the published values', () => {
  expect(sha256Of('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256Of('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('agrees with the platform on any bytes in any pieces', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 6 }), (pieces) => {
      const ours = new Sha256();
      const theirs = createHash('sha256');
      for (const piece of pieces) {
        ours.update(piece);
        theirs.update(piece);
      }
      expect(ours.hex()).toBe(theirs.digest('hex'));
    }),
    { numRuns: 300 },
  );
});

test('is quick enough for a large workspace', () => {
  const bytes = new Uint8Array(8_000_000).fill(7);
  const start = performance.now();
  new Sha256().update(bytes).hex();
  const ms = performance.now() - start;
  expect(ms).toBeLessThan(3000);
});
