import type { Achievement, Claim, Fact } from '../../domain/achievement';
import { compareAmounts, minus, sum, ZERO, type Amount } from '../../domain/amount';
import type { Course } from '../../domain/programme';
import type { RulePack } from '../pack/rule-pack';
import type { Subject } from './facts';
import { editionInForce } from './in-force';
import type { Member, Use } from './line';
import { OpenLine, type Plan } from './open-line';
import { ENGINE_STEP, type Recognised } from './recognise';
import { runSteps } from './run-steps';
import { notBelowZero } from './value';

/** What recognition gave and may be converted together. */
interface Source {
  readonly line: OpenLine;
  readonly achievements: readonly Achievement[];
  readonly available: Amount;
}

interface ConvertedTarget {
  readonly course: Course;
  readonly line: OpenLine;
}

export interface ConvertedClaim {
  readonly sources: readonly OpenLine[];
  readonly convertible: Amount;
  readonly targets: readonly ConvertedTarget[];
  /** What this claim gave, for claims after it. */
  readonly uses: readonly Use[];
}

interface ConversionInput {
  readonly pack: RulePack;
  readonly claim: Claim;
  readonly targets: readonly Course[];
  /** All recognised lines of the student in this run. */
  readonly recognised: readonly Recognised[];
  /** Achievements recognised earlier, for packs that pool all of a student's credits. */
  readonly earlierMembers: readonly { readonly achievement: Achievement; readonly use: Use }[];
  readonly subjectOf: (
    claim: Claim,
    achievements: readonly Achievement[],
    course: Course | null,
  ) => Subject;
  readonly plan: Plan;
  readonly before: readonly Use[];
}

/** Facts that all lines of a pool worked out alike. */
function sharedWorking(lines: readonly OpenLine[]): ReadonlyMap<string, Fact> {
  const [first, ...others] = lines;
  const entries = [...(first?.working ?? [])].filter(([name, value]) =>
    others.every((each) => JSON.stringify(each.working.get(name)) === JSON.stringify(value)),
  );
  return new Map(entries);
}

function sourceOf(
  input: ConversionInput,
  pooled: readonly Recognised[],
  withEarlier: boolean,
): Source {
  const { claim, pack, subjectOf, plan, before } = input;
  const bench = { pack, plan };
  const earlier = withEarlier
    ? input.earlierMembers.filter(
        ({ achievement }) => !pooled.some((each) => each.achievement.id === achievement.id),
      )
    : [];
  const members: readonly Member[] = [
    ...pooled.map((each) => ({
      achievementId: each.achievement.id,
      credits: each.line.credits,
      scope: each.line,
    })),
    ...earlier.map(({ achievement, use }) => ({
      achievementId: achievement.id,
      credits: use.credits,
      scope: new OpenLine(
        'conversion',
        subjectOf(claim, [achievement], null),
        bench,
        [],
        use.credits,
      ),
    })),
  ];
  const achievements = [
    ...pooled.map((each) => each.achievement),
    ...earlier.map((each) => each.achievement),
  ];
  const line = new OpenLine(
    'conversion',
    subjectOf(claim, achievements, null),
    bench,
    members,
    sum(members.map((each) => each.credits)),
    sharedWorking(pooled.map((each) => each.line)),
  );
  const late = editionInForce(pack, line);
  if (late) line.take(ENGINE_STEP('edition'), late, pack.id, false);
  else runSteps(pack, 'source', [line], before);
  const ids = new Set<string>(achievements.map((each) => each.id));
  const drawn = sum(
    before
      .filter((use) => use.stage === 'conversion')
      .filter((use) => withEarlier || use.achievementIds.some((id) => ids.has(id)))
      .map((use) => use.drawn),
  );
  const available = line.isOpen ? notBelowZero(minus(line.credits, drawn)) : ZERO;
  if (line.isOpen && compareAmounts(drawn, ZERO) > 0)
    line.take(
      ENGINE_STEP('drawn-before'),
      { given: { credits: line.credits, drawn }, credits: available },
      pack.id,
      false,
    );
  return { line, achievements, available };
}

function sourcesOf(input: ConversionInput): readonly Source[] {
  const useful = (each: Recognised) => each.line.isGranted;
  const own = input.recognised.filter((each) => each.claim.id === input.claim.id).filter(useful);
  if (input.pack.pool === 'student') {
    const seen = new Set<string>();
    const all = input.recognised.filter(useful).filter(({ achievement }) => {
      const isNew = !seen.has(achievement.id);
      seen.add(achievement.id);
      return isNew;
    });
    return all.length + input.earlierMembers.length > 0 ? [sourceOf(input, all, true)] : [];
  }
  if (input.pack.pool === 'claim') return own.length > 0 ? [sourceOf(input, own, false)] : [];
  return own.map((each) => sourceOf(input, [each], false));
}

function attempt(
  input: ConversionInput,
  source: Source,
  course: Course,
  before: readonly Use[],
): OpenLine {
  const { pack, claim, subjectOf, plan } = input;
  const subject = subjectOf(claim, source.achievements, course);
  const { members, working } = source.line;
  const line = new OpenLine(
    'conversion',
    subject,
    { pack, plan },
    members,
    source.available,
    working,
  );
  runSteps(pack, 'target', [line], before);
  return line;
}

/** Whole before part before question before refusal; of refusals the one that got farthest. */
function merit(line: OpenLine): number {
  if (line.isGranted) return line.cut ? 3000 : 4000;
  return (line.question === null ? 0 : 2000) + line.passed;
}

/**
 * The second stage (转换) of one claim: each target course is tried with each source, the tightest source first, and the best attempt stands.
 * Targets are taken in the order the student wrote them.
 */
export function convertClaim(input: ConversionInput): ConvertedClaim {
  const sources = sourcesOf(input);
  const uses: Use[] = [];
  const left = new Map(sources.map((each) => [each, each.available]));
  const targets = input.targets.map((course): ConvertedTarget => {
    const before = [...input.before, ...uses];
    const tried = sources
      .filter((each) => each.line.isOpen)
      .map((each) => ({ ...each, whole: each, available: left.get(each) ?? ZERO }))
      .sort((a, b) => compareAmounts(a.available, b.available))
      .map((source) => ({ source, line: attempt(input, source, course, before) }));
    const best = tried.reduce<(typeof tried)[number] | undefined>(
      (chosen, each) => (chosen && merit(chosen.line) >= merit(each.line) ? chosen : each),
      undefined,
    );
    if (best === undefined) {
      const line = new OpenLine(
        'conversion',
        input.subjectOf(input.claim, [], course),
        { pack: input.pack, plan: input.plan },
        [],
        undefined,
      );
      const open = input.recognised.find(
        (each) => each.claim.id === input.claim.id && each.line.question !== null,
      )?.line.question;
      line.take(
        ENGINE_STEP('source'),
        open ? { given: {}, ask: open } : { given: {}, refuse: 'nothing-recognised' },
        input.pack.id,
        false,
      );
      return { course, line };
    }
    const { source, line } = best;
    if (line.isGranted) {
      const drawn = line.surplusLost ? source.available : line.credits;
      uses.push(line.asUse(drawn));
      left.set(source.whole, notBelowZero(minus(source.available, drawn)));
    }
    return { course, line };
  });
  return {
    sources: sources.map((each) => each.line),
    convertible: sum(sources.map((each) => each.available)),
    targets,
    uses,
  };
}
