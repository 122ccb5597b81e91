import type { Achievement } from '../../domain/achievement';
import { normalForm } from '../../domain/normal-form';

/**
 * What it means that two achievements have the same file: `team` = members of one team share their certificate, which is lawful;
 * `same-student` = one student twice; `other` = different achievements of different students, to be looked at.
 */
export type SharedFile = 'team' | 'same-student' | 'other';

const teamOf = ({ facts }: Achievement) => facts['teamId'] ?? '';

/**
 * How two achievements share a file. A team is told by its mark where both have one, else by the same title on the same day.
 * @example sharedFile(ofLin, ofWang) // 'team'
 */
export function sharedFile(one: Achievement, other: Achievement): SharedFile {
  if (one.studentId === other.studentId) return 'same-student';
  if (teamOf(one) !== '' && teamOf(other) !== '')
    return teamOf(one) === teamOf(other) ? 'team' : 'other';
  const isSame = one.date === other.date && normalForm(one.title) === normalForm(other.title);
  return isSame ? 'team' : 'other';
}
