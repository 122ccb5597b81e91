import { EVIDENCE_LIMITS, type EvidenceFile } from '../../domain/evidence';
import type { AchievementId } from '../../domain/id';
import { type Problem, problem, type Reading } from '../../domain/problem';

type Known = Pick<EvidenceFile, 'achievementId' | 'sha256' | 'size'>;

/**
 * Which of the files an achievement may take beside what the workspace has. Left out: one that the achievement has already
 * (`evidence-twice`), one too many for it (`evidence-too-many`), one for which the workspace has no room (`evidence-too-much`);
 * bytes that the workspace has already need none. `value` is never undefined.
 * @example admitEvidence(id, [scan, scan], []).problems[0]?.code // 'evidence-twice'
 */
export function admitEvidence<F extends Pick<EvidenceFile, 'name' | 'sha256' | 'size'>>(
  achievementId: AchievementId,
  files: readonly F[],
  known: readonly Known[],
): Reading<readonly F[]> {
  const sizes = new Map(known.map(({ sha256, size }) => [sha256, size]));
  const own = new Set(
    known.flatMap((each) => (each.achievementId === achievementId ? [each.sha256] : [])),
  );
  let bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const taken: F[] = [];
  const problems: Problem[] = [];
  const { ofOneAchievement, inAll } = EVIDENCE_LIMITS;
  for (const file of files) {
    const { name, sha256 } = file;
    const more = sizes.has(sha256) ? 0 : file.size;
    const refuse = (code: string, severity: 'error' | 'note', limit: number) =>
      problems.push(problem(code, severity, { file: name }, { name, limit }));
    if (own.has(sha256)) refuse('evidence-twice', 'note', 1);
    else if (own.size >= ofOneAchievement) refuse('evidence-too-many', 'error', ofOneAchievement);
    else if (bytes + more > inAll) refuse('evidence-too-much', 'error', inAll / 1024 / 1024);
    else {
      own.add(sha256);
      sizes.set(sha256, file.size);
      bytes += more;
      taken.push(file);
    }
  }
  return { value: taken, problems };
}
