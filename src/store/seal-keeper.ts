import type { FoundSeals, Seal, SealPlaceName } from './seal';
import type { SealPlace } from './seal-places';

/** How long the slow places may lag behind, in milliseconds. */
const LAG = 1000;

/** Copies each new state outside: to local storage at once, to the slower places at most once a second, never an older over a newer. */
export class SealKeeper {
  readonly #places: readonly SealPlace[];
  readonly #kept = new Map<string, number>();
  readonly #waiting = new Map<string, Seal>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(places: readonly SealPlace[]) {
    this.#places = places;
  }

  /** All copies of one workspace's seal. */
  async found(id: string): Promise<FoundSeals> {
    const found: Record<SealPlaceName, Seal | null | undefined> = {
      local: undefined,
      files: undefined,
      database: undefined,
    };
    for (const place of this.#places) {
      const seals = await place.all();
      found[place.name] = seals && (seals.find((seal) => seal.id === id) ?? null);
    }
    return found;
  }

  /** The newest copy of every workspace that any place knows. */
  async all(): Promise<Seal[]> {
    const newest = new Map<string, Seal>();
    for (const place of this.#places) {
      for (const seal of (await place.all()) ?? []) {
        if (seal.revision >= (newest.get(seal.id)?.revision ?? -1)) newest.set(seal.id, seal);
      }
    }
    return [...newest.values()];
  }

  keep(seal: Seal): void {
    if (seal.revision < (this.#kept.get(seal.id) ?? 0)) return;
    this.#kept.set(seal.id, seal.revision);
    for (const place of this.#places) if (place.name === 'local') void place.keep(seal);
    this.#waiting.set(seal.id, seal);
    this.#timer ??= setTimeout(() => void this.flush(), LAG);
  }

  /** Writes what waits now. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const seals = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#writing = this.#writing.then(async () => {
      for (const place of this.#places) {
        if (place.name !== 'local') for (const seal of seals) await place.keep(seal);
      }
    });
    await this.#writing;
  }

  /** The workspace is gone, or what is left of it is taken as it is. */
  async forget(id: string): Promise<void> {
    this.#kept.delete(id);
    this.#waiting.delete(id);
    await this.#writing;
    for (const place of this.#places) await place.forget(id);
  }
}
