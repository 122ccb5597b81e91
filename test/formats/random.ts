import type { RandomBytes } from '../../src/domain/id';

/** A small seeded generator (mulberry32): the same seed gives the same numbers in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Random bytes from a seed, as readers take them. */
export function seededBytes(seed: number): RandomBytes {
  const next = seeded(seed);
  return (bytes) => {
    for (let at = 0; at < bytes.length; at++) bytes[at] = Math.floor(next() * 256);
    return bytes;
  };
}
