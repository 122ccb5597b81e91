import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../../src/compare/plans/compare-plans';
import { pairCourses } from '../../../src/compare/plans/pair-courses';
import { sharedCourses } from '../../../src/compare/plans/shared-courses';
import { programmeBehind, updatedInPlace } from '../../../src/compare/plans/update-in-place';
import { amount } from '../../../src/domain/amount';
import { asId, type CourseId, type ProgrammeId } from '../../../src/domain/id';
import type { Course, ProgrammeDocument } from '../../../src/domain/programme';
import { course, plan, samplePlan } from '../../checks/plans';

const coded = (id: string, code: string, name: string, parts: Partial<Course> = {}) =>
  course(name, { id: asId<CourseId>(id), code, ...parts });
const coursesOf = (...list: Parameters<typeof plan>[0]) => plan(list).courses;
const told = (old: readonly Course[], now: readonly Course[]) =>
  pairCourses(old, now).pairs.map((pair) => `${pair.old.id} ${pair.now.id} ${pair.by}`);

describe('courses of two plans', () => {
  it('are the same by code, by name, and last by a name nearly the same', () => {
    const old = coursesOf(
      coded('a', '001', '电工基础'),
      coded('b', '002', '工业机器人编程'),
      coded('c', '', '液压与气动技术应用'),
      coded('d', '', '书法'),
    );
    const now = coursesOf(
      coded('1', '001', '电工电子基础'),
      coded('2', '902', '工业机器人编程'),
      coded('3', '', '液压与气动技术'),
      coded('4', '', '围棋'),
    );
    expect(told(old, now)).toEqual(['a 1 code', 'b 2 name', 'c 3 likeness']);
    expect(pairCourses(old, now)).toMatchObject({ removed: [{ id: 'd' }], added: [{ id: '4' }] });
  });

  it('are not the same where only a number tells them apart', () => {
    const old = coursesOf(coded('a', '', '大学英语(一)'));
    expect(told(old, coursesOf(coded('1', '', '大学英语(二)')))).toEqual([]);
    expect(told(old, coursesOf(coded('1', '', '大学英语（一）')))).toEqual(['a 1 name']);
  });

  it('of one name several times pair in order, and no course twice', () => {
    const old = coursesOf(coded('a', '', '体育'), coded('b', '', '体育'));
    const now = coursesOf(coded('1', '', '体育'), coded('2', '', '体育'), coded('3', '', '体育'));
    expect(told(old, now)).toEqual(['a 1 name', 'b 2 name']);
  });

  it('of empty plans are none', () => {
    expect(pairCourses([], [])).toEqual({ pairs: [], removed: [], added: [] });
  });
});

describe('two plans', () => {
  const at = (term: number, written = '4') => ({ terms: [{ term, written }] });
  const old = plan([
    coded('a', '1', '甲', { credits: amount(4), ...at(1) }),
    coded('b', '2', '乙', { credits: amount(2), hours: { total: amount(32) }, ...at(2) }),
    coded('c', '3', '丙', at(3)),
  ]);
  const now = plan([
    coded('1', '1', '甲', { credits: amount(4), ...at(2) }),
    coded('2', '2', '乙', { credits: amount(3), hours: { total: amount(48) }, ...at(2) }),
    coded('4', '4', '丁', { credits: amount('0.5') }),
  ]);
  const { rows, totals } = comparePlans(old, now);

  it('say what moved, what changed in which field, what is new and what is gone', () => {
    expect(rows.map((row) => `${row.change} ${(row.now ?? row.old)?.name ?? ''}`)).toEqual([
      'moved 甲',
      'changed 乙',
      'added 丁',
      'removed 丙',
    ]);
    expect(rows[1]?.fields).toEqual([
      { field: 'credits', old: '2', now: '3' },
      { field: 'total', old: '32', now: '48' },
    ]);
  });

  it('stand with the totals of both and the exact difference', () => {
    expect(totals).toEqual([
      { measure: 'credits', old: '6', now: '7.5', difference: '1.5' },
      { measure: 'total', old: '32', now: '48', difference: '16' },
    ]);
  });

  it('that are one give no change, whatever order their courses come in', () => {
    const turned = { ...samplePlan, courses: [...samplePlan.courses].reverse() };
    const found = comparePlans(samplePlan, turned);
    expect(new Set(found.rows.map(({ change }) => change))).toEqual(new Set(['same']));
    expect(found.totals.every(({ difference }) => difference === '0')).toBe(true);
  });
});

it('courses of several programmes are told apart by how many teach them', () => {
  const one = (...names: readonly string[]) =>
    plan(names.map((name) => course(name, { credits: amount(names.length) })));
  const rows = sharedCourses([one('甲', '乙'), one('甲', '丙', '乙'), one('甲', '丁')]);
  expect(rows.map(({ name, taughtIn, differs }) => `${name} ${taughtIn} ${differs}`)).toEqual([
    '甲 3 true',
    '乙 2 true',
    '丙 1 false',
    '丁 1 false',
  ]);
  expect(sharedCourses([])).toEqual([]);
});

describe('a file that brings a newer state', () => {
  const known: ProgrammeDocument = plan(
    [
      coded('k-1', '1', '甲', { outcomes: ['会甲'], prerequisites: ['乙'] }),
      coded('k-2', '2', '乙', { description: '简介' }),
    ],
    { targets: [{ standardId: asId('s'), level: '3' }], status: 'adopted' },
  );
  const incoming = (parts: Partial<Course> = {}) => {
    const made = plan([
      coded('n-1', '1', '甲', { credits: amount(5), ...parts }),
      coded('n-3', '3', '丙'),
    ]);
    const id = asId<ProgrammeId>('n');
    return {
      programme: { ...made.programme, id },
      courses: made.courses.map((each) => ({ ...each, programmeId: id })),
    };
  };

  it('keeps ids, targets and what people added, and takes the figures', () => {
    const { programme, courses } = updatedInPlace(incoming(), known);
    expect(programme).toMatchObject({ id: 'p', status: 'adopted', targets: [{ level: '3' }] });
    expect(courses).toMatchObject([
      { id: 'k-1', programmeId: 'p', credits: '5', outcomes: ['会甲'], prerequisites: ['乙'] },
      { id: 'n-3', programmeId: 'p' },
    ]);
  });

  it('takes what the file does say', () => {
    const { courses } = updatedInPlace(incoming({ outcomes: ['会新'], prerequisites: [] }), known);
    expect(courses[0]).toMatchObject({ outcomes: ['会新'], prerequisites: [] });
  });

  it('keeps what the programme trains for and its modules, until a file says otherwise', () => {
    const orientation = { occupations: [], industries: [], posts: ['运维'], certificates: [] };
    const own = { ...known, programme: { ...known.programme, orientation, cluster: '智能制造' } };
    expect(updatedInPlace(incoming(), own).programme).toMatchObject({
      orientation,
      cluster: '智能制造',
    });
    const { programme, courses } = incoming();
    const said = { ...orientation, posts: ['装调'] };
    const told = { courses, programme: { ...programme, orientation: said } };
    expect(updatedInPlace(told, own).programme.orientation).toEqual(said);
  });

  it('belongs to the one programme of the same cohort and name or code', () => {
    const of = (name: string, cohort: string, majorCode = '') => ({ name, cohort, majorCode });
    const list = [of('机电', '2026', '4603'), of('机电', '2025', '4603'), of('数控', '2026')];
    expect(programmeBehind(of('机电', '2025'), list)).toBe(list[1]);
    expect(programmeBehind(of('机电技术', '2026', '4603'), list)).toBe(list[0]);
    expect(programmeBehind(of('机电', '2024', '4603'), list)).toBeUndefined();
    expect(programmeBehind(of('数控', '2026'), [...list, of('数控', '2026')])).toBeUndefined();
  });
});
