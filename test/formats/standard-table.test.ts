import { describe, expect, test } from 'vitest';
import { readFile } from '../../src/formats/read-file';
import { standardTemplate } from '../../src/formats/standard/template';
import { writeFile } from '../../src/formats/write-file';
import { writeXlsx } from '../../src/formats/xlsx/write-xlsx';
import { seededBytes } from './random';
import { essence } from './sample-standard';

const readRows = async (rows: readonly (readonly string[])[], name = 'x.csv') => {
  const text = rows
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n');
  return readFile(new TextEncoder().encode(text), name, { random: seededBytes(1) });
};
const standardOf = (reading: Awaited<ReturnType<typeof readFile>>) => {
  const document = reading.value?.standards?.[0];
  if (!document) throw new Error(`no standard: ${JSON.stringify(reading.problems)}`);
  return document;
};

describe('a requirement table', () => {
  const rows = [
    ['等级', '职业功能', '工作内容', '技能要求', '相关知识要求', '权重'],
    [
      '四级/中级工',
      '1. 设备装调',
      '1.1 装配前准备',
      '1.1.1 能识读装配图\n1.1.2 能备齐零件',
      '1.1.1 识图知识',
      '60',
    ],
    ['', '', '1.2 装配', '1.2.1 能按力矩紧固', '1.2.1 螺纹知识\n1.2.2 防松知识', ''],
    ['', '2. 维护', '2.1 点检', '能完成日常点检', '点检知识', '40%'],
    ['三级/高级工', '1. 设备装调', '1.1 整机调试', '1.1.1 能调整2.5平方毫米导线', '', '100'],
  ];

  test('carries blank outer cells down, splits statements, and restarts in every level', async () => {
    const reading = await readRows(rows);
    const { standard, items } = standardOf(reading);
    expect(reading.counts.items).toBe(16);
    expect(standard.kind).toBe('occupational');
    expect(standard.levels.map((level) => level.name)).toEqual(['四级/中级工', '三级/高级工']);
    expect(
      items
        .filter((item) => item.kind === 'function')
        .map((item) => [item.level, item.number, item.text]),
    ).toEqual([
      ['4', '1', '设备装调'],
      ['4', '2', '维护'],
      ['3', '1', '设备装调'],
    ]);
    expect(items.filter((item) => item.kind === 'skill').map((item) => item.text)).toEqual([
      '能识读装配图',
      '能备齐零件',
      '能按力矩紧固',
      '能完成日常点检',
      '能调整2.5平方毫米导线',
    ]);
  });

  test('ties weights in the table to the function of that very level', async () => {
    const { standard, items } = standardOf(await readRows(rows));
    const text = new Map(items.map((item) => [item.id, `${item.level ?? ''} ${item.text}`]));
    expect(
      standard.weights.map((column) => [
        column.level,
        column.rows.map((row) => [row.itemId && text.get(row.itemId), row.weight]),
      ]),
    ).toEqual([
      [
        '4',
        [
          ['4 设备装调', '60'],
          ['4 维护', '40'],
        ],
      ],
      ['3', [['3 设备装调', '100']]],
    ]);
  });

  test('takes levels from headings between tables and passes over repeated headers', async () => {
    const header = ['职业功能', '工作内容', '技能要求', '相关知识要求'];
    const reading = await readRows([
      ['3.1 四级/中级工', '', '', ''],
      header,
      ['1. 甲', '1.1 乙', '1.1.1 能丙', '1.1.1 丁'],
      header,
      ['', '1.2 戊', '1.2.1 能己', ''],
      ['3.2 三级/高级工', '', '', ''],
      header,
      ['1. 甲', '1.1 乙', '1.1.1 能庚', ''],
    ]);
    expect(
      standardOf(reading).items.map((item) => `${item.level ?? ''} ${item.number} ${item.text}`),
    ).toEqual([
      '4 1 甲',
      '4 1.1 乙',
      '4 1.1.1 能丙',
      '4 1.1.1 丁',
      '4 1.2 戊',
      '4 1.2.1 能己',
      '3 1 甲',
      '3 1.1 乙',
      '3 1.1.1 能庚',
    ]);
  });

  test('says a weight column that does not sum to 100, and mends nothing', async () => {
    const bytes = writeXlsx([
      {
        name: '工作要求',
        rows: [
          ['职业功能', '工作内容', '技能要求'],
          ['1. 甲', '1.1 乙', '1.1.1 能丙'],
        ],
      },
      {
        name: '技能要求权重表',
        rows: [
          ['项目', '四级/中级工（%）'],
          ['甲', '90'],
          ['合计', '100'],
        ],
      },
    ]);
    const reading = await readFile(bytes, 'x.xlsx', { random: seededBytes(1) });
    expect(reading.problems.map((problem) => problem.code)).toContain('weights-not-100');
    expect(standardOf(reading).standard.weights[0]?.rows[0]?.weight).toBe('90');
  });

  test('reads merged outer cells of a book', async () => {
    const bytes = writeXlsx([
      {
        name: '三级/高级工',
        rows: [
          ['职业功能', '工作内容', '技能要求'],
          ['1. 甲', '1.1 乙', '1.1.1 能丙'],
          ['', '', '1.1.2 能丁'],
          ['', '1.2 戊', '1.2.1 能己'],
        ],
        merges: [
          { top: 1, left: 0, bottom: 3, right: 0 },
          { top: 1, left: 1, bottom: 2, right: 1 },
        ],
      },
    ]);
    const { items } = standardOf(await readFile(bytes, 'x.xlsx', { random: seededBytes(1) }));
    expect(items.map((item) => [item.kind, item.level, item.number])).toEqual([
      ['function', '3', '1'],
      ['work-content', '3', '1.1'],
      ['skill', '3', '1.1.1'],
      ['skill', '3', '1.1.2'],
      ['work-content', '3', '1.2'],
      ['skill', '3', '1.2.1'],
    ]);
  });
});

describe('other shapes of table', () => {
  test('1+X: work area, task, requirement', async () => {
    const reading = await readRows([
      ['工作领域', '工作任务', '职业技能要求'],
      ['1. 甲', '1.1 乙', '1.1.1 能丙\n1.1.2 能丁'],
    ]);
    expect(standardOf(reading).standard.kind).toBe('x-certificate');
    expect(standardOf(reading).items.map((item) => item.kind)).toEqual([
      'work-area',
      'work-task',
      'requirement',
      'requirement',
    ]);
  });

  test('graduate requirements with indicators', async () => {
    const reading = await readRows([
      ['毕业要求', '指标点'],
      ['1. 工程知识', '1.1 能用数学\n1.2 能用力学'],
      ['2. 问题分析', '2.1 能识别'],
    ]);
    expect(standardOf(reading).items.map((item) => [item.kind, item.number])).toEqual([
      ['graduate-requirement', '1'],
      ['indicator', '1.1'],
      ['indicator', '1.2'],
      ['graduate-requirement', '2'],
      ['indicator', '2.1'],
    ]);
  });

  test('a plain list by parent number, a bad parent said', async () => {
    const reading = await readRows([
      ['number', 'text', 'parent', 'level'],
      ['1', 'Safety', '', ''],
      ['1.1', 'Wears gloves', '1', ''],
      ['9', 'Lost', '77', ''],
    ]);
    expect(standardOf(reading).items.map((item) => [item.text, item.parentId !== null])).toEqual([
      ['Safety', false],
      ['Wears gloves', true],
      ['Lost', false],
    ]);
    expect(reading.problems.map((problem) => [problem.code, problem.where.line])).toEqual([
      ['dangling-link', 4],
    ]);
  });
});

test('the blank template reads back whole, its weights at 100', async () => {
  const reading = await readFile(standardTemplate(), 'template.xlsx', { random: seededBytes(1) });
  expect(reading.problems).toEqual([]);
  expect(reading.counts.items).toBe(12);
  const { weights, levels } = essence(standardOf(reading));
  expect(levels.map((level) => level.id)).toEqual(['4', '3']);
  expect(weights.every((column) => column.rows.every((row) => row.item !== undefined))).toBe(true);
});

describe('directions of an engineer-type standard', () => {
  const HEAD = ['职业功能', '工作内容', '专业能力要求', '相关知识要求'];
  const book = () =>
    writeXlsx([
      {
        name: '初级',
        rows: [
          HEAD,
          ['算法部署方向', '', '', ''],
          ['1. 部署', '1.1 需求', '1.1.1 能记录', '1.1.1 记录'],
          ['2. 共用', '2.1 沟通', '2.1.1 能沟通', '2.1.1 沟通'],
          ['数据治理方向', '', '', ''],
          ['1. 治理', '1.1 需求', '1.1.1 能清洗', '1.1.1 清洗'],
          ['2. 共用', '2.1 沟通', '2.1.1 能汇报', '2.1.1 汇报'],
        ],
        merges: [
          { top: 1, left: 0, bottom: 1, right: 3 },
          { top: 4, left: 0, bottom: 4, right: 3 },
        ],
      },
      {
        name: '权重表',
        rows: [
          ['技能要求权重表', '', ''],
          ['项目', '初级', '初级'],
          ['', '算法部署方向', '数据治理方向'],
          ['部署', '70', '—'],
          ['治理', '—', '60'],
          ['共用', '30', '40'],
          ['合计', '100', '100'],
        ],
        merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
      },
    ]);
  const drawn = (document: ReturnType<typeof standardOf>) => {
    const textOf = new Map(document.items.map((item) => [item.id, item]));
    return document.standard.weights.map(({ level, direction, rows }) => [
      level,
      direction,
      ...rows.map(({ name, itemId, weight }) => {
        const item = itemId === null ? undefined : textOf.get(itemId);
        const part = item && item.parentId !== null ? textOf.get(item.parentId) : undefined;
        return `${name} ${weight ?? '—'} ${part?.text ?? ''}`;
      }),
    ]);
  };
  const WEIGHTS = [
    ['initial', '算法部署方向', '部署 70 算法部署方向', '治理 — ', '共用 30 算法部署方向'],
    ['initial', '数据治理方向', '部署 — ', '治理 60 数据治理方向', '共用 40 数据治理方向'],
  ];

  test('stand as parts over their functions, each with a weight column of its own', async () => {
    const reading = await readFile(book(), 'x.xlsx', { random: seededBytes(1) });
    const document = standardOf(reading);
    expect(document.items.filter(({ kind }) => kind === 'part').map(({ text }) => text)).toEqual([
      '算法部署方向',
      '数据治理方向',
    ]);
    expect(drawn(document)).toEqual(WEIGHTS);
    expect(reading.problems.map(({ code }) => code)).not.toContain('weights-not-100');
  });

  test('go out into a book and a text and come back', async () => {
    const document = standardOf(await readFile(book(), 'x.xlsx', { random: seededBytes(1) }));
    for (const [format, name] of [
      ['xlsx', 'y.xlsx'],
      ['md', 'y.md'],
    ] as const) {
      const written = await writeFile({ standards: [document] }, format, {
        at: '2026-01-01T00:00:00Z',
        random: seededBytes(2),
      });
      if (!('bytes' in written)) throw new Error(format);
      const again = standardOf(await readFile(written.bytes, name, { random: seededBytes(3) }));
      expect(drawn(again), format).toEqual(WEIGHTS);
    }
  });
});
