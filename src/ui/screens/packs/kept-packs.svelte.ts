import type { StoredPack } from '../../../domain/credit';
import { makeId } from '../../../domain/id';
import { storedDraft, type PackDraft } from '../../../domain/pack-draft';
import { isRecord } from '../../../domain/shape';
import { savePack } from '../../../store/actions/save-pack';
import type { Services } from '../../services';
import { Live } from '../../state/live.svelte';

function parsed(body: string): PackDraft {
  try {
    const json: unknown = JSON.parse(body);
    return isRecord(json) ? json : {};
  } catch {
    return {};
  }
}

interface PackKind<P> {
  readonly kind: StoredPack['kind'];
  /** Those that come along. */
  readonly shipped: () => Promise<readonly P[]>;
  /** The one that is open. */
  readonly id: () => string | undefined;
}

/** The packs of one kind: those that the workspace keeps, those that come along, and the one that is open. Make it during setup. */
export class KeptPacks<P extends { readonly id: string }> {
  protected readonly services: Services;
  readonly #of: PackKind<P>;
  readonly #kept: Live<readonly StoredPack[]>;
  shipped = $state.raw<readonly P[]>();

  constructor(services: Services, of: PackKind<P>) {
    this.services = services;
    this.#of = of;
    this.#kept = new Live(() =>
      services.session.workspace.watch((read) => read.where('packs', 'kind', of.kind)),
    );
    $effect(() => {
      void of.shipped().then((packs) => {
        this.shipped = packs;
      });
    });
  }

  readonly kept: readonly StoredPack[] = $derived.by(() => this.#kept.value ?? []);
  readonly isLoaded: boolean = $derived.by(
    () => this.#kept.value !== undefined && this.shipped !== undefined,
  );
  /** The open pack as it is kept; undefined where a shipped one is looked at. */
  readonly stored = $derived.by(() => this.kept.find((each) => each.id === this.#of.id()));
  /** The open pack's text as it is kept or shipped. */
  readonly written: PackDraft | undefined = $derived.by(() => {
    if (this.stored !== undefined) return parsed(this.stored.body);
    return this.shipped?.find((each) => each.id === this.#of.id());
  });

  /** An id that no pack has yet. */
  freshId(): string {
    return `own-${makeId((bytes) => crypto.getRandomValues(bytes)).slice(0, 8)}`;
  }

  /** Keeps a pack of the school's own under that id; false when nothing was stored. */
  async keep(
    id: string,
    draft: PackDraft,
    options?: { readonly quiet: boolean },
  ): Promise<boolean> {
    const pack = storedDraft(this.#of.kind, id, draft);
    return (await this.services.acts.perform(savePack(pack), options)) !== undefined;
  }
}
