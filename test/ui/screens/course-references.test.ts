import { describe, expect, it } from 'vitest';
import type { Course } from '../../../src/domain/programme';
import type { Read } from '../../../src/store/read';
import { courseReferences } from '../../../src/ui/screens/courses/course-references';

const course = (id: string, name: string, prerequisites: readonly string[] = []) =>
  ({ id, programmeId: 'p', code: `C${id}`, name, prerequisites }) as unknown as Course;

const decision = (id: string, on: string, targets: readonly object[]) => ({ id, on, targets });

function reading(courses: readonly Course[], decisions: readonly object[]): Read {
  return {
    where: () => Promise.resolve(courses),
    all: () => Promise.resolve(decisions),
  } as unknown as Read;
}

describe('courseReferences', () => {
  const basics = course('1', 'PLC 应用技术');
  const later = course('2', '自动线装调', ['ＰＬＣ 应用技术', 'C3']);
  const other = course('3', '电工基础');

  it('finds what comes before and after, by name or code', async () => {
    const read = reading([basics, later, other], []);
    expect((await courseReferences(read, later)).before).toEqual([basics, other]);
    expect((await courseReferences(read, basics)).after).toEqual([later]);
  });

  it('sums what a decision converts into it, newest decision first', async () => {
    const into = (credits: string, courseId = '1') => ({ courseId, credits });
    const read = reading(
      [basics],
      [
        decision('a', '2026-01-01', [into('2'), into('1/2'), into('4', '9')]),
        decision('b', '2026-05-01', [into('1')]),
        decision('c', '2026-06-01', [into('1', '9')]),
      ],
    );
    const { decisions } = await courseReferences(read, basics);
    expect(decisions.map((each) => [each.decision.id, each.credits])).toEqual([
      ['b', '1'],
      ['a', '2.5'],
    ]);
  });

  it('gives empty lists for a course that nothing refers to', async () => {
    expect(await courseReferences(reading([other], []), other)).toEqual({
      before: [],
      after: [],
      decisions: [],
    });
  });
});
