import { describe, expect, it } from 'vitest';
import type { SourceReading } from '../../../src/domain/source-map';
import { gridOf, type Grid } from '../../../src/formats/grid';
import { readFile } from '../../../src/formats/read-file';
import { standardTemplate } from '../../../src/formats/standard/template';
import { statementsIn } from '../../../src/formats/tables/numbered';
import { readStandardSheets, sheetUse } from '../../../src/formats/tables/standard-sheets';
import { itemListHeader } from '../../../src/formats/tables/read-item-list';
import { seededBytes } from '../random';

const HEAD = ['职业功能', '工作内容', '技能要求', '相关知识要求'];
/** Layouts of the three readers of grids, with the things that stand around tables in an office. */
const LAYOUTS: Readonly<Record<string, readonly Grid[]>> = {
  'a requirement table with title, levels, a repeated head, notes and a remark column': [
    {
      ...gridOf(
        [
          ['电工 工作要求'],
          ['编制：张三', '', '2024 年'],
          [...HEAD, '备注'],
          ['3.1 四级/中级工'],
          ['1. 装调', '1.1 接线', '1.1.1 能接线\n1.1.2 能压接1.1.3 能测量', '1.1.1 线规', '见附页'],
          ['', '1.2 测试', '—', '1.2.1 仪表\n的使用'],
          ['1. 装调', '1.3 记录', '能记录', '记录要求'],
          HEAD,
          ['注：本表每年修订一次'],
          ['小计', '', '3'],
          ['2. 维护', '2.1 点检', '2.1.1 能点检', ''],
        ],
        '工作要求',
      ),
      merges: [
        { top: 8, left: 0, bottom: 8, right: 3 },
        { top: 4, left: 0, bottom: 5, right: 0 },
      ],
    },
  ],
  'levels and weights in columns of the table': [
    gridOf(
      [
        ['等级', '职业功能', '工作内容', '技能要求', '权重'],
        ['四级', '装调', '接线', '能接线', '60'],
        ['', '装调', '测试', '能测试', '60'],
        ['', '维护', '点检', '能点检', '四十'],
        ['三级', '装调', '整机', '能调试', '100%'],
      ],
      '表',
    ),
  ],
  'directions across the table and under the levels of its weights': [
    {
      ...gridOf(
        [
          HEAD,
          ['算法部署方向'],
          ['1. 部署', '1.1 需求', '1.1.1 能记录', '1.1.1 记录'],
          ['数据治理方向', '', '', ''],
          ['1. 治理', '1.1 需求', '1.1.1 能清洗', '1.1.1 清洗'],
        ],
        '初级',
      ),
      merges: [{ top: 1, left: 0, bottom: 1, right: 3 }],
    },
    gridOf(
      [
        ['项目', '初级', '初级'],
        ['', '算法部署方向', '数据治理方向'],
        ['部署', '100', '—'],
        ['治理', '—', '100'],
      ],
      '权重表',
    ),
  ],
  'a list with keys, parents, words that are not known and a sum': [
    gridOf(
      [
        ['能力清单'],
        ['序号', '编号', '内容', '上级', '类型', '强度', '来源页'],
        ['1', 'A', '安全', '', '职业功能', '', '12'],
        ['2', 'A.1', '穿戴防护用品', '1', '奇怪的类型', '必须必须', '13'],
        ['3', 'A.2', '', '77', '', '应', ''],
        ['合计', '', '合计', '', '', '', '3'],
      ],
      '条目',
    ),
  ],
  'facts, two weight tables with dashes, sums and what is no weight, and a sheet of something else':
    [
      gridOf(
        [
          ['名称', '电工'],
          ['编码', '6-31-01-03'],
          ['审定人', '李四'],
        ],
        '标准信息',
      ),
      gridOf([HEAD, ['1. 装调', '1.1 接线', '1.1.1 能接线', '1.1.1 线规']], '四级'),
      gridOf(
        [
          ['4.1 理论知识权重表'],
          ['项目', '四级/中级工（%）', '三级/高级工（%）', '说明'],
          ['职业道德', '5', '—', '同上'],
          ['装调', '9 5', '九十'],
          ['合计', '100', '100'],
          ['4.2 技能要求权重表'],
          ['项目', '四级/中级工（%）'],
          ['装调', '100'],
        ],
        '权重表',
      ),
      gridOf([['会议记录'], ['一月', '二月']], '别的'),
    ],
};

function readingOf(grids: readonly Grid[]) {
  const sheets = grids.map((grid) => {
    const use = sheetUse(grid);
    return { grid, use, header: use === 'list' ? itemListHeader(grid) : undefined };
  });
  return readStandardSheets(sheets, {
    name: 'x.xlsx',
    random: seededBytes(3),
    options: {},
    onProgress: () => undefined,
  });
}

/** How often each character that is no blank lies in a segment; the index of the block, then of the character. */
function faults({ blocks, segments }: SourceReading): readonly string[] {
  return blocks.flatMap(({ index, text }) =>
    Array.from({ length: text.length }, (_, at) => at).flatMap((at) => {
      const held = segments.filter(
        ({ block, from, to }) => block === index && from <= at && at < to,
      );
      return text.charAt(at).trim() === '' || held.length === 1
        ? []
        : [`${text} [${at}] ${held.length}×`];
    }),
  );
}

const textOf = (
  source: SourceReading,
  want: (segment: SourceReading['segments'][number]) => boolean,
) =>
  source.segments
    .filter(want)
    .map(({ block, from, to }) => source.blocks[block]?.text.slice(from, to));

describe('the source of a standard in tables', () => {
  for (const [layout, grids] of Object.entries(LAYOUTS))
    it(`holds every character of ${layout} exactly once`, () => {
      const { value } = readingOf(grids);
      const source = value?.sources?.[0];
      if (!source) throw new Error('no source');
      const written = grids.flatMap(({ rows }) => rows.flat()).filter((cell) => cell.trim() !== '');
      expect(source.blocks.map(({ text }) => text)).toEqual(written);
      expect(faults(source)).toEqual([]);
      const ids = new Set(value.standards?.[0]?.items.map(({ id }) => id));
      expect(source.segments.every(({ itemId }) => itemId === undefined || ids.has(itemId))).toBe(
        true,
      );
      // Each item can be found in the source.
      const found = new Set(source.segments.map(({ itemId }) => itemId));
      expect([...ids].filter((id) => !found.has(id))).toEqual([]);
    });

  it('is there for a book and for a pasted range alike, each cell at its place', async () => {
    const book = await readFile(standardTemplate(), 'a.xlsx', { random: seededBytes(1) });
    expect(book.value?.sources?.[0]?.standardId).toBe(book.value?.standards?.[0]?.standard.id);
    const pasted = new TextEncoder().encode(
      [HEAD, ['装调', '接线', '能接线', '线规']].map((row) => row.join('\t')).join('\n'),
    );
    const text = await readFile(pasted, 'pasted.txt', { random: seededBytes(1) });
    expect(text.value?.sources?.[0]?.blocks.at(-1)).toMatchObject({
      text: '线规',
      place: { line: 2, column: 'D' },
      cell: { row: 1, column: 3 },
    });
  });

  it('leaves open what has no place, says it, and sets aside columns that nobody reads with one word', () => {
    const { value, problems } = readingOf(
      LAYOUTS[
        'a requirement table with title, levels, a repeated head, notes and a remark column'
      ] ?? [],
    );
    const source = value?.sources?.[0];
    if (!source) throw new Error('no source');
    expect(textOf(source, ({ reason }) => reason === 'unplaced')).toEqual([
      '编制：张三',
      '2024 年',
      '注：本表每年修订一次',
    ]);
    expect(textOf(source, ({ reason }) => reason === 'column-not-read')).toEqual(['见附页']);
    expect(problems.filter(({ code }) => code === 'text-without-place')).toHaveLength(3);
    expect(problems.filter(({ code }) => code === 'column-not-read')).toMatchObject([
      { where: { sheet: '工作要求', row: 3, column: 'E' }, params: { shown: '备注', count: 1 } },
    ]);
    expect(value.standards?.[0]?.items.map(({ text }) => text)).not.toContain(
      '注：本表每年修订一次',
    );
  });

  it('says a weight column beside the functions that does not sum to 100, at its place', () => {
    const { problems } = readingOf(LAYOUTS['levels and weights in columns of the table'] ?? []);
    expect(problems.filter(({ code }) => code === 'weights-not-100')).toMatchObject([
      { where: { sheet: '表', row: 2, column: 'E' }, params: { sum: '60' } },
    ]);
  });

  it('gives each statement of a cell the stretch that it stands in', () => {
    const cell = ' 1.1.1 能压接1.1.2 能测\n量 ';
    expect(statementsIn(cell, 3).map(({ from, to, text }) => [cell.slice(from, to), text])).toEqual(
      [
        ['1.1.1 能压接', '能压接'],
        ['1.1.2 能测\n量', '能测量'],
      ],
    );
  });
});
