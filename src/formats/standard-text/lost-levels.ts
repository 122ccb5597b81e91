import type { ProblemList } from '../problem-list';
import { DOUBTS } from './doubts';
import type { LevelRun } from './ladder-token';

/**
 * Joins a part without a heading with the one after it when the numbers run on over the heading between them: where columns were read
 * one after the other, a heading can stand behind the first items of its level. What was joined is said.
 */
export function joinLateHeadings(runs: LevelRun[], problems: ProblemList): void {
  const firstContent = (run: LevelRun) =>
    run.tokens.find((token) => token.depth === 2 && token.number?.style === 'dotted')?.number
      ?.steps;
  for (let at = runs.length - 2; at >= 0; at--) {
    const [run, next] = [runs[at], runs[at + 1]];
    if (!run?.isProposed || run.level !== '' || next === undefined || next.isProposed) continue;
    if (run.direction !== undefined || next.direction !== undefined) continue;
    const first = firstContent(next);
    if (first === undefined || first.join('.') === '1.1') continue;
    run.level = next.level;
    run.tokens.push(...next.tokens);
    runs.splice(at + 1, 1);
    const token = run.tokens[0];
    const where = (token?.marks[0] ?? token?.pieces[0])?.block.place ?? {};
    problems.take([DOUBTS.levelLost(where, runs[at - 1]?.level ?? '', run.level)]);
  }
}

/**
 * Gives parts whose level heading was lost the one that the document's own list of levels proposes: the next after the part before
 * it, when no other part has it. What is proposed is said; without such a level the part keeps none, and that is said too.
 */
export function proposeLevels(
  runs: readonly LevelRun[],
  declared: readonly string[],
  problems: ProblemList,
): void {
  const used = new Set(runs.filter((run) => run.level !== '').map((run) => run.level));
  for (const [at, run] of runs.entries()) {
    if (run.level !== '' || run.tokens.length === 0) continue;
    if (!run.isProposed && (declared.length === 0 || at > 0)) continue;
    const before = at === 0 ? '' : (runs[at - 1]?.level ?? '');
    const next = before === '' ? declared[0] : declared[declared.indexOf(before) + 1];
    const first = run.tokens[0];
    const where = (first?.marks[0] ?? first?.pieces[0])?.block.place ?? {};
    if (next !== undefined && !used.has(next) && (before === '' || declared.includes(before))) {
      run.level = next;
      used.add(next);
      problems.take([DOUBTS.levelLost(where, before, next)]);
    } else problems.take([DOUBTS.levelUnknown(where, before)]);
  }
}
