import type { Achievement, Claim } from '../../domain/achievement';
import type { Amount } from '../../domain/amount';
import type { AchievementId, CourseId } from '../../domain/id';
import type { Scope } from './scope';

export type Stage = 'recognition' | 'conversion';

/** Credits that were given, now or earlier, as caps and "once only" rules count them. */
export interface Use {
  readonly stage: Stage;
  readonly claimId: string | null;
  readonly achievementIds: readonly AchievementId[];
  readonly courseId: CourseId | null;
  readonly credits: Amount;
  /** Taken from its source, with what was lost beside it. */
  readonly drawn: Amount;
  readonly scope: Pick<Scope, 'fact'>;
}

/** One of the recognised achievements in a pool. */
export interface Member {
  readonly achievementId: AchievementId;
  readonly credits: Amount;
  readonly scope: Scope;
}

/** What a primitive sees: one achievement at recognition; a source, or a source for a course, at conversion. */
export interface Line extends Scope {
  readonly id: string;
  readonly stage: Stage;
  readonly claim: Claim;
  readonly achievements: readonly Achievement[];
  readonly credits: Amount;
  /** Recognised credits behind a source; empty at recognition. */
  readonly members: readonly Member[];
  /** Everything given before this line, earlier decisions and this run, of this student. */
  readonly uses: readonly Use[];
}
