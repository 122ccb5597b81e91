import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { amount, sum } from '../../../src/domain/amount';
import { readPlans } from '../../../src/formats/plan/preview-plans';
import { finding } from '../../checks/plans';
import { countingBytes, linesOf } from './book';
import { gridOfToml } from './toml-plan';

const SMALL = `
[info]
year = "2024"
major_name = "示例工程"
major_code = "080999"

[[courses]]
course_code = "DEMO1001"
credit = 3.5
assessment_method = "考试"
course_name = "示例基础"
recommended_year_semester = "第一学年秋季"
course_nature = "必修"
course_category = "通识教育"
offering_college = "示例学院"
total_hours = 56
[courses.hours]
theory = 40
lab = 12
practice = 0
exercise = 0
computer = 4
tutoring = 0

[[courses]]
course_code = "0099"
credit = 2.0
assessment_method = "考查"
course_name = "示例综合实践"
recommended_year_semester = "第四学年春季"
course_nature = "限选"
course_category = "专业教育"
offering_college = "示例学院"
total_hours = 48
[courses.hours]
theory = 8
lab = 0
practice = 40
exercise = 0
computer = 0
tutoring = 0
`;

const read = (text: string) =>
  readPlans([gridOfToml(text)], 'plan.toml', countingBytes()).previews[0]?.reading;

describe('a plan kept as TOML', () => {
  it('loads with its credits, hours and terms exact', () => {
    const document = read(SMALL)?.document;
    expect(document && linesOf(document)).toEqual([
      'DEMO1001 | 示例基础 | 3.5 | total 56 theory 40 practice 16 | 1:',
      '0099 | 示例综合实践 | 2 | total 48 theory 8 practice 40 | 8:',
    ]);
    expect(document?.programme).toMatchObject({
      name: '示例工程',
      majorCode: '080999',
      cohort: '2024',
      level: 'bachelor',
      form: 'four-year',
    });
  });

  const folder = process.env.DUIJIE_TOML_PLANS ?? '../shared/data/courses-zh/hitsz';
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.toml'),
      )
    : [];
  it.skipIf(files.length === 0)('loads whole from a folder of real ones', () => {
    for (const file of files) {
      const text = readFileSync(`${folder}/${file}`, 'utf8');
      const printed = [...text.matchAll(/^credit = ([\d.]+)$/gm)].map(([, credit]) =>
        amount(credit ?? '0'),
      );
      const courses = read(text)?.document.courses ?? [];
      expect(courses.length).toBe(printed.length);
      expect(sum(courses.map(({ credits }) => credits ?? amount(0)))).toBe(sum(printed));
    }
  });

  const practiceCheck = (text: string) => {
    const document = read(text)?.document;
    if (!document) throw new Error('not read');
    return { document, found: finding(document, 'zhejiang-2018', 'practice-share') };
  };

  it('has the half of practice explained row by row', () => {
    const { found } = practiceCheck(SMALL);
    expect(found).toMatchObject({ numerator: '56', denominator: '104', bound: '0.5' });
    expect(found.rows.map((row) => [row.name, row.amount, row.how])).toEqual([
      ['示例基础', '16', 'printed'],
      ['示例综合实践', '40', 'printed'],
    ]);
    // Written for vocational schools: of a bachelor plan it is computed, and a person judges.
    expect(found.verdict).toBe('needs-person');
  });

  it.skipIf(files.length === 0)('has it explained for every course of real ones', () => {
    for (const file of files) {
      const text = readFileSync(`${folder}/${file}`, 'utf8');
      const { document, found } = practiceCheck(text);
      const named = new Map(found.rows.map((row) => [row.course, row]));
      const practical = document.courses.filter(
        ({ hours }) => hours.practice !== undefined && hours.practice !== '0',
      );
      expect(practical.length).toBeGreaterThan(0);
      for (const { id, hours } of practical) expect(named.get(id)?.amount).toBe(hours.practice);
      expect(sum(found.rows.map((row) => row.amount ?? amount(0)))).toBe(found.numerator);
      expect(found.denominator).toBe(
        sum(document.courses.map(({ hours }) => hours.total ?? amount(0))),
      );
    }
  });
});
