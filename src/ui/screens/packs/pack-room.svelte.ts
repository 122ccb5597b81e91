import { keptRules } from '../../../credits/adopted-packs';
import { readRulePack } from '../../../credits/pack/read-pack';
import { storedDraft, withPart, type PackDraft, type PartPath } from '../../../domain/pack-draft';
import { runPackTests } from '../../../credits/case/pack-test';
import { isRecord } from '../../../domain/shape';
import type { RulePack } from '../../../credits/pack/rule-pack';
import type { Adoption, StoredPack } from '../../../domain/credit';
import { savePack } from '../../../store/actions/save-pack';
import type { Services } from '../../services';
import { Live } from '../../state/live.svelte';
import { shippedPacks } from '../credits/shipped-packs';

interface Kept {
  readonly packs: readonly StoredPack[];
  readonly adoptions: readonly Adoption[];
}

function parsed(body: string): PackDraft {
  try {
    const json: unknown = JSON.parse(body);
    return isRecord(json) ? json : {};
  } catch {
    return {};
  }
}

/** The packs that the workspace keeps, those that come along, and the one that is open. Make it during setup. */
export class PackRoom {
  readonly #services: Services;
  readonly #id: () => string | undefined;
  readonly #kept: Live<Kept>;
  shipped = $state.raw<readonly RulePack[]>();
  /** What was written last and may not have come back from the disk yet: quick changes build on each other. */
  #latest: { readonly id: string; readonly draft: PackDraft } | undefined;
  #writing = 0;

  constructor(services: Services, id: () => string | undefined) {
    this.#services = services;
    this.#id = id;
    this.#kept = new Live(() =>
      services.session.workspace.watch(async (read) => ({
        packs: await read.where('packs', 'kind', 'credit-rules'),
        adoptions: await read.all('adoptions'),
      })),
    );
    $effect(() => {
      // What the disk says now, an undo too, is where the next change begins.
      if (this.stored !== undefined && this.#writing === 0) this.#latest = undefined;
    });
    $effect(() => {
      void shippedPacks().then((packs) => {
        this.shipped = packs;
      });
    });
  }

  readonly kept: readonly StoredPack[] = $derived.by(() => this.#kept.value?.packs ?? []);
  readonly isReady = $derived.by(
    () => this.#kept.value !== undefined && this.shipped !== undefined,
  );
  readonly #adoptedIds = $derived.by(() =>
    (this.#kept.value?.adoptions ?? []).flatMap((each) => [
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
  /** The open pack as it is kept; undefined where a shipped one is looked at. */
  readonly stored = $derived.by(() => this.kept.find((each) => each.id === this.#id()));
  readonly draft: PackDraft | undefined = $derived.by(() => {
    if (this.stored !== undefined) return parsed(this.stored.body);
    return this.shipped?.find((each) => each.id === this.#id());
  });
  readonly reading = $derived.by(() => readRulePack(this.draft));
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
    const draft = withPart(latest ?? this.draft, path, value);
    if (isRecord(draft)) await this.replace(draft);
  }

  /** Puts another text in the open pack's place; its identity stays. */
  async replace(draft: PackDraft): Promise<void> {
    const { stored } = this;
    if (stored === undefined || !this.mayWrite) return;
    this.#latest = { id: stored.id, draft };
    this.#writing += 1;
    try {
      await this.#services.acts.perform(savePack(storedDraft('credit-rules', stored.id, draft)), {
        quiet: true,
      });
    } finally {
      this.#writing -= 1;
    }
  }

  /** Keeps a pack of the school's own; its id, or undefined when nothing was stored. */
  async begin(id: string, draft: PackDraft): Promise<boolean> {
    return (
      (await this.#services.acts.perform(savePack(storedDraft('credit-rules', id, draft)))) !==
      undefined
    );
  }
}
