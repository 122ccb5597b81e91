import { DEFAULT_SCALE, type Alignment, type StrengthScale } from '../../../domain/alignment';
import type { Course, Programme } from '../../../domain/programme';
import type { StandardDocument } from '../../../domain/standard';
import type { Services } from '../../services';
import { formatTargets, parseTargets } from '../../state/lens.svelte';
import { Live } from '../../state/live.svelte';
import { byId } from './by-id';
import { strengthScaleOf } from './strength-scale';

/** A standard of the lens with the level at which it is looked at. */
export interface LensDocument {
  readonly document: StandardDocument;
  readonly level: string | null;
}

/** What the lens shows, as live rows: programme, courses, standards with their items, links, the school's scale. Make it during setup. */
export class LensData {
  readonly #services: Services;
  readonly #programme: Live<Programme | undefined>;
  readonly #courses: Live<readonly Course[]>;
  readonly #documents: Live<readonly LensDocument[]>;
  readonly #alignments: Live<readonly Alignment[]>;
  readonly #scale: Live<StrengthScale>;

  constructor(services: Services) {
    this.#services = services;
    const workspace = () => services.session.workspace;
    this.#programme = new Live(() => {
      const id = this.programmeId;
      return id === null ? undefined : workspace().watch((read) => read.get('programmes', id));
    });
    this.#courses = new Live(() => {
      const id = this.programmeId;
      return id === null
        ? undefined
        : workspace().watch((read) => read.where('courses', 'programmeId', id));
    });
    this.#alignments = new Live(() => {
      const id = this.programmeId;
      return id === null
        ? undefined
        : workspace().watch((read) => read.where('alignments', 'programmeId', id));
    });
    this.#documents = new Live(() => {
      const targets = parseTargets(this.#targetKey);
      return workspace().watch(async (read) => {
        const found = await Promise.all(
          targets.map(async ({ standardId, level }) => ({
            standard: await read.get('standards', standardId),
            items: await read.where('items', 'standardId', standardId),
            level,
          })),
        );
        return found.flatMap(({ standard, items, level }): readonly LensDocument[] =>
          standard === undefined ? [] : [{ document: { standard, items }, level }],
        );
      });
    });
    this.#scale = new Live(() =>
      workspace().watch(async (read) =>
        strengthScaleOf((await read.get('settings', 'strength-scale'))?.value),
      ),
    );
  }

  /** Strings, so that moving a selection in the address asks nothing anew. */
  readonly programmeId = $derived.by(() => this.#services.lens.programmeId);
  readonly #targetKey = $derived.by(() => formatTargets(this.#services.lens.targets));

  readonly isReady = $derived.by(
    () =>
      this.#courses.value !== undefined &&
      this.#documents.value !== undefined &&
      this.#alignments.value !== undefined,
  );
  readonly programme = $derived.by(() => this.#programme.value);
  readonly courses = $derived.by(() => this.#courses.value ?? []);
  readonly documents = $derived.by(() => this.#documents.value ?? []);
  readonly alignments = $derived.by(() => this.#alignments.value ?? []);
  readonly scale = $derived.by(() => this.#scale.value ?? DEFAULT_SCALE);
  readonly courseById = $derived(byId(this.courses));
  readonly itemById = $derived(byId(this.documents.flatMap(({ document }) => document.items)));
}
