import type { AdoptedPacks } from '../../../credits/context';
import type { ProposedDecision } from '../../../credits/decide';
import { isOpen } from '../../../credits/office/settle';
import { sharedItems, type SharedItems } from '../../../credits/shared-items';
import { effectOnCoverage } from '../../../credits/effect-on-coverage';
import type { WaiverEffect } from '../../../coverage/coverage-without';
import type { Achievement, Claim } from '../../../domain/achievement';
import type { Course } from '../../../domain/programme';
import { refusalsOf, type Refusal } from '../../../reports/conclusion';
import type { LensData, LensDocument } from '../mapping/lens-data.svelte';
import type { CreditsData } from './credits-data.svelte';
import { relatedWords } from './related-words';
import { factsOfTarget, type FactDeclaration } from './written-fact';

/** A course that might be converted, with what the rules say to it before it is chosen. */
export interface Option {
  readonly course: Course;
  readonly verdict: 'fits' | 'barred' | 'unsure';
  /** Why not; undefined where the rules have nothing against it. */
  readonly refusal: Refusal | undefined;
  readonly grade: string | null;
}

/** What speaks for or against a likeness of content between the claim's achievements and a course. */
export interface Likeness extends SharedItems {
  /** Texts of the proven items of the lens's standards. */
  readonly texts: readonly string[];
  /** Words that the achievements and the course share. */
  readonly words: readonly string[];
}

/** What a waiver does to one standard of the lens. */
export interface LensEffect {
  readonly lens: LensDocument;
  readonly effect: WaiverEffect;
}

/** One claim with everything that its page shows. Make it during setup. */
export class ClaimCase {
  readonly #data: () => CreditsData;
  readonly #lens: LensData;
  readonly #claim: () => Claim;

  constructor(data: () => CreditsData, lens: LensData, claim: () => Claim) {
    this.#data = data;
    this.#lens = lens;
    this.#claim = claim;
  }

  readonly claim: Claim = $derived.by(() => this.#claim());
  readonly isOpen: boolean = $derived.by(() => isOpen(this.claim));
  readonly student = $derived.by(() => this.#data().studentById.get(this.claim.studentId));
  readonly achievements: readonly Achievement[] = $derived.by(() =>
    this.claim.achievementIds.flatMap((id) => this.#data().achievementById.get(id) ?? []),
  );
  readonly decision: ProposedDecision | undefined = $derived.by(() =>
    this.#data().shownDecision(this.claim),
  );
  readonly stored = $derived.by(() => this.#data().decisionOf(this.claim.id));

  /** Every course of the plan that is not yet chosen; those that fit first, larger ones before smaller. */
  readonly options: readonly Option[] = $derived.by(() => {
    if (!this.isOpen) return [];
    return this.#data()
      .courses.filter(
        (course) =>
          course.programmeId === this.claim.programmeId &&
          !this.claim.targetCourseIds.includes(course.id),
      )
      .map((course) => this.#optionOf(course))
      .sort(
        (a, b) =>
          Number(b.course.credits ?? 0) - Number(a.course.credits ?? 0) ||
          a.course.order - b.course.order,
      );
  });

  /** Per standard of the lens, each on its own. */
  readonly effects: readonly LensEffect[] = $derived.by(() => {
    const { decision } = this;
    if (decision === undefined) return [];
    return this.#lens.documents.map((lens) => ({
      lens,
      effect: effectOnCoverage(
        decision,
        {
          document: lens.document,
          level: lens.level,
          alignments: this.#lens.alignments,
          scale: this.#lens.scale,
        },
        this.achievements,
      ),
    }));
  });

  readonly adopted: AdoptedPacks | undefined = $derived.by(() =>
    this.#data().adoptedOf(this.claim),
  );

  /** The facts of the student's standing in a target course that the rules for this claim look at. */
  standingFacts(course: Course): readonly FactDeclaration[] {
    const { recognition = null, conversion = null } = this.adopted ?? {};
    return factsOfTarget(
      [recognition, conversion].filter((each) => each !== null),
      course,
    );
  }

  likenessTo(course: Course): Likeness {
    const shared = sharedItems(this.achievements, course.id, this.#lens.alignments);
    const texts = shared.proven.flatMap((id) => this.#lens.itemById.get(id)?.text ?? []);
    const plan = this.#data().courses.filter((each) => each.programmeId === course.programmeId);
    return { ...shared, texts, words: relatedWords(this.achievements, texts, plan, course.id) };
  }

  #optionOf(course: Course): Option {
    const asked = {
      ...this.claim,
      targetCourseIds: [...this.claim.targetCourseIds, course.id],
    };
    const decision = this.#data().propose(asked);
    const target = decision?.targets.find((each) => each.courseId === course.id);
    const granted = target?.outcome === 'granted' || target?.outcome === 'partly';
    const refusals = decision === undefined ? [] : refusalsOf(decision);
    return {
      course,
      verdict: granted ? 'fits' : target?.outcome === 'refused' ? 'barred' : 'unsure',
      refusal: granted
        ? undefined
        : (refusals.find((each) => each.courseId === course.id) ??
          refusals.find((each) => each.courseId === undefined)),
      grade: target?.grade ?? null,
    };
  }
}
