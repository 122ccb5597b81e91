import type { Achievement, Claim, Student } from '../../domain/achievement';
import type { EvidenceFile } from '../../domain/evidence';
import type { ClaimId } from '../../domain/id';
import { normalForm } from '../../domain/normal-form';
import { sharedFile } from '../intake/shared-file';

/** An achievement as a line of the office, with the claim that it belongs to. */
export interface AchievementLine {
  readonly achievement: Achievement;
  readonly student: Student | undefined;
  readonly claimId: ClaimId | undefined;
  /** Files of evidence. */
  readonly files: number;
  /** Whether one of them is also at an achievement that is not of the same team: to be looked at. */
  readonly isDoubtful: boolean;
}

type Evidence = Pick<EvidenceFile, 'achievementId' | 'sha256'>;

/** Achievements of which a file is also at another that is not of the same team. */
function doubtfulIn(
  achievements: readonly Achievement[],
  evidence: readonly Evidence[],
): ReadonlySet<string> {
  const byId = new Map(achievements.map((each) => [each.id, each]));
  const byFile = new Map<string, Achievement[]>();
  for (const { sha256, achievementId } of evidence) {
    const achievement = byId.get(achievementId);
    if (achievement) byFile.set(sha256, [...(byFile.get(sha256) ?? []), achievement]);
  }
  const found = new Set<string>();
  for (const alike of byFile.values())
    for (const one of alike)
      if (alike.some((other) => other.id !== one.id && sharedFile(one, other) !== 'team'))
        found.add(one.id);
  return found;
}

/**
 * Every achievement as a line, by student number, the newest first; one without a known student comes before all others.
 * @example achievementLines({ achievements, students, claims, evidence })[0]?.files // 2
 */
export function achievementLines(rows: {
  readonly achievements: readonly Achievement[];
  readonly students: readonly Student[];
  readonly claims: readonly Claim[];
  readonly evidence: readonly Evidence[];
}): readonly AchievementLine[] {
  const students = new Map(rows.students.map((each) => [each.id, each]));
  const claimIds = new Map(
    rows.claims.flatMap((claim) => claim.achievementIds.map((id) => [id, claim.id] as const)),
  );
  const files = new Map<string, number>();
  for (const { achievementId } of rows.evidence)
    files.set(achievementId, (files.get(achievementId) ?? 0) + 1);
  const doubtful = doubtfulIn(rows.achievements, rows.evidence);
  return rows.achievements
    .map((achievement) => ({
      achievement,
      student: students.get(achievement.studentId),
      claimId: claimIds.get(achievement.id),
      files: files.get(achievement.id) ?? 0,
      isDoubtful: doubtful.has(achievement.id),
    }))
    .sort((a, b) => {
      const [x, y] = [a.student?.number ?? '', b.student?.number ?? ''];
      if (x !== y) return x < y ? -1 : 1;
      return a.achievement.date < b.achievement.date ? 1 : -1;
    });
}

/**
 * The lines in whose student or title every word stands; all of them without any word.
 * @example findAchievements(lines, '机器人 林').length // 1
 */
export function findAchievements(
  lines: readonly AchievementLine[],
  text: string,
): readonly AchievementLine[] {
  const words = normalForm(text).split(' ').filter(Boolean);
  return lines.filter(({ achievement, student }) => {
    const own = normalForm(
      [student?.name ?? '', student?.number ?? '', achievement.title].join(' '),
    );
    return words.every((word) => own.includes(word));
  });
}
