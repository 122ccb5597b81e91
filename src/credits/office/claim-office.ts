import type { Achievement, Claim, Decision, Student } from '../../domain/achievement';
import type { Course, Programme } from '../../domain/programme';
import type { AdoptedPacks, DecisionContext } from '../context';
import type { ProposedDecision } from '../decide';
import { decideUnder } from '../decide-under';
import { claimLine, type ClaimLine } from './claim-line';
import { isOpen, settled, type SettledClaim, type Settlement } from './settle';

/** All that an office works on. */
export interface OfficeRows {
  readonly students: readonly Student[];
  readonly achievements: readonly Achievement[];
  readonly claims: readonly Claim[];
  readonly decisions: readonly Decision[];
  readonly programmes: readonly Programme[];
  readonly courses: readonly Course[];
  readonly adopted: readonly AdoptedPacks[];
}

/** Up to so many open claims are worked out for the list without being asked. */
const AT_ONCE = 1000;

function groupedBy<T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row)) ?? [];
    group.push(row);
    groups.set(key(row), group);
  }
  return groups;
}

/** The rows of an office with the look-ups that lists and decisions need; rows that name nothing known do no harm. */
export class ClaimOffice {
  readonly rows: OfficeRows;
  readonly #on: string;
  readonly #students: ReadonlyMap<string, Student>;
  readonly #achievements: ReadonlyMap<string, Achievement>;
  readonly #newest = new Map<string, Decision>();
  readonly #context: DecisionContext;

  /** @param on ISO day of deciding. */
  constructor(rows: OfficeRows, on: string) {
    this.rows = rows;
    this.#on = on;
    this.#students = new Map(rows.students.map((each) => [each.id, each]));
    this.#achievements = new Map(rows.achievements.map((each) => [each.id, each]));
    for (const decision of rows.decisions) {
      const known = this.#newest.get(decision.claimId);
      if (known === undefined || (known.at ?? '') <= (decision.at ?? ''))
        this.#newest.set(decision.claimId, decision);
    }
    this.#context = this.#contextOf(rows.claims, rows.achievements);
  }

  studentOf(id: string): Student | undefined {
    return this.#students.get(id);
  }

  achievementsOf(claim: Claim): readonly Achievement[] {
    return claim.achievementIds.flatMap((id) => this.#achievements.get(id) ?? []);
  }

  /** The last decision on file. */
  newestOf(claimId: string): Decision | undefined {
    return this.#newest.get(claimId);
  }

  #contextOf(claims: readonly Claim[], achievements: readonly Achievement[]): DecisionContext {
    const { students, programmes, courses } = this.rows;
    const earlier = claims.flatMap((each) =>
      each.state === 'approved' ? (this.#newest.get(each.id) ?? []) : [],
    );
    return { on: this.#on, students, programmes, courses, achievements, earlier };
  }

  /** What the rules say to those claims, worked out together; `tell` hears how many are done. */
  decide(
    claims: readonly Claim[],
    tell?: (done: number) => void,
  ): ReadonlyMap<string, ProposedDecision> {
    const decided = decideUnder(this.rows.adopted, claims, this.#context, tell);
    return new Map(decided.map((each) => [each.claimId, each]));
  }

  /**
   * The lines of the list, claim by claim. Settled and worked-out claims show what is on file; when no more than a thousand are open, the others show what
   * the rules say to each by itself.
   */
  lines(): readonly ClaimLine[] {
    const open = this.rows.claims.filter(
      (each) => isOpen(each) && !(each.state === 'decided' && this.#newest.has(each.id)),
    );
    const proposed = open.length > AT_ONCE ? new Map<string, never>() : this.#each(open);
    return this.rows.claims.map((claim) =>
      claimLine(
        claim,
        this.#students.get(claim.studentId),
        this.achievementsOf(claim),
        isOpen(claim) && claim.state !== 'decided'
          ? proposed.get(claim.id)
          : (this.#newest.get(claim.id) ?? proposed.get(claim.id)),
      ),
    );
  }

  /** What an act of the office makes of those claims; claims that it may not touch are left out. */
  settle(
    claims: readonly Claim[],
    how: Settlement,
    tell?: (done: number) => void,
  ): readonly SettledClaim[] {
    const open = how.state === 'revoked' ? [] : claims.filter(isOpen);
    const proposed = this.decide(open, tell);
    return claims.flatMap(
      (claim) => settled(claim, proposed.get(claim.id), this.#newest.get(claim.id), how) ?? [],
    );
  }

  /** Each claim by itself, as its own page shows it: other open claims of the student are not looked at. */
  #each(claims: readonly Claim[]): ReadonlyMap<string, ProposedDecision> {
    const all = groupedBy(this.rows.claims, (each) => each.studentId);
    const achievements = groupedBy(this.rows.achievements, (each) => each.studentId);
    const decided = claims.flatMap((claim) => {
      const context = this.#contextOf(
        all.get(claim.studentId) ?? [],
        achievements.get(claim.studentId) ?? [],
      );
      return decideUnder(this.rows.adopted, [claim], { ...context, students: this.#one(claim) });
    });
    return new Map(decided.map((each) => [each.claimId, each]));
  }

  #one(claim: Claim): readonly Student[] {
    const student = this.#students.get(claim.studentId);
    return student === undefined ? [] : [student];
  }
}
