import { untrack } from 'svelte';

/** What has been typed and not yet saved, anywhere on the page: as long as there is any, nothing reloads by itself. */
export class Drafts {
  #held = $state(0);

  readonly hasAny: boolean = $derived(this.#held > 0);

  /** Says that unsaved input stands on the screen; gives the function that says it is saved or given up. */
  hold(): () => void {
    let isHeld = true;
    this.#change(1);
    return () => {
      if (isHeld) this.#change(-1);
      isHeld = false;
    };
  }

  #change(by: number): void {
    // An effect that holds must not depend on the count that it changes.
    untrack(() => (this.#held += by));
  }
}
