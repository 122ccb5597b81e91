import { keptRules } from '../../../credits/adopted-packs';
import { readRulePack } from '../../../credits/pack/read-pack';
import { withPart, type PackDraft, type PartPath } from '../../../domain/pack-draft';
import { runPackTests } from '../../../credits/case/pack-test';
import { isRecord } from '../../../domain/shape';
import type { RulePack } from '../../../credits/pack/rule-pack';
import type { Adoption } from '../../../domain/credit';
import type { Services } from '../../services';
import { Live } from '../../state/live.svelte';
import { shippedPacks } from '../credits/shipped-packs';
import { KeptPacks } from './kept-packs.svelte';

/** The room of rule packs: each change of the open one is kept at once, until it is adopted. Make it during setup. */
export class PackRoom extends KeptPacks<RulePack> {
  readonly #adoptions: Live<readonly Adoption[]>;
  /** What was written last and may not have come back from the disk yet: quick changes build on each other. */
  #latest: { readonly id: string; readonly draft: PackDraft } | undefined;
  #writing = 0;

  constructor(services: Services, id: () => string | undefined) {
    super(services, { kind: 'credit-rules', shipped: shippedPacks, id });
    this.#adoptions = new Live(() =>
      services.session.workspace.watch((read) => read.all('adoptions')),
    );
    $effect(() => {
      // What the disk says now, an undo too, is where the next change begins.
      if (this.stored !== undefined && this.#writing === 0) this.#latest = undefined;
    });
  }

  readonly isReady = $derived.by(() => this.isLoaded && this.#adoptions.value !== undefined);
  readonly #adoptedIds = $derived.by(() =>
    (this.#adoptions.value ?? []).flatMap((each) => [
      each.recognitionPackId,
      each.conversionPackId,
    ]),
  );
  /** All packs that are in order, kept ones first. */
  readonly packs: readonly RulePack[] = $derived.by(() => {
    const own = keptRules([], this.kept).packs;
    return [
      ...own,
      ...(this.shipped ?? []).filter((pack) => !own.some((each) => each.id === pack.id)),
    ];
  });
  readonly reading = $derived.by(() => readRulePack(this.written));
  readonly pack: RulePack | undefined = $derived.by(() => this.reading.value);
  readonly results = $derived.by(() =>
    this.pack === undefined ? [] : runPackTests(this.pack, this.packs),
  );

  /** Whether decisions may rest on a pack: then it is no longer changed. */
  isAdopted(id: string): boolean {
    return this.#adoptedIds.includes(id);
  }

  /** Whether the open pack may be changed: the school's own, and not yet adopted. */
  readonly mayWrite = $derived.by(
    () => this.stored !== undefined && !this.isAdopted(this.stored.id),
  );

  /** Changes a part of the open pack: one step of undo. */
  async write(path: PartPath, value: unknown): Promise<void> {
    const latest = this.#latest?.id === this.stored?.id ? this.#latest?.draft : undefined;
    const draft = withPart(latest ?? this.written, path, value);
    if (isRecord(draft)) await this.replace(draft);
  }

  /** Puts another text in the open pack's place; its identity stays. */
  async replace(draft: PackDraft): Promise<void> {
    const { stored } = this;
    if (stored === undefined || !this.mayWrite) return;
    this.#latest = { id: stored.id, draft };
    this.#writing += 1;
    try {
      await this.keep(stored.id, draft, { quiet: true });
    } finally {
      this.#writing -= 1;
    }
  }
}
