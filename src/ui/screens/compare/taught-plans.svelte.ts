import type { TaughtPlan } from '../../../compare/plans/taught-plan';
import type { Alignment, StrengthScale } from '../../../domain/alignment';
import type { ProgrammeDocument } from '../../../domain/programme';
import type { StandardDocument } from '../../../domain/standard';
import type { Services } from '../../services';
import { Live } from '../../state/live.svelte';
import { strengthScaleOf } from '../mapping/strength-scale';
import { standardsOf, taughtPlan } from './plan-links';

/** Links of several plans and the standards that they link to or aim at, as live rows. Make it during setup. */
export class TaughtPlans {
  readonly #given: () => readonly ProgrammeDocument[];
  readonly #links: Live<readonly Alignment[]>;
  readonly #standards: Live<readonly StandardDocument[]>;
  readonly #scale: Live<StrengthScale>;

  constructor({ session }: Services, given: () => readonly ProgrammeDocument[]) {
    this.#given = given;
    this.#scale = new Live(() =>
      session.workspace.watch(async (read) =>
        strengthScaleOf((await read.get('settings', 'strength-scale'))?.value),
      ),
    );
    this.#links = new Live(() => {
      const ids = this.#ids.split(' ');
      return session.workspace.watch(async (read) =>
        (await Promise.all(ids.map((id) => read.where('alignments', 'programmeId', id)))).flat(),
      );
    });
    this.#standards = new Live(() => {
      const wanted = this.#wanted;
      if (wanted === undefined) return undefined;
      const ids = wanted.split(' ').filter((id) => id !== '');
      return session.workspace.watch(async (read) =>
        Promise.all(
          (await read.many('standards', ids)).map(async (standard) => ({
            standard,
            items: await read.where('items', 'standardId', standard.id),
          })),
        ),
      );
    });
  }

  /** Strings, so that a change of a row asks nothing anew. */
  readonly #ids = $derived.by(() =>
    this.#given()
      .map(({ programme }) => programme.id)
      .join(' '),
  );
  readonly #wanted = $derived.by(() => {
    const links = this.#links.value;
    return links === undefined ? undefined : standardsOf(this.#given(), links).join(' ');
  });

  readonly isReady = $derived.by(
    () => this.#standards.value !== undefined && this.#scale.value !== undefined,
  );
  /** Standards that a plan aims at come first. */
  readonly standards = $derived.by(() => this.#standards.value ?? []);
  readonly items = $derived.by(() => this.standards.flatMap(({ items }) => items));
  readonly plans: readonly TaughtPlan[] = $derived.by(() =>
    this.#given().map((document) =>
      taughtPlan(document, this.#links.value ?? [], this.standards, this.#scale.value ?? []),
    ),
  );
}
