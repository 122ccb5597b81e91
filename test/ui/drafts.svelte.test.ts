import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { Drafts } from '../../src/ui/state/drafts.svelte';

describe('Drafts', () => {
  it('has some as long as anybody holds', () => {
    const drafts = new Drafts();
    expect(drafts.hasAny).toBe(false);
    const first = drafts.hold();
    const second = drafts.hold();
    first();
    first();
    expect(drafts.hasAny).toBe(true);
    second();
    expect(drafts.hasAny).toBe(false);
  });

  it('can be held by an effect, once, for as long as it stands', () => {
    const drafts = new Drafts();
    let runs = 0;
    const stop = $effect.root(() => {
      $effect(() => {
        runs += 1;
        return drafts.hold();
      });
    });
    flushSync();
    expect(drafts.hasAny).toBe(true);
    expect(runs).toBe(1);
    stop();
    expect(drafts.hasAny).toBe(false);
  });
});
