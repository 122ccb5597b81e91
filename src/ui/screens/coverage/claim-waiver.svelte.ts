import { coverageWithout, type LostItem } from '../../../coverage/coverage-without';
import { waivedCourses } from '../../../credits/effect-on-coverage';
import type { CoverageQuestion } from '../../../coverage/coverage-of';
import { DEFAULT_DEFINITION } from '../../../coverage/definition';
import type { Achievement, Claim, Decision, Student } from '../../../domain/achievement';
import { ZERO, type Amount } from '../../../domain/amount';
import { asId, type ClaimId, type CourseId } from '../../../domain/id';
import type { Services } from '../../services';
import { Live } from '../../state/live.svelte';
import type { LensData, LensDocument } from '../mapping/lens-data.svelte';

const NONE: ReadonlySet<CourseId> = new Set();

const coursesOf = (ids: readonly CourseId[]): ReadonlySet<CourseId> => new Set(ids);

interface ClaimRows {
  readonly claim: Claim;
  readonly student: Student | undefined;
  readonly decision: Decision | undefined;
  readonly achievements: readonly Achievement[];
}

/** What one standard loses for the student: figures before and after, and the items. */
export interface WaiverChapter {
  readonly lens: LensDocument;
  readonly before: Amount;
  readonly after: Amount;
  /** Of the level asked for only. */
  readonly lost: readonly LostItem[];
}

/** The question of a standard of the lens for one direction, without the links of waived courses. */
export function questionOf(
  data: LensData,
  lens: LensDocument,
  waived: ReadonlySet<CourseId>,
  direction?: string,
): CoverageQuestion {
  return {
    document: lens.document,
    level: lens.level,
    alignments:
      waived.size === 0
        ? data.alignments
        : data.alignments.filter(({ courseId }) => !waived.has(courseId)),
    scale: data.scale,
    definition: DEFAULT_DEFINITION,
    ...(direction !== undefined && { direction }),
  };
}

/** The claim that the address names, and what coverage is for its student now that courses are waived. Make it during setup. */
export class ClaimWaiver {
  readonly #services: Services;
  readonly #data: LensData;
  readonly #rows: Live<ClaimRows | null>;

  constructor(services: Services, data: LensData) {
    this.#services = services;
    this.#data = data;
    this.#rows = new Live(() => {
      const id = this.id;
      if (id === '') return undefined;
      return services.session.workspace.watch(async (read) => {
        const claim = await read.get('claims', asId<ClaimId>(id));
        if (claim === undefined) return null;
        const decisions = await read.where('decisions', 'claimId', claim.id);
        const achievements = await read.many('achievements', claim.achievementIds);
        return {
          claim,
          student: await read.get('students', claim.studentId),
          decision: decisions.at(-1),
          achievements,
        };
      });
    });
  }

  readonly id = $derived.by(() => this.#services.router.current.query['claim'] ?? '');
  /** undefined while reading, null when the claim is not in this workspace. */
  readonly rows = $derived.by(() => (this.id === '' ? undefined : this.#rows.value));

  /** Courses that the decision spares the student; before a decision, those that the claim asks for. */
  readonly waived: ReadonlySet<CourseId> = $derived.by(() => {
    const rows = this.rows;
    if (rows === undefined || rows === null) return NONE;
    return coursesOf(rows.decision ? waivedCourses(rows.decision) : rows.claim.targetCourseIds);
  });

  readonly effect: readonly WaiverChapter[] | undefined = $derived.by(() => {
    const rows = this.rows;
    if (rows === undefined || rows === null) return undefined;
    const proofs = rows.achievements.map((each) => ({
      achievementId: each.id,
      provesItems: each.provesItems ?? [],
    }));
    return this.#data.documents.map((lens) => {
      const asked = this.#services.router.current.query['direction'];
      const question = questionOf(this.#data, lens, NONE, asked);
      const { before, after, lost } = coverageWithout(question, this.waived, proofs);
      return {
        lens,
        before: before.levels[0]?.covered ?? ZERO,
        after: after.levels[0]?.covered ?? ZERO,
        lost: lost.filter((each) => each.level === (before.levels[0]?.level ?? null)),
      };
    });
  });
}
