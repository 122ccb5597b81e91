import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/formats/read-file';
import { textBlocks } from '../../../src/formats/standard-text/text-blocks';
import { isCourseStandard } from '../../../src/formats/course-standard/is-course-standard';
import { COURSE_STANDARDS } from './layouts';

describe.each(COURSE_STANDARDS)('$title', ({ file, bytes, standard }) => {
  it('gives course, outcomes and units as a person reads them', async () => {
    const { kind, value, problems } = await readFile(await bytes(), file);
    expect(kind).toBe('course-standard');
    expect(value?.courseStandards).toEqual([standard]);
    expect(problems).toEqual([]);
  });
});

const read = async (...lines: string[]) =>
  readFile(new TextEncoder().encode(lines.join('\n')), 'x.txt');

describe('a course standard with something amiss', () => {
  it('says when its units do not add up to the course', async () => {
    const { problems } = await read(
      '《焊接》课程标准',
      '总学时：40',
      '一、课程目标',
      '1. 能平焊。',
      '二、教学内容',
      '项目一 平焊（16学时）',
      '项目二 立焊（16学时）',
    );
    expect(problems).toMatchObject([
      { code: 'course-standard-hours', params: { sum: '32', total: '40' } },
    ]);
  });

  it('says what it lacks, and is nothing without outcomes and units', async () => {
    const { value, problems } = await read('课程标准', '一、课程目标', '1. 能平焊。');
    expect(value?.courseStandards?.[0]?.outcomes).toEqual(['能平焊']);
    expect(problems.map(({ code }) => code)).toEqual([
      'course-standard-no-name',
      'course-standard-no-units',
    ]);
    const empty = await read('《焊接》课程标准', '一、课程目标', '二、考核');
    expect([empty.kind, empty.value]).toEqual(['unknown', undefined]);
  });

  it.each([
    ['专业教学标准\n一、培养目标\n教学内容 学时', false],
    ['国家职业标准\n课程目标', false],
    ['《焊接》课程标准\n一、课程目标', true],
    ['', false],
  ])('is told from %j', (text, is) => {
    expect(isCourseStandard(textBlocks(text))).toBe(is);
  });
});
