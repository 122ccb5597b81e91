import { describe, expect, it } from 'vitest';
import { amount } from '../../../src/domain/amount';
import type { ProgrammeDocument } from '../../../src/domain/programme';
import { writePlansXlsx } from '../../../src/formats/plan/write-plan';
import { writePlanDocx } from '../../../src/formats/plan/write-plan-docx';
import { readFile } from '../../../src/formats/read-file';
import { samplePlan } from '../../checks/plans';
import { docxOf } from '../make-docx';
import { seededBytes } from '../random';
import { bookBytes } from './book';

const ORIENTATION = {
  occupations: [{ code: '6-30-99-00', name: '工业机器人系统操作员' }],
  industries: [{ code: '34', name: '通用设备制造业' }],
  posts: ['操作', '运维'],
  certificates: ['电工（四级）'],
};

async function read(bytes: Uint8Array, name: string): Promise<ProgrammeDocument> {
  const { value, problems } = await readFile(bytes, name, { random: seededBytes(1) });
  const [document] = value?.programmes ?? [];
  if (!document) throw new Error(JSON.stringify(problems));
  return document;
}

const COURSES = [
  ['课程类别', '课程代码', '课程名称', '学分', '总学时', '第1学期', '第2学期'],
  ['专业核心课', '0101', '工业机器人编程', '4', '64', '4', ''],
  ['专业拓展课（选修不少于 6 学分）', '0201', '机器视觉', '3', '48', '', '3'],
  ['专业拓展课（选修不少于 6 学分）', '0202', '数字孪生', '3', '48', '', '3'],
  ['公共选修课', '0301', '影视鉴赏', '2', '32', '', '2'],
];

/** A whole plan as schools write it: cover, chapters of prose, several tables of which only one lists courses. */
const wholeDocument = () =>
  docxOf([
    '工业机器人技术专业人才培养方案（2026级）',
    '专业代码：460305',
    '一、职业面向',
    [
      ['所属专业大类', '对应行业（代码）', '主要职业类别（代码）', '主要岗位（群）', '职业类证书'],
      [
        '装备制造大类',
        '通用设备制造业（34）',
        '工业机器人系统操作员（6-30-99-00）',
        '操作\n运维',
        '电工（四级）',
      ],
    ],
    '二、毕业要求',
    '毕业要求1：工程知识。能够运用数学与工程知识。指标点1.1 能识读图样。终身学习。',
    '三、教学进程',
    '表2 教学进程表',
    COURSES,
    '注：公共选修课应选 2 学分。',
    '四、师资队伍',
    [
      ['姓名', '职称', '学历'],
      ['张样例', '教授', '博士'],
    ],
  ]);

describe('a plan in a Word document', () => {
  it('is read with its courses, its name, its 职业面向 and its modules', async () => {
    const { programme, courses } = await read(await wholeDocument(), 'x.docx');
    expect(courses.map(({ name, credits }) => `${name} ${credits}`)).toEqual([
      '工业机器人编程 4',
      '机器视觉 3',
      '数字孪生 3',
      '影视鉴赏 2',
    ]);
    expect([programme.name, programme.majorCode, programme.cohort]).toEqual([
      '工业机器人技术',
      '460305',
      '2026',
    ]);
    expect(programme.orientation).toEqual(ORIENTATION);
    expect(programme.modules).toEqual([
      {
        category: '专业拓展课（选修不少于 6 学分）',
        requirement: 'restricted-elective',
        floor: '6',
      },
      { category: '公共选修课', requirement: 'free-elective', floor: '2' },
    ]);
  });

  it('continues over several course tables', async () => {
    const [head = [], ...rows] = COURSES;
    const bytes = await docxOf([
      '表1 公共课教学进程',
      [head, ...rows.slice(0, 2)],
      '表2 专业课教学进程',
      [head, ...rows.slice(2)],
    ]);
    const { courses } = await read(bytes, '机电一体化技术.docx');
    expect(courses).toHaveLength(4);
  });
});

describe('职业面向 and modules', () => {
  const whole: ProgrammeDocument = {
    programme: {
      ...samplePlan.programme,
      targets: [],
      orientation: ORIENTATION,
      modules: [
        {
          category: samplePlan.courses[0]?.category ?? '',
          requirement: 'required',
          floor: amount(8),
        },
      ],
    },
    courses: samplePlan.courses,
  };

  it.each(['xlsx', 'docx'] as const)('come back from %s as they went', async (as) => {
    const bytes = as === 'xlsx' ? writePlansXlsx([whole]).bytes : await writePlanDocx(whole);
    const back = await read(new Uint8Array(bytes), `plan.${as}`);
    expect(back.programme.orientation).toEqual(ORIENTATION);
    expect(back.programme.modules).toEqual(whole.programme.modules);
    const figures = ({ courses }: ProgrammeDocument) =>
      courses.map(({ name, category, credits, hours }) => ({ name, category, credits, hours }));
    expect(figures(back)).toEqual(figures(whole));
  });

  it('are read from sheets of their own, a cover and a remark', async () => {
    const bytes = bookBytes([
      {
        name: '封面',
        rows: [['某某职业技术学院'], ['机电一体化技术专业人才培养方案'], ['2025级']],
      },
      {
        name: '面向',
        rows: [
          ['对应行业（代码）', '通用设备制造业（34）'],
          ['主要职业类别（代码）', '工业机器人系统操作员（6-30-99-00）'],
          ['主要岗位（群）', '操作\n运维'],
          ['职业类证书', '电工（四级）'],
        ],
      },
      { name: '进程', rows: [...COURSES.map((row) => [...row]), ['注：公共选修课至少选修2学分']] },
    ]);
    const { programme, courses } = await read(bytes, 'plan.xlsx');
    expect([programme.name, programme.cohort]).toEqual(['机电一体化技术', '2025']);
    expect(programme.orientation).toEqual(ORIENTATION);
    expect(programme.modules?.map(({ floor }) => floor)).toEqual(['6', '2']);
    expect(courses).toHaveLength(4);
  });

  it('go with certificates and prerequisites of courses', async () => {
    const bytes = bookBytes([
      {
        name: '进程',
        rows: [
          ['课程名称', '学分', '第1学期', '第2学期', '先修课程', '相关证书'],
          ['电工基础', '4', '4', '', '无', '电工（四级）、低压电工作业证'],
          ['电气控制', '4', '', '4', '电工基础', '—'],
        ],
      },
    ]);
    const first = await read(bytes, 'plan.xlsx');
    const again = await read(new Uint8Array(writePlansXlsx([first]).bytes), 'plan.xlsx');
    for (const { courses } of [first, again])
      expect(
        courses.map(({ certificates, prerequisites }) => [certificates, prerequisites]),
      ).toEqual([
        [['电工（四级）', '低压电工作业证'], undefined],
        [undefined, ['电工基础']],
      ]);
  });
});
