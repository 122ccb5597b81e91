import { compareAmounts } from '../../domain/amount';
import type { CourseUnit } from '../../domain/programme';
import type { SourceBlock } from '../../domain/source-map';
import { hoursOfAll } from '../../domain/unit-hours';
import { tableGrid } from '../docx/docx-grids';
import type { FormatReading } from '../format';
import { carryMerges, cellAt, type Grid } from '../grid';
import { ownCells } from '../plan/plan-table';
import { squeeze } from '../plan/plan-text';
import type { ProblemList } from '../problem-list';
import { walkBlocks } from '../standard-text/walk-blocks';
import { CourseFactsFound } from './facts';
import { afterGoalLabel, isGoalChapter, statementsOf } from './goals';
import { UnitLines } from './unit-lines';
import { unitTable } from './unit-table';

/** A chapter whose heading ends the outcomes: 一、…, or a heading of another matter. */
const CHAPTER =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十]{1,3}(?:部分|章\s)|[（(][一二三四五六七八九十]{1,3}[)）])/;
const OTHER =
  /课程(?:性质|定位|概述|设计|理念|思路|实施|资源|考核|评价|内容)|设计思路|教学(?:实施|方法|条件|资源|评价|建议|内容|安排|设计)|考核|评价方式|教材|师资|实施建议|学时分配|内容(?:与|和)要求/;
const UNITS =
  /(?:教学|课程|学习)(?:内容|项目|单元|安排|设计)|项目(?:设计|安排)|学时(?:分配|安排)|情境设计/;

/** A document on its way to being a course standard. */
class Reading {
  readonly facts = new CourseFactsFound();
  readonly #goals: string[] = [];
  readonly #lines = new UnitLines();
  readonly #units: CourseUnit[] = [];
  #chapter: 'front' | 'goals' | 'units' | 'other' = 'front';
  #pending: { readonly lines: string[]; readonly wraps: boolean } | undefined;

  line(text: string, wraps: boolean): void {
    if (this.#chapter === 'front') this.facts.title(text);
    if (this.#heading(text)) return;
    const behind = afterGoalLabel(text);
    if (behind !== undefined && this.#chapter !== 'units') {
      this.#settle();
      this.#chapter = 'goals';
      this.#pending = { lines: behind === '' ? [] : [behind], wraps };
    } else if (this.#chapter === 'goals') {
      this.#pending ??= { lines: [], wraps };
      this.#pending.lines.push(text);
    } else if (this.#chapter === 'other') this.#lines.heading(text);
    else if (!this.#lines.take(text, this.#chapter === 'units')) this.facts.line(text);
  }

  /** Whether the line is a chapter's heading. */
  #heading(text: string): boolean {
    const plain = squeeze(text);
    if (plain.length > 28 || /[。；]/.test(plain)) return false;
    const isChapter = CHAPTER.test(plain);
    if (isGoalChapter(text)) this.#enter('goals');
    else if (afterGoalLabel(text) !== undefined || UnitLines.isUnit(text)) return false;
    else if (UNITS.test(plain) && (isChapter || this.#chapter !== 'goals')) this.#enter('units');
    else if (isChapter || (OTHER.test(plain) && /^\d/.test(plain))) this.#enter('other');
    else return false;
    return true;
  }

  #enter(chapter: 'goals' | 'units' | 'other'): void {
    this.#settle();
    this.#chapter = chapter;
  }

  #settle(): void {
    if (this.#pending) this.#goals.push(...statementsOf(this.#pending.lines, this.#pending.wraps));
    this.#pending = undefined;
  }

  table(cells: readonly SourceBlock[]): void {
    this.#settle();
    const grid = carryMerges(tableGrid(cells, [], ''));
    const units = unitTable(grid);
    if (units) this.#units.push(...units.units);
    else if (!this.#goalColumns(grid)) this.#labelled(grid);
  }

  /** 知识目标 | 能力目标 | 素质目标 over their statements. */
  #goalColumns(grid: Grid): boolean {
    const head = grid.rows.findIndex((_, row) => {
      const cells = ownCells(grid, row);
      return cells.length >= 2 && cells.every(({ text }) => afterGoalLabel(text) === '');
    });
    if (head < 0) return false;
    const columns = ownCells(grid, head).filter(({ text }) => afterGoalLabel(text) === '');
    for (const { column } of columns)
      for (let row = head + 1; row < grid.rows.length; row++)
        if (grid.marks.get(`${row}:${column}`) !== 'carried')
          this.#goals.push(...statementsOf(cellAt(grid, row, column).split('\n'), false));
    return true;
  }

  /** A table of labels with values beside them: facts, outcomes, or a single unit. */
  #labelled(grid: Grid): void {
    const rows = grid.rows.map((_, row) => ownCells(grid, row).map(({ text }) => text));
    const isUnit = rows.some(([label = '']) => UnitLines.isNameLabel(label));
    for (const texts of rows) {
      if (isUnit) this.#lines.cells(texts);
      else {
        const at = texts.findLastIndex((text) => afterGoalLabel(text) === '');
        if (at >= 0)
          this.#goals.push(
            ...texts.slice(at + 1).flatMap((text) => statementsOf(text.split('\n'), false)),
          );
        else this.facts.cells(texts);
      }
    }
    this.#lines.end();
  }

  get outcomes(): readonly string[] {
    this.#settle();
    return [...new Set(this.#goals)];
  }

  /** Units of tables; where there are none, those of headings. */
  get units(): readonly CourseUnit[] {
    return this.#units.length > 0 ? this.#units : this.#lines.units;
  }
}

/**
 * A 课程标准 from the blocks of any source: the course's name, code, credits and hours, its outcomes (课程目标), and its units with hours from tables, from headings
 * with what stands below them, or from a table a unit. Hours are kept as printed: units that do not add up to the course are a warning.
 * @example readCourseStandard(textBlocks('《电工基础》课程标准\n学时：64\n…'), problems).kind // 'course-standard'
 */
export function readCourseStandard(
  blocks: readonly SourceBlock[],
  problems: ProblemList,
): FormatReading {
  const reading = new Reading();
  walkBlocks(blocks, {
    line: ({ text, block }) => reading.line(text, block.wraps),
    table: (cells) => reading.table(cells),
  });
  const { outcomes, units } = reading;
  const standard = { ...reading.facts.value, outcomes, units };
  const { total } = standard.hours;
  const added = hoursOfAll(units);
  if (standard.name === '') problems.add('course-standard-no-name', 'warning');
  if (outcomes.length === 0) problems.add('course-standard-no-outcomes', 'note');
  if (units.length === 0) problems.add('course-standard-no-units', 'note');
  if (added !== undefined && total !== undefined && compareAmounts(added, total) !== 0)
    problems.add('course-standard-hours', 'warning', {}, { sum: added, total });
  const items = outcomes.length + units.length;
  return items === 0
    ? { kind: 'unknown', counts: { items }, value: undefined, problems: problems.list() }
    : {
        kind: 'course-standard',
        counts: { items },
        value: { courseStandards: [standard] },
        problems: problems.list(),
      };
}
