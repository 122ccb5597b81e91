import { describe, expect, it } from 'vitest';
import { amount } from '../../../src/domain/amount';
import { gridOf } from '../../../src/formats/grid';
import {
  findPlans,
  planLikeness,
  previewPlan,
  readPlans,
  withColumn,
} from '../../../src/formats/plan/preview-plans';
import {
  DEFAULT_RULES,
  withMeaning,
  type ReadingRules,
} from '../../../src/formats/plan/reading-rules';
import { bookBytes, countingBytes, gridsOf, linesOf, type Sheet } from './book';
import { LAYOUTS } from './layouts';

const unit = (
  activity: 'block' | 'military' | 'placement' | 'any',
  of: 'week' | 'day',
  hours: number,
) => ({
  activity,
  unit: of,
  hours: amount(hours),
});

const HEAD = ['课程名称', '课程代码', '学分', '总学时', '第1学期', '第2学期'];
const table = (...rows: string[][]) => [gridOf([HEAD, ...rows], '机电')];
const read = (grids: Parameters<typeof findPlans>[0], rules: ReadingRules = DEFAULT_RULES) =>
  readPlans(grids, 'plan.xlsx', countingBytes(), rules);

describe('weeks and days', () => {
  it('become hours by the table given: 2/16W 32, 2W of 42 h 84, 4 days of 6 h 24', () => {
    const rules = { ...DEFAULT_RULES, units: [unit('any', 'week', 42), unit('any', 'day', 6)] };
    const { previews } = read(
      table(
        ['体育', '1', '2', '', '2/16W'],
        ['钳工实训', '2', '2', '', '2W'],
        ['入学教育', '3', '1', '4天', '4天'],
      ),
      rules,
    );
    const reading = previews[0]?.reading;
    expect(reading && linesOf(reading.document)).toEqual([
      '1 | 体育 | 2 |  | 1:2×16=32',
      '2 | 钳工实训 | 2 |  | 1:×2=84',
      '3 | 入学教育 | 1 | total 24 | 1:=24',
    ]);
    expect(
      reading?.conversions.map(({ written, activity, unit: of, count, hours, where }) => [
        written,
        activity,
        of,
        count,
        hours,
        where.column,
      ]),
    ).toEqual([
      ['2W', 'block', 'week', '2', '84', 'E'],
      ['4天', 'block', 'day', '4', '24', 'D'],
      ['4天', 'block', 'day', '4', '24', 'E'],
    ]);
  });

  it('keep to the factor of their activity', () => {
    const rules = {
      ...DEFAULT_RULES,
      units: [unit('placement', 'week', 20), unit('block', 'week', 24)],
    };
    const { previews } = read(
      table(
        ['岗位实习', '1', '8', '8周'],
        ['金工实训', '2', '2', '2周'],
        ['军训', '3', '2', '2周'],
      ),
      rules,
    );
    const document = previews[0]?.reading.document;
    expect(document?.courses.map(({ hours }) => hours.total)).toEqual(['160', '48', undefined]);
    expect(previews[0]?.reading.problems).toContainEqual(
      expect.objectContaining({
        code: 'plan-unit-without-factor',
        where: { sheet: '机电', row: 4, column: 'D' },
      }),
    );
  });

  it('are never made into hours without a factor', () => {
    const { previews } = read(table(['金工实训', '2', '2', '2周', '2W']));
    expect(previews[0] && linesOf(previews[0].reading.document)).toEqual([
      '2 | 金工实训 | 2 |  | 1:×2',
    ]);
  });
});

describe('odd cells', () => {
  const framework = gridsOf(bookBytes(LAYOUTS[1]?.sheets ?? []));

  it('are listed by shape with their meaning, number and first places', () => {
    const odd = read(framework).previews[0]?.reading.odd ?? [];
    expect(
      odd.map(({ field, shape, meaning, count }) => `${field} ${shape} ${meaning} ${count}`),
    ).toEqual(
      expect.arrayContaining([
        'term n/nW weekly-by-weeks 6',
        'term (n/nW) alternative 1',
        'credits (n) not-counted 1',
        'hours (n) not-counted 1',
        'term ☆ mark 4',
        'term n天 whole-days 1',
        'term nW whole-weeks 4',
        'hours n# extracurricular 1',
        'hours n* footnoted 1',
        'requirement (必) conditional 1',
        'requirement 选 elective-free 2',
        'hours n-n range 1',
        'hours ?Xn placeholder 1',
        'hours n周 whole-weeks 1',
      ]),
    );
    expect(odd.find(({ shape }) => shape === 'n天')?.examples[0]?.where).toEqual({
      sheet: '框架',
      row: 8,
      column: 'J',
    });
  });

  it('are changed once for all of their shape, and the rule lasts', () => {
    const rules = withMeaning(DEFAULT_RULES, 'requirement', '选', 'elective-restricted');
    const reading = read(framework, rules).previews[0]?.reading;
    const electives = reading?.document.courses.filter(
      ({ requirement }) => requirement === 'restricted-elective',
    );
    expect(electives?.map(({ name }) => name)).toEqual(['社会实践', '专业选修课']);
    expect(reading?.odd.find(({ shape }) => shape === '选')).toMatchObject({
      meaning: 'elective-restricted',
      chosen: true,
    });
    expect(withMeaning(rules, 'requirement', '选', 'elective-free').meanings).toHaveLength(1);
  });

  it('that are ranges, placeholders or unknown are warnings with their place', () => {
    const problems = read(framework).problems.filter(({ severity }) => severity === 'warning');
    const at = (code: string) =>
      problems
        .filter((each) => each.code === code)
        .map(({ where }) => `${where.column ?? ''}${where.row ?? ''}`);
    expect(at('plan-cell-range')).toEqual(['F15']);
    expect(at('plan-cell-placeholder')).toEqual(['G15', 'M15']);
    expect(at('plan-unit-without-factor')).toEqual(
      expect.arrayContaining(['J8', 'J9', 'K10', 'G16']),
    );
  });

  it('keep what does not count out of totals, and 必 in brackets as conditional', () => {
    const courses = read(framework).previews[0]?.reading.document.courses ?? [];
    expect(courses.find(({ name }) => name === '形势与政策')).toMatchObject({
      uncounted: ['credits', 'hours'],
    });
    expect(courses.find(({ name }) => name === '机器人概论')).toMatchObject({
      requirement: 'required',
      conditional: true,
    });
  });
});

describe('a book', () => {
  const one: Sheet = {
    name: '软件技术',
    rows: [HEAD, ['C语言', '01', 4, 64, 4], ['数据库', '02', 4, 64, null, 4], ['合计', '', 8, 128]],
  };
  const two: Sheet = {
    name: '物联网应用',
    rows: [['物联网应用技术专业教学进程（2026级）'], HEAD, ['传感器', '03', 4, 64, 4]],
  };
  it('of several majors is several plans', () => {
    const { previews } = read(gridsOf(bookBytes([one, two])));
    expect(
      previews.map(({ reading }) => [
        reading.document.programme.name,
        reading.document.courses.length,
      ]),
    ).toEqual([
      ['软件技术', 2],
      ['物联网应用技术', 1],
    ]);
  });

  it('of parts is one plan, each part its category', () => {
    const parts = [
      { ...two, name: '公共基础课' },
      { ...one, name: '专业核心课' },
    ];
    const { previews } = read(gridsOf(bookBytes(parts)));
    expect(previews).toHaveLength(1);
    expect(
      previews[0]?.reading.document.courses.map(({ category, group }) => [category, group]),
    ).toEqual([
      ['公共基础课', 'general-basic'],
      ['专业核心课', 'major-core'],
      ['专业核心课', 'major-core'],
    ]);
  });

  it('of two plans one below the other is two plans', () => {
    const rows = [
      ['软件技术专业教学进程'],
      HEAD,
      ['C语言', '01', 4, 64, 4],
      [null],
      ['云计算技术专业教学进程'],
      HEAD,
      ['网络', '02', 4, 64, 4],
    ];
    const { previews } = read(gridsOf(bookBytes([{ name: '计划', rows }])));
    expect(previews.map(({ reading }) => reading.document.programme.name)).toEqual([
      '软件技术',
      '云计算技术',
    ]);
    expect(previews.map(({ reading }) => linesOf(reading.document).length)).toEqual([1, 1]);
  });

  it('gives no hidden row unasked', () => {
    const { previews } = read(gridsOf(bookBytes([{ ...one, hidden: [3] }])));
    expect(previews[0]?.reading.document.courses.map(({ name }) => name)).toEqual(['C语言']);
  });

  it('names the tables that are no courses', () => {
    const { problems } = read(
      gridsOf(
        bookBytes([
          {
            name: 'x',
            rows: [
              ...one.rows,
              [null],
              ['表2 学时比例'],
              ['课程类别', '学分', '学时', '占比'],
              ['公共', 8, 128, '100%'],
            ],
          },
        ]),
      ),
    );
    expect(problems).toContainEqual({
      code: 'plan-table-left',
      severity: 'note',
      where: { sheet: 'x', row: 7 },
      params: { kind: 'shares', title: '表2 学时比例' },
    });
  });

  it('without any plan says so, and is no plan', () => {
    const grids = [
      gridOf([
        ['职业功能', '工作内容', '技能要求'],
        ['1', '2', '3'],
      ]),
    ];
    expect(read(grids).problems.map(({ code }) => code)).toEqual(['plan-no-course-table']);
    expect(planLikeness(grids)).toBe(0);
    expect(planLikeness([gridOf([])])).toBe(0);
    expect(planLikeness(table(['体育', '1', '2', '32', '2']))).toBeGreaterThan(0.8);
  });
});

describe('a mapping', () => {
  it('can be changed by a person, column by column', () => {
    const [draft] = findPlans(
      [
        gridOf([
          ['课程名称', '学分', '总学时', '备用'],
          ['体育', '2', '32', '30'],
        ]),
      ],
      'f',
    ).drafts;
    const spare = draft?.tables[0]?.columns.find(({ header }) => header === '备用');
    expect(spare?.role).toBe('kept');
    if (draft === undefined || spare === undefined) throw new Error('no draft');
    expect(
      previewPlan(draft, DEFAULT_RULES, countingBytes()).reading.document.courses[0]?.extra,
    ).toEqual({ 备用: '30' });
    const changed = withColumn(draft, 0, { ...spare, role: 'hours', kind: 'practice' });
    const course = previewPlan(changed, DEFAULT_RULES, countingBytes()).reading.document.courses[0];
    expect(course?.hours).toEqual({ total: '32', practice: '30' });
    expect(course?.extra).toBeUndefined();
  });

  it('shows every row once with its fate', () => {
    const grids = table(
      ['一、公共基础课程'],
      ['体育', '1', '2', '32', '2'],
      ['', '', '', '', '3'],
      ['小计', '', '2', '32'],
      ['注：略'],
    );
    const reading = read(grids).previews[0]?.reading;
    expect(reading?.rows.map(({ row, kind }) => [row, kind])).toEqual([
      [1, 'section'],
      [2, 'course'],
      [3, 'left'],
      [4, 'subtotal'],
    ]);
    expect(reading?.problems).toContainEqual({
      code: 'plan-row-left',
      severity: 'warning',
      where: { sheet: '机电', row: 4 },
      params: { text: '3' },
    });
  });
});

describe('many rows', () => {
  it('of 2,000 courses over 12 terms are all read', () => {
    const head = [
      '课程名称',
      '课程代码',
      '学分',
      '总学时',
      ...Array.from({ length: 12 }, (_, at) => `第${at + 1}学期`),
    ];
    const rows = Array.from({ length: 2000 }, (_, at) => [
      `课程${at}`,
      String(at).padStart(6, '0'),
      '4',
      '64',
      ...Array.from({ length: 12 }, (_none, term) => (at % 12 === term ? '4/16W' : '')),
    ]);
    const { previews } = read([gridOf([head, ...rows])]);
    expect(previews[0]?.tally.courses).toBe(2000);
  });
});
