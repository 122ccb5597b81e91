import type { Coverage, LevelCoverage } from '../../../coverage/coverage';
import { levelWords } from '../../../coverage/direction';
import { coverageOf } from '../../../coverage/coverage-of';
import type { Services } from '../../services';
import { questionOf, type ClaimWaiver } from './claim-waiver.svelte';
import type { LensData, LensDocument } from '../mapping/lens-data.svelte';

/** One level's coverage with the standard it belongs to: what a tab of the headline shows. */
export interface CoverageView {
  /** Stands in the address. */
  readonly key: string;
  readonly lens: LensDocument;
  readonly coverage: Coverage;
  readonly level: LevelCoverage;
  /** Level and direction in the standard's words. */
  readonly levelName: string;
}

/** Coverage of every standard of the lens, each level on its own, and which of them is looked at. Make it during setup. */
export class CoverageState {
  readonly #data: LensData;
  readonly #services: Services;

  readonly #claim: ClaimWaiver;

  constructor(services: Services, data: LensData, claim: ClaimWaiver) {
    this.#services = services;
    this.#data = data;
    this.#claim = claim;
  }

  readonly chapters = $derived.by(() =>
    this.#data.documents.map((lens) => ({
      lens,
      // For one student the courses that are waived teach nothing.
      coverage: coverageOf(
        questionOf(
          this.#data,
          lens,
          this.#claim.waived,
          this.#services.router.current.query['direction'],
        ),
      ),
    })),
  );

  readonly views: readonly CoverageView[] = $derived.by(() =>
    this.chapters.flatMap(({ lens, coverage }) =>
      coverage.levels.map((level) => ({
        key: `${lens.document.standard.id}.${level.role}.${level.level ?? ''}`,
        lens,
        coverage,
        level,
        levelName: levelWords(lens.document.standard, level),
      })),
    ),
  );

  readonly view: CoverageView | undefined = $derived.by(() => {
    const asked = this.#services.router.current.query['level'];
    return this.views.find((each) => each.key === asked) ?? this.views[0];
  });
}
