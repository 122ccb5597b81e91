import type { AdoptedPacks, DecisionContext } from '../../../credits/context';
import type { ProposedDecision } from '../../../credits/decide';
import { adoptedFor, decideUnder } from '../../../credits/decide-under';
import { keptRules, type KeptRules } from '../../../credits/adopted-packs';
import { isOpen } from '../../../credits/office/settle';
import type { RulePack } from '../../../credits/pack/rule-pack';
import type { Achievement, Claim, Decision, Student } from '../../../domain/achievement';
import type { Course, Programme } from '../../../domain/programme';
import type { Services } from '../../services';
import { Live } from '../../state/live.svelte';
import { today } from '../coverage/current-report';
import { byId } from '../mapping/by-id';
import { factWords, type FactGlossary } from '../../../reports/fact-words';

/** A clause as a proof shows it. */
export interface Clause {
  readonly text: string;
  readonly pack: string;
  readonly number: string;
}

interface Rows {
  readonly students: readonly Student[];
  readonly achievements: readonly Achievement[];
  readonly claims: readonly Claim[];
  readonly decisions: readonly Decision[];
}

interface Plans {
  readonly programmes: readonly Programme[];
  readonly courses: readonly Course[];
}

const NO_ROWS: Rows = { students: [], achievements: [], claims: [], decisions: [] };

/** One student's achievements, claims and decisions, and the school's rules and plans, as live rows. Make it during setup. */
export class CreditsData {
  readonly #services: Services;
  readonly #rows: Live<Rows>;
  readonly #plans: Live<Plans>;
  readonly #rules: Live<KeptRules>;

  /** @param student the id of the student whose rows are read; undefined reads none. */
  constructor(services: Services, student: () => string | undefined) {
    this.#services = services;
    this.#rows = new Live(() => {
      const id = student();
      return services.session.workspace.watch(async (read) =>
        id === undefined
          ? NO_ROWS
          : {
              students: await read.many('students', [id]),
              achievements: await read.where('achievements', 'studentId', id),
              claims: await read.where('claims', 'studentId', id),
              decisions: await read.where('decisions', 'studentId', id),
            },
      );
    });
    this.#plans = new Live(() =>
      services.session.workspace.watch(async (read) => {
        const programmes = await read.all('programmes');
        const courses = await Promise.all(
          programmes.map((each) => read.where('courses', 'programmeId', each.id)),
        );
        return { programmes, courses: courses.flat() };
      }),
    );
    this.#rules = new Live(() =>
      services.session.workspace.watch(async (read) =>
        keptRules(await read.all('adoptions'), await read.all('packs')),
      ),
    );
  }

  readonly isReady = $derived.by(
    () =>
      this.#rows.value !== undefined &&
      this.#rules.value !== undefined &&
      this.#plans.value !== undefined,
  );
  readonly students = $derived.by(() => this.#rows.value?.students ?? []);
  readonly achievements = $derived.by(() => this.#rows.value?.achievements ?? []);
  readonly claims = $derived.by(() => this.#rows.value?.claims ?? []);
  readonly decisions = $derived.by(() => this.#rows.value?.decisions ?? []);
  readonly programmes = $derived.by(() => this.#plans.value?.programmes ?? []);
  readonly courses = $derived.by(() => this.#plans.value?.courses ?? []);
  readonly packs = $derived.by(() => this.#rules.value?.packs ?? []);
  readonly studentById = $derived(byId(this.students));
  readonly achievementById = $derived(byId(this.achievements));
  readonly courseById = $derived(byId(this.courses));
  readonly programmeById = $derived(byId(this.programmes));

  /** Every adoption whose packs can be read. */
  readonly adoptions: readonly AdoptedPacks[] = $derived.by(() => this.#rules.value?.adopted ?? []);

  /** The rules that a claim of today meets when it names no cohort; undefined when none are adopted. */
  readonly adopted: AdoptedPacks | undefined = $derived.by(() =>
    adoptedFor(this.adoptions, today(this.#services), ''),
  );

  /** What a decision may look at: approved decisions stand, drafts do not. */
  readonly context: DecisionContext = $derived.by(() => {
    const approved = this.claims.flatMap((each) => (each.state === 'approved' ? [each.id] : []));
    return {
      on: today(this.#services),
      achievements: this.achievements,
      students: this.students,
      programmes: this.programmes,
      courses: this.courses,
      earlier: approved.flatMap((id) => this.decisionOf(id) ?? []),
    };
  });

  /** Packs in force first, so that their words come before those of others. */
  readonly #inUse = $derived.by(() =>
    [this.adopted?.recognition, this.adopted?.conversion, ...this.packs].filter(
      (each): each is RulePack => each !== undefined && each !== null,
    ),
  );

  /** Words for facts, packs' own first in Chinese. */
  readonly words: FactGlossary = $derived.by(() =>
    factWords(this.#services.prefs.locale, this.#inUse, {
      achievement: (id) => this.achievementById.get(id)?.title,
      course: (id) => (this.courseById.has(id) ? this.courseName(id) : undefined),
    }),
  );

  /** A course by its name in the reader's language; its id when it is gone. */
  courseName(id: string): string {
    const course = this.courseById.get(id);
    if (course === undefined) return id;
    return this.#services.prefs.locale === 'en' ? (course.nameEn ?? course.name) : course.name;
  }

  /** The rules that judge a claim, by its day and the cohort of its programme. */
  adoptedOf(claim: Claim): AdoptedPacks | undefined {
    const day = claim.submitted === '' ? this.context.on : claim.submitted;
    const cohort = this.programmeById.get(claim.programmeId)?.cohort ?? '';
    return adoptedFor(this.adoptions, day, cohort);
  }

  /** What the rules in force say to one claim, approved decisions standing and other open claims not looked at. */
  propose(claim: Claim): ProposedDecision | undefined {
    return decideUnder(this.adoptions, [claim], this.context)[0];
  }

  /** The decision to show of a claim: reckoned while it is open, as it was kept afterwards. */
  shownDecision(claim: Claim): ProposedDecision | undefined {
    return isOpen(claim) ? this.propose(claim) : (this.decisionOf(claim.id) ?? this.propose(claim));
  }

  /** The clause of a pack in our words; undefined when the pack is not here. */
  clauseOf(packId: string, clause: string): Clause | undefined {
    const pack = this.packs.find((each) => each.id === packId);
    const found = pack?.clauses.find((each) => each.id === clause);
    return pack === undefined || found === undefined
      ? undefined
      : { text: found.text, pack: pack.title, number: found.number ?? '' };
  }

  /** All decisions on a claim, oldest first. */
  decisionsOf(claimId: string): readonly Decision[] {
    return this.decisions
      .filter((each) => each.claimId === claimId)
      .sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''));
  }

  /** The newest decision on a claim. */
  decisionOf(claimId: string): Decision | undefined {
    return this.decisionsOf(claimId).at(-1);
  }
}
