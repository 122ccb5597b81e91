import type { Achievement, Claim } from '../../domain/achievement';
import type { RulePack } from '../pack/rule-pack';
import type { Subject } from './facts';
import { editionInForce } from './in-force';
import type { Use } from './line';
import { OpenLine, statedCredits, type Plan } from './open-line';
import { runSteps } from './run-steps';

/** One claimed achievement with what recognition made of it. */
export interface Recognised {
  readonly claim: Claim;
  readonly achievement: Achievement;
  readonly line: OpenLine;
}

/** Steps of the engine itself, which no pack writes. */
export const ENGINE_STEP = (id: string) => ({ id, clause: '' });

/** Without a recognition pack an achievement is worth the credits it states; if it states none, a person is asked. */
function takeStated(line: OpenLine): void {
  const given = { credits: line.fact('credits') ?? null };
  line.take(
    ENGINE_STEP('stated-credits'),
    given.credits === null
      ? { given, ask: { code: 'fact-unknown', params: { fact: 'credits' } } }
      : { given, credits: line.credits },
    '',
    false,
  );
}

/**
 * The first stage (认定): what each claimed achievement of one student is worth. Claims must be in the pack's order.
 * An achievement of which the context knows nothing is left to a person.
 */
export function recognise(
  pack: RulePack | null,
  claimed: readonly { readonly subject: Subject; readonly achievement: Achievement }[],
  plan: Plan,
  before: readonly Use[],
): readonly Recognised[] {
  const recognised = claimed.map(({ subject, achievement }): Recognised => ({
    claim: subject.claim,
    achievement,
    line: new OpenLine('recognition', subject, { pack, plan }, [], statedCredits(subject)),
  }));
  const lines = recognised.map((each) => each.line);
  if (pack === null) {
    lines.forEach(takeStated);
    return recognised;
  }
  for (const line of lines) {
    const late = editionInForce(pack, line);
    if (late) line.take(ENGINE_STEP('edition'), late, pack.id, false);
  }
  runSteps(
    pack,
    'all',
    lines.filter((line) => line.isOpen),
    before,
  );
  return recognised;
}
