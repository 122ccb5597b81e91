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
  #left: readonly { readonly id: number; readonly seconds: number }[] = [];

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
    this.#left = [...this.#left, { id, seconds: Toasts.SECONDS }];
    return id;
  }

  dismiss(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
    this.#left = this.#left.filter((toast) => toast.id !== id);
  }

  hold(held: boolean): void {
    this.#held = held;
  }

  /** One second has passed. */
  tick(): void {
    if (this.#held) return;
    this.#left = this.#left.map(({ id, seconds }) => ({ id, seconds: seconds - 1 }));
    for (const { id, seconds } of this.#left) if (seconds <= 0) this.dismiss(id);
  }
}
