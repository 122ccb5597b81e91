import type { ProposedDecision } from '../../../credits/decide';
import { settled, type Settlement } from '../../../credits/office/settle';
import type {
  Achievement,
  Claim,
  ClaimState,
  Decision,
  Fact,
  Facts,
  Student,
} from '../../../domain/achievement';
import {
  makeId,
  type ClaimId,
  type CourseId,
  type DecisionId,
  type ItemId,
  type ProgrammeId,
} from '../../../domain/id';
import type { Course } from '../../../domain/programme';
import { makeClaims } from '../../../store/actions/make-claims';
import { proveItem } from '../../../store/actions/prove-item';
import { recordAchievement } from '../../../store/actions/record-achievement';
import { recordDecision } from '../../../store/actions/record-decision';
import { saveClaim } from '../../../store/actions/save-claim';
import { saveStanding } from '../../../store/actions/save-standing';
import type { Services } from '../../services';
import { today } from '../coverage/current-report';
import { whoActs } from '../mapping/who-acts';

const random = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(bytes);

/** A claim whose facts change is no longer worked out. */
function asWorkedOn(claim: Claim): Claim {
  return { ...claim, state: claim.state === 'decided' ? 'entered' : claim.state };
}

/** Everything that this screen changes, as actions. */
export class ClaimDesk {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  /** Records an achievement, and the student with it when new; false when nothing was stored. */
  async record(achievement: Achievement, newStudent: Student | undefined): Promise<boolean> {
    const done = await this.#services.acts.perform(recordAchievement(achievement, newStudent));
    return done !== undefined;
  }

  /** A claim for one achievement, without courses yet; its id, or undefined when nothing was stored. */
  async open(achievement: Achievement, programmeId: ProgrammeId): Promise<ClaimId | undefined> {
    const claim: Claim = {
      id: makeId<ClaimId>(random),
      studentId: achievement.studentId,
      programmeId,
      achievementIds: [achievement.id],
      targetCourseIds: [],
      state: 'entered',
      submitted: today(this.#services),
      answers: {},
    };
    const done = await this.#services.acts.perform(saveClaim(claim));
    return done === undefined ? undefined : claim.id;
  }

  /** Enters the claims of a plan as one act; false when nothing was stored. */
  async openAll(planned: readonly Claim[]): Promise<boolean> {
    const claims = planned.map((each) => ({ ...each, id: makeId<ClaimId>(random) }));
    return (await this.#services.acts.perform(makeClaims(claims))) !== undefined;
  }

  /** Says which courses are asked for. */
  async aim(claim: Claim, targetCourseIds: readonly CourseId[]): Promise<void> {
    await this.#rewrite({ ...claim, targetCourseIds });
  }

  /** Says into which plan the courses are: the student's own, or a partner's. Courses of the other plan are asked for no longer. */
  async aimIn(claim: Claim, programmeId: ProgrammeId): Promise<void> {
    await this.#rewrite({ ...claim, programmeId, targetCourseIds: [], targetFacts: {} });
  }

  /** A person's answer to a question of the rules. */
  async answer(claim: Claim, fact: string, value: Fact): Promise<void> {
    const answers = { ...claim.answers, [fact]: value };
    await this.#rewrite({ ...claim, answers });
  }

  /** What a person states of the student's standing in a target course, in place of what was stated before. */
  async stand(claim: Claim, course: Course, facts: Facts): Promise<void> {
    const open = asWorkedOn(claim);
    await this.#services.acts.perform(saveStanding(open, course.id, course.name, facts), {
      quiet: true,
    });
  }

  async takeBackAnswer(claim: Claim, fact: string): Promise<void> {
    const { [fact]: _, ...answers } = claim.answers;
    await this.#rewrite({ ...claim, answers });
  }

  /** A person says that an achievement proves an item, or takes it back. */
  async prove(achievement: Achievement, itemId: ItemId, isProven: boolean): Promise<void> {
    await this.#services.acts.perform(proveItem(achievement, itemId, isProven));
  }

  /** Keeps a decision with who, when and why, and puts the claim where it belongs: both or neither. */
  async settle(
    claim: Claim,
    proposed: ProposedDecision,
    state: ClaimState,
    reason: string,
  ): Promise<void> {
    const by = await whoActs(this.#services);
    if (by === undefined) return;
    const at = new Date(this.#services.now()).toISOString();
    await this.#services.acts.perform(
      recordDecision(
        {
          ...proposed,
          id: makeId<DecisionId>(random),
          by,
          at,
          ...(reason !== '' && { reason }),
        },
        { ...claim, state },
      ),
    );
  }

  /** Takes an approved award away again: its credits and its share of every cap are free; what was decided stays on file. */
  async revoke(claim: Claim, newest: Decision, reason: string): Promise<void> {
    const by = await whoActs(this.#services);
    if (by === undefined) return;
    const at = new Date(this.#services.now()).toISOString();
    const how: Settlement = {
      ...{ state: 'revoked', by, at, reason },
      newId: () => makeId<DecisionId>(random),
    };
    const done = settled(claim, undefined, newest, how);
    if (done !== undefined)
      await this.#services.acts.perform(recordDecision(done.decision, done.claim));
  }

  async #rewrite(claim: Claim): Promise<void> {
    await this.#services.acts.perform(saveClaim(asWorkedOn(claim)), { quiet: true });
  }

  /** Opens a settled claim again; its decisions stay on file but no longer count. */
  async reopen(claim: Claim): Promise<void> {
    await this.#services.acts.perform(saveClaim({ ...claim, state: 'entered' }));
  }
}
