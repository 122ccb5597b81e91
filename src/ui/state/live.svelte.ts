/** What the workspace's `watch` gives: rows that follow every change, made in this tab or in another. */
export interface Watchable<T> {
  subscribe(next: (value: T) => void, error?: (reason: unknown) => void): () => void;
}

/**
 * The present answer of a live query as a rune. `make` runs again when what it reads changes; the old answer stays
 * until the new one is there. `undefined` = not answered yet. Make it during a component's setup.
 * @example const items = new Live(() => workspace.watch((read) => read.where('items', 'standardId', id)));
 */
export class Live<T> {
  value = $state.raw<T | undefined>(undefined);
  fault = $state.raw<unknown>(undefined);

  constructor(make: () => Watchable<T> | undefined) {
    $effect(() => {
      const watch = make();
      if (watch === undefined) {
        this.value = undefined;
        return;
      }
      return watch.subscribe(
        (value) => {
          this.value = value;
          this.fault = undefined;
        },
        (reason) => {
          this.fault = reason;
        },
      );
    });
  }
}
