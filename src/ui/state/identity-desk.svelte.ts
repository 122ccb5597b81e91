import type { Identity } from '../../store/identity';

/** Where the store's question “who are you?” waits for the person's answer. */
export class IdentityDesk {
  #answer: ((said: Identity | undefined) => void) | undefined;
  isAsking = $state(false);

  /** Opens the question; undefined when the person closes it without an answer. */
  ask(): Promise<Identity | undefined> {
    this.#answer?.(undefined);
    this.isAsking = true;
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  answer(said: Identity | undefined): void {
    this.isAsking = false;
    this.#answer?.(said);
    this.#answer = undefined;
  }
}
