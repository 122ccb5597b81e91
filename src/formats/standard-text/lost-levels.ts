import type { ProblemList } from '../problem-list';
import { DOUBTS } from './doubts';
import type { LevelRun } from './ladder-token';

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
