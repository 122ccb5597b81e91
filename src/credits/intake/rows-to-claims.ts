import type { Achievement, Claim, Student } from '../../domain/achievement';
import type { AchievementId, ClaimId, CourseId, ProgrammeId, StudentId } from '../../domain/id';
import { normalForm } from '../../domain/normal-form';
import { problem, type Problem } from '../../domain/problem';
import type { Course } from '../../domain/programme';
import type { SheetClaim } from '../../domain/sheet-claim';

/** What the rows are put beside. */
export interface IntakeGround {
  readonly students: readonly Student[];
  readonly courses: readonly Course[];
  /** Programme of students who are new; null: rows of new students are not taken. */
  readonly programmeId: ProgrammeId | null;
  /** ISO day of submission. */
  readonly submitted: string;
  /** A fresh id at each call. */
  readonly newId: () => string;
}

export interface Intake {
  readonly students: readonly Student[];
  readonly achievements: readonly Achievement[];
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
}

/** The course that a cell names, by code or name; undefined when none or several do. */
function courseNamed(courses: readonly Course[], written: string): Course | undefined {
  const plain = normalForm(written);
  const found = courses.filter((each) => each.code === written || normalForm(each.name) === plain);
  return found.length === 1 ? found[0] : undefined;
}

function achievementOf(row: SheetClaim, studentId: StudentId, id: string): Achievement {
  return {
    id: id as AchievementId,
    studentId,
    kind: row.kind,
    title: row.title,
    date: row.date,
    facts: {
      ...row.facts,
      ...(row.issuer !== '' && { issuer: row.issuer }),
      ...(row.certificateNumber !== '' && { certificateNumber: row.certificateNumber }),
      ...(row.team !== '' && { teamId: row.team }),
    },
    ...(row.evidence.length > 0 && { evidence: row.evidence }),
  };
}

/**
 * Rows of a sheet as achievements with one claim each, and students who are new. Students are known by number; a name that differs from the one on file is
 * said and the one on file kept. A course that the student's plan does not have is said and left out of the claim; a new student without a name is not taken.
 * @example rowsToClaims([row], ground).claims[0]?.state // 'entered'
 */
export function rowsToClaims(rows: readonly SheetClaim[], ground: IntakeGround): Intake {
  const byNumber = new Map(ground.students.map((each) => [each.number, each]));
  const students: Student[] = [];
  const achievements: Achievement[] = [];
  const claims: Claim[] = [];
  const problems: Problem[] = [];
  for (const row of rows) {
    let student = byNumber.get(row.number);
    const programmeId = student?.programmeId ?? ground.programmeId;
    if (programmeId === null || (student === undefined && row.name === '')) {
      const code = programmeId === null ? 'claims-no-programme' : 'claims-no-name';
      problems.push(problem(code, 'error', row.where, { number: row.number }));
      continue;
    }
    if (student === undefined) {
      student = {
        id: ground.newId() as StudentId,
        number: row.number,
        name: row.name,
        programmeId,
        ...(row.className !== '' && { className: row.className }),
      };
      byNumber.set(row.number, student);
      students.push(student);
    } else if (row.name !== '' && normalForm(row.name) !== normalForm(student.name)) {
      const params = { number: row.number, written: row.name };
      problems.push(problem('claims-other-name', 'warning', row.where, params));
    }
    const plan = ground.courses.filter((each) => each.programmeId === programmeId);
    const targets = row.courses.flatMap((written): readonly CourseId[] => {
      const course = courseNamed(plan, written);
      if (course === undefined)
        problems.push(problem('claims-no-course', 'warning', row.where, { written }));
      return course === undefined ? [] : [course.id];
    });
    const achievement = achievementOf(row, student.id, ground.newId());
    achievements.push(achievement);
    claims.push({
      id: ground.newId() as ClaimId,
      studentId: student.id,
      programmeId,
      achievementIds: [achievement.id],
      targetCourseIds: [...new Set(targets)],
      state: 'entered',
      submitted: ground.submitted,
      answers: {},
    });
  }
  return { students, achievements, claims, problems };
}
