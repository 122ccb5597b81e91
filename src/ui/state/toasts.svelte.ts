export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'bad';
  /** Offered as “undo” for as long as the toast stands. */
  readonly undo?: () => void;
}

/** Short messages that go by themselves after ten seconds; time stands still while `hold` is set (pointer or focus on them). */
export class Toasts {
  static readonly SECONDS = 10;
  list = $state.raw<readonly Toast[]>([]);
  #next = 1;
  #held = false;
  readonly #left = new Map<number, number>();

  /** Shows a message; more than three at once push out the oldest. */
  say(
    text: string,
    options: { readonly tone?: Toast['tone']; readonly undo?: () => void } = {},
  ): number {
    const id = this.#next++;
    const toast: Toast = {
      id,
      text,
      tone: options.tone ?? 'plain',
      ...(options.undo && { undo: options.undo }),
    };
    this.list = [...this.list, toast].slice(-3);
    this.#left.set(id, Toasts.SECONDS);
    return id;
  }

  dismiss(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
    this.#left.delete(id);
  }

  hold(held: boolean): void {
    this.#held = held;
  }

  /** One second has passed. */
  tick(): void {
    if (this.#held) return;
    for (const [id, left] of this.#left) {
      if (left <= 1) this.dismiss(id);
      else this.#left.set(id, left - 1);
    }
  }
}
