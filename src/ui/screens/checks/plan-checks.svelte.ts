import type { PolicyPack } from '../../../checks/policy/policy-pack';
import { storedPolicies } from '../../../checks/policy/stored-policies';
import type { UnitFactor } from '../../../domain/conversion';
import type { Course, Programme } from '../../../domain/programme';
import { checkSetting, saveCheckChoice } from '../../../store/actions/save-check-choice';
import type { Services } from '../../services';
import { Live } from '../../state/live.svelte';
import { readUnits } from '../import/import-memory';
import { checkChoiceOf, DEFAULT_CHOICE, type CheckChoice } from './check-choice';
import { findingsOf, type KeyedFinding } from './findings-of';
import { shippedPolicies } from './shipped-policies';

/** A programme held against the policies its school chose, anew with every edit. Make it during a component's setup. */
export class PlanChecks {
  readonly #services: Services;
  readonly #plan: () => { readonly programme: Programme; readonly courses: readonly Course[] };
  #shipped = $state.raw<readonly PolicyPack[]>();
  readonly #stored: Live<CheckChoice>;
  readonly #own: Live<readonly PolicyPack[]>;
  readonly #units: Live<readonly UnitFactor[]>;

  constructor(
    services: Services,
    plan: () => { readonly programme: Programme; readonly courses: readonly Course[] },
  ) {
    this.#services = services;
    this.#plan = plan;
    void shippedPolicies().then((packs) => (this.#shipped = packs));
    this.#own = new Live(() =>
      services.session.workspace.watch(async (read) =>
        storedPolicies(await read.where('packs', 'kind', 'policy')),
      ),
    );
    this.#units = new Live(() => services.session.workspace.watch(readUnits));
    this.#stored = new Live(() => {
      const setting = checkSetting(plan().programme.id);
      return services.session.workspace.watch(async (read) =>
        checkChoiceOf((await read.get('settings', setting))?.value),
      );
    });
  }

  get programme(): Programme {
    return this.#plan().programme;
  }

  /** The school's own policies; they are offered beside those that come along. */
  readonly own: readonly PolicyPack[] = $derived.by(() => this.#own.value ?? []);
  readonly packs: readonly PolicyPack[] | undefined = $derived.by(
    () => this.#shipped && this.#own.value && [...this.#own.value, ...this.#shipped],
  );

  readonly choice: CheckChoice = $derived.by(() => this.#stored.value ?? DEFAULT_CHOICE);

  readonly chosen: readonly PolicyPack[] = $derived.by(() =>
    (this.packs ?? []).filter(({ id }) => this.choice.policies.includes(id)),
  );

  readonly findings: readonly KeyedFinding[] = $derived.by(() =>
    this.packs === undefined || !this.isReady
      ? []
      : findingsOf({ ...this.#plan(), units: this.#units.value ?? [] }, this.packs, this.choice),
  );

  get isReady(): boolean {
    return [this.packs, this.#stored.value, this.#units.value].every((each) => each !== undefined);
  }

  /** Keeps the choice for this programme, as one step of undo. */
  async choose(choice: CheckChoice): Promise<void> {
    const { id, name } = this.programme;
    await this.#services.acts.perform(saveCheckChoice({ id, name }, choice), { quiet: true });
  }
}
