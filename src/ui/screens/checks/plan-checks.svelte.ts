import type { PolicyPack } from '../../../checks/policy/policy-pack';
import type { Course, Programme } from '../../../domain/programme';
import { checkSetting, saveCheckChoice } from '../../../store/actions/save-check-choice';
import type { Services } from '../../services';
import { Live } from '../../state/live.svelte';
import { checkChoiceOf, DEFAULT_CHOICE, type CheckChoice } from './check-choice';
import { findingsOf, type KeyedFinding } from './findings-of';
import { shippedPolicies } from './shipped-policies';

/** A programme held against the policies its school chose, anew with every edit. Make it during a component's setup. */
export class PlanChecks {
  readonly #services: Services;
  readonly #plan: () => { readonly programme: Programme; readonly courses: readonly Course[] };
  packs = $state.raw<readonly PolicyPack[] | undefined>(undefined);
  readonly #stored: Live<CheckChoice>;

  constructor(
    services: Services,
    plan: () => { readonly programme: Programme; readonly courses: readonly Course[] },
  ) {
    this.#services = services;
    this.#plan = plan;
    void shippedPolicies().then((packs) => (this.packs = packs));
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

  readonly choice: CheckChoice = $derived.by(() => this.#stored.value ?? DEFAULT_CHOICE);

  readonly chosen: readonly PolicyPack[] = $derived.by(() =>
    (this.packs ?? []).filter(({ id }) => this.choice.policies.includes(id)),
  );

  readonly findings: readonly KeyedFinding[] = $derived.by(() =>
    this.packs === undefined || this.#stored.value === undefined
      ? []
      : findingsOf(this.#plan(), this.packs, this.choice),
  );

  get isReady(): boolean {
    return this.packs !== undefined && this.#stored.value !== undefined;
  }

  /** Keeps the choice for this programme, as one step of undo. */
  async choose(choice: CheckChoice): Promise<void> {
    const { id, name } = this.programme;
    await this.#services.acts.perform(saveCheckChoice({ id, name }, choice), { quiet: true });
  }
}
