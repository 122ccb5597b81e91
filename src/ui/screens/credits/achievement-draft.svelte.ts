import {
  type ContestListing,
  type ContestLookup,
  findContest,
} from '../../../credits/catalogue/find-contest';
import { hasLevel, withListing } from '../../../credits/catalogue/sourced-facts';
import { evidenceNeeds, type EvidenceNeed, proofsOf } from '../../../credits/pack/evidence-needs';
import type { Achievement, Fact, Facts } from '../../../domain/achievement';
import { type AchievementId, makeId, type StudentId } from '../../../domain/id';
import { creditFacts } from '../../../i18n/zh-CN/credit-facts';
import type { Catalogues } from './catalogues.svelte';
import type { CreditsData } from './credits-data.svelte';
import { factOf, factsForKind } from './written-fact';

const random = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(bytes);

/** An achievement while it is written down, with what the rules in force want to know of it. Make it during setup. */
export class AchievementDraft {
  readonly #data: () => CreditsData;
  readonly #catalogues: Catalogues;
  kind = $state('contest');
  title = $state('');
  date = $state('');
  /** Day of registration, where a catalogue goes by it; '' = not known. */
  registered = $state('');
  certificateNumber = $state('');
  /** Proof in words, a line each. */
  evidence = $state('');
  /** What was written for each fact of the rules. */
  readonly written = $state<Record<string, string>>({});
  /** Kinds of proof that a person has seen. */
  seen = $state.raw<readonly EvidenceNeed[]>([]);
  #picked = $state.raw<{ readonly key: string; readonly listing: ContestListing }>();

  constructor(data: () => CreditsData, catalogues: Catalogues, date: string) {
    this.#data = data;
    this.#catalogues = catalogues;
    this.date = date;
  }

  /** Where no recognition is adopted, conversion rules say what the achievement must tell. */
  readonly pack = $derived.by(() => {
    const { adopted } = this.#data();
    return adopted?.recognition ?? adopted?.conversion ?? undefined;
  });

  readonly kinds: readonly string[] = $derived.by(
    () =>
      this.pack?.facts.find((fact) => fact.name === 'kind')?.choices?.map((each) => each.value) ??
      Object.keys(creditFacts.values['kind'] ?? {}),
  );

  readonly needs: readonly EvidenceNeed[] = $derived.by(() =>
    this.pack === undefined ? [] : evidenceNeeds([this.pack]),
  );

  /** The facts to be written; those that kinds of proof stand in are ticked instead. */
  readonly facts = $derived.by(() =>
    this.pack === undefined
      ? []
      : factsForKind(this.pack, this.kind).filter(
          ({ name }) => !this.needs.some(({ fact }) => fact === name),
        ),
  );

  readonly asksRegistered: boolean = $derived.by(
    () =>
      this.kind === 'contest' &&
      this.#catalogues.all.some(({ effective }) => effective.by === 'registered'),
  );

  /** What the catalogues say of the contest. */
  readonly lookup: ContestLookup = $derived.by(() => {
    if (this.kind !== 'contest') return { kind: 'none' };
    const { title, date, registered } = this;
    return findContest({ title, date, registered }, this.#catalogues.all);
  });

  /** A choice is about one title and day: when they change, it is to be made anew. */
  get chosen(): ContestListing | undefined {
    return this.#picked?.key === this.#key ? this.#picked.listing : undefined;
  }

  set chosen(listing: ContestListing | undefined) {
    this.#picked = listing && { key: this.#key, listing };
  }

  /** As it is kept, for that student. */
  achievementOf(studentId: StudentId): Achievement {
    return {
      id: makeId<AchievementId>(random),
      studentId,
      kind: this.kind,
      title: this.title.trim(),
      date: this.date,
      facts: this.#stated(),
      evidence: this.evidence
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    };
  }

  get #key(): string {
    return [this.title, this.date, this.registered].join('\n');
  }

  #stated(): Facts {
    const stated = this.facts.flatMap((fact): (readonly [string, Fact])[] => {
      const value = factOf(fact, this.written[fact.name] ?? '');
      return value === undefined ? [] : [[fact.name, value]];
    });
    const number = this.certificateNumber.trim();
    const facts: Facts = {
      ...Object.fromEntries(stated),
      ...Object.fromEntries(proofsOf(this.seen)),
      ...(number !== '' && { certificateNumber: number }),
      ...(this.asksRegistered && this.registered !== '' && { registered: this.registered }),
    };
    const { lookup } = this;
    const listing = lookup.kind === 'found' ? lookup.listing : this.chosen;
    return listing === undefined || hasLevel(facts) ? facts : withListing(facts, listing);
  }
}
