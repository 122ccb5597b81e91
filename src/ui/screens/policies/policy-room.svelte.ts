import type { PolicyPack } from '../../../checks/policy/policy-pack';
import { readPolicy } from '../../../checks/policy/read-policy';
import { withPart, type PackDraft, type PartPath } from '../../../domain/pack-draft';
import { isRecord } from '../../../domain/shape';
import type { Services } from '../../services';
import { shippedPolicies } from '../checks/shipped-policies';
import { KeptPacks } from '../packs/kept-packs.svelte';

/** Steps of an unsaved text, and which pack they belong to. */
interface Steps {
  readonly id: string;
  readonly past: readonly PackDraft[];
  readonly now: PackDraft;
  readonly future: readonly PackDraft[];
}

/** The room of policies: the open one is changed in steps that can be turned back, and kept when a person saves it. Make it during setup. */
export class PolicyRoom extends KeptPacks<PolicyPack> {
  #steps = $state.raw<Steps>();

  constructor(services: Services, id: () => string | undefined) {
    super(services, { kind: 'policy', shipped: shippedPolicies, id });
  }

  /** Whether the open policy may be changed: the school's own. */
  readonly mayWrite = $derived.by(() => this.stored !== undefined);
  readonly #own: Steps | undefined = $derived.by(() =>
    this.#steps?.id === this.stored?.id ? this.#steps : undefined,
  );
  /** The open policy's text with what is not saved yet. */
  readonly draft: PackDraft | undefined = $derived.by(() => this.#own?.now ?? this.written);
  readonly isChanged: boolean = $derived.by(
    () => this.#own !== undefined && JSON.stringify(this.#own.now) !== JSON.stringify(this.written),
  );
  readonly reading = $derived.by(() => readPolicy(this.draft));
  /** The open policy as it is saved; undefined when it is not in order. */
  readonly saved: PolicyPack | undefined = $derived.by(() => readPolicy(this.written).value);
  readonly canUndo: boolean = $derived.by(() => (this.#own?.past.length ?? 0) > 0);
  readonly canRedo: boolean = $derived.by(() => (this.#own?.future.length ?? 0) > 0);

  /** Changes a part of the open policy. */
  write(path: PartPath, value: unknown): void {
    const draft = withPart(this.draft, path, value);
    if (isRecord(draft)) this.replace(draft);
  }

  /** Puts another text in the open policy's place; its identity stays. */
  replace(draft: PackDraft): void {
    const { stored, draft: before } = this;
    if (stored === undefined || before === undefined) return;
    const past = [...(this.#own?.past ?? []), before];
    this.#steps = { id: stored.id, past, now: { ...draft, id: stored.id }, future: [] };
  }

  undo(): void {
    const own = this.#own;
    const now = own?.past.at(-1);
    if (own === undefined || now === undefined) return;
    this.#steps = { ...own, past: own.past.slice(0, -1), now, future: [own.now, ...own.future] };
  }

  redo(): void {
    const own = this.#own;
    const [now, ...future] = own?.future ?? [];
    if (own === undefined || now === undefined) return;
    this.#steps = { ...own, past: [...own.past, own.now], now, future };
  }

  /** Keeps the text as it stands, as one step of the history. */
  async save(): Promise<void> {
    const { stored, draft } = this;
    if (stored === undefined || draft === undefined) return;
    if (await this.keep(stored.id, draft)) this.discard();
  }

  /** Goes back to what is saved. */
  discard(): void {
    this.#steps = undefined;
  }
}
