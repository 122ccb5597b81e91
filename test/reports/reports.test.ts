import { describe, expect, it } from 'vitest';
import { svgFile } from '../../src/charts/svg';
import { coverageOf } from '../../src/coverage/coverage-of';
import { DEFAULT_SCALE, type Alignment } from '../../src/domain/alignment';
import { asId, type CourseId, type ItemId, type StandardId } from '../../src/domain/id';
import type { Course, Programme, ProgrammeDocument } from '../../src/domain/programme';
import type { StandardDocument } from '../../src/domain/standard';
import { coverageReport } from '../../src/reports/coverage-report';
import { handOutFile } from '../../src/reports/hand-out/hand-out';
import { matrixReport } from '../../src/reports/matrix-report';
import { reportSheets } from '../../src/reports/report';
import links from '../../standards/samples/industrial-robotics-2026.alignments.json';
import plan from '../../standards/programmes/industrial-robotics-2026.json';
import standard from '../../standards/occupational/industrial-robot-operator.json';

const document = standard as unknown as StandardDocument;
const programme: Programme = (plan as unknown as ProgrammeDocument).programme;
const courses: readonly Course[] = (plan as unknown as ProgrammeDocument).courses;
const alignments = links.alignments as unknown as readonly Alignment[];
const on = '2026-11-23';
const name = { title: '工业机器人系统操作员', edition: '2020', level: '三级/高级工' };
const coverage = coverageOf({ document, level: '3', alignments, scale: DEFAULT_SCALE });

describe('the coverage report', () => {
  const report = coverageReport({
    locale: 'zh-CN',
    programme,
    courses,
    scale: DEFAULT_SCALE,
    on,
    chapters: [{ name, coverage, levelNames: { '3': '三级', '4': '四级' }, figures: [] }],
  });

  it('names its definition and says that the data are a sample', () => {
    const text = JSON.stringify(report.blocks[0]);
    expect(text).toContain('取最强的一条已确认对应');
    expect(text).toContain('示例数据');
  });

  it('gives a heading a level and never a sum of levels', () => {
    const headings = report.blocks.filter((block) => block.kind === 'heading');
    expect(headings).toHaveLength(coverage.levels.length);
  });

  it('becomes a sheet a table, with numbers only where columns are numbers', () => {
    const sheets = reportSheets(report);
    expect(sheets).toHaveLength(1 + 3 * coverage.levels.length);
    expect(sheets[1]?.numeric).toEqual([2, 3]);
    expect(sheets[1]?.rows[0]).toContain('权重');
  });

  it('holds the facts alone without a standard', () => {
    const empty = coverageReport({
      locale: 'en',
      programme: undefined,
      courses: [],
      scale: DEFAULT_SCALE,
      on,
      chapters: [],
    });
    expect(empty.blocks).toHaveLength(1);
  });
});

describe('the matrix report', () => {
  it('has the strengths in the cells and every link with its person', () => {
    const [item] = document.items;
    const [course] = courses;
    if (item === undefined || course === undefined) throw new Error('the sample is empty');
    const report = matrixReport({
      locale: 'zh-CN',
      programme,
      standards: [name],
      rows: [{ id: item.id, code: '2', label: '基本要求', depth: 0, isGroup: false }],
      courses: [{ id: course.id, code: '1', label: '=甲', depth: 0, isGroup: false }],
      alignments: [
        {
          ...(alignments[0] as Alignment),
          itemId: asId<ItemId>(item.id),
          courseId: asId<CourseId>(course.id),
          standardId: asId<StandardId>('s'),
          strength: 'M',
          reason: '理由',
        },
      ],
      scale: DEFAULT_SCALE,
      on,
    });
    const [, matrix, list] = reportSheets(report);
    expect(matrix?.rows[1]).toEqual(['2', '基本要求', 'M']);
    expect(list?.rows[1]).toContain('理由');
  });
});

describe('the hand-out', () => {
  const svg = svgFile({ width: 10, height: 10, shapes: [] }, '图');
  const [first, ...rest] = courses;
  if (first === undefined) throw new Error('the sample is empty');
  const hostile = { ...first, name: '</script><script>alert(1)</script>' };
  const page = handOutFile({
    locale: 'zh-CN',
    programme,
    courses: [hostile, ...rest],
    chapters: [{ name, coverage, svg }],
    on,
  });

  it('is one file that may load nothing', () => {
    expect(page.startsWith('<!doctype html>')).toBe(true);
    expect(page).toContain("default-src 'none'");
    expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:\/\//);
    expect(page).not.toMatch(/<(?:link|img|iframe)\b/);
  });

  it('has a page for every course and every scored item', () => {
    const pages = page.match(/<article /g) ?? [];
    const items = new Set(
      coverage.levels.flatMap((level) =>
        level.rows.flatMap((row) => (row.scored ? [row.itemId] : [])),
      ),
    );
    expect(pages).toHaveLength(courses.length + items.size);
  });

  it('names nobody who linked anything', () => {
    for (const link of alignments) if (link.by !== '') expect(page).not.toContain(link.by);
  });

  it('takes no text for markup', () => {
    expect(page).not.toContain('<script>alert');
    expect(page.match(/<script>/g)).toHaveLength(1);
  });
});
