import { parse } from 'smol-toml';
import { gridOf, type Grid } from '../../../src/formats/grid';

interface TomlCourse {
  readonly course_code: string;
  readonly course_name: string;
  readonly credit: number;
  readonly assessment_method: string;
  readonly recommended_year_semester: string;
  readonly course_nature: string;
  readonly course_category: string;
  readonly offering_college: string;
  readonly total_hours: number;
  readonly hours: Readonly<Record<string, number>>;
}

const HEAD = [
  '课程类别',
  '课程代码',
  '课程名称',
  '课程性质',
  '学分',
  '总学时',
  '讲课',
  '实验',
  '实践',
  '习题',
  '上机',
  '课外辅导',
  '开课学期',
  '考核方式',
  '开课单位',
];
const KINDS = ['theory', 'lab', 'practice', 'exercise', 'computer', 'tutoring'];

/** A plan kept as TOML, laid out as the table that the plan reader takes. */
export function gridOfToml(text: string): Grid {
  const { info, courses } = parse(text) as unknown as {
    info: { readonly major_name: string; readonly major_code: string; readonly year: string };
    courses: readonly TomlCourse[];
  };
  return gridOf([
    [`${info.year}级${info.major_name}专业本科培养方案`],
    [`专业代码：${info.major_code}`],
    HEAD,
    ...courses.map((course) => [
      course.course_category,
      course.course_code,
      course.course_name,
      course.course_nature,
      String(course.credit),
      String(course.total_hours),
      ...KINDS.map((kind) => String(course.hours[kind] ?? '')),
      course.recommended_year_semester,
      course.assessment_method,
      course.offering_college,
    ]),
  ]);
}
