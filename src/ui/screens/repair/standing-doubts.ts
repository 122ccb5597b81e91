import type { Problem } from '../../../domain/problem';
import type { Doubt } from '../../../domain/standard-doubts';

/** A doubt as it stands: to be looked at, dealt with by a person, or gone by what was changed. */
export interface StandingDoubt extends Doubt {
  readonly state: 'open' | 'settled' | 'cured';
}

/** What a reader was unsure of, each under the key that it has when looked for again. */
export interface ReadDoubts {
  readonly read: readonly Doubt[];
  /** Keys that can be looked for again in what stands now. */
  readonly found: readonly string[];
}

/** The reader's problems under the keys of the doubts that say the same; those that nothing else says under one of their own. */
export function readDoubts(problems: readonly Problem[], doubts: readonly Doubt[]): ReadDoubts {
  const free = new Set(doubts);
  const read = problems.map((problem, at) => {
    const same = [...free].find((doubt) => saysTheSame(doubt.problem, problem));
    if (same) free.delete(same);
    return { key: same?.key ?? `read-${at}`, problem };
  });
  return { read, found: doubts.map(({ key }) => key) };
}

/** Level words are left out: a reader names a level as printed, the standard by its full name. */
function saysTheSame(a: Problem, b: Problem): boolean {
  const facts = ({ code, params }: Problem) => {
    const { level: _, ...rest } = params;
    return JSON.stringify([code, rest]);
  };
  return a.severity === b.severity && facts(a) === facts(b);
}

/** What the reader was unsure of as it stands now, then what changes have brought. `settled` are keys that a person dealt with. */
export function standingDoubts(
  { read, found }: ReadDoubts,
  doubts: readonly Doubt[],
  settled: readonly string[],
): readonly StandingDoubt[] {
  const now = new Map(doubts.map((doubt) => [doubt.key, doubt]));
  const stateOf = (key: string): StandingDoubt['state'] =>
    settled.includes(key) ? 'settled' : 'open';
  const standing = read.map(({ key, problem }): StandingDoubt => {
    const still = now.get(key);
    now.delete(key);
    if (!still) return { key, problem, state: found.includes(key) ? 'cured' : stateOf(key) };
    const where = Object.keys(problem.where).length > 0 ? problem.where : still.problem.where;
    return { key, problem: { ...still.problem, where }, state: stateOf(key) };
  });
  return [
    ...standing,
    ...[...now.values()].map((doubt) => ({ ...doubt, state: stateOf(doubt.key) })),
  ];
}
