import { expect, test } from 'vitest';
import { readFile } from '../../../src/formats/read-file';
import { seededBytes } from '../random';

/** A standard as plain text: its items under their levels, its weights, what is said of it. */
const read = async (lines: readonly string[]) => {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const reading = await readFile(bytes, 'x.txt', { random: seededBytes(1) });
  const document = reading.value?.standards?.[0];
  const level = (id: string | null) =>
    document?.standard.levels.find((each) => each.id === id)?.name ?? '';
  return {
    codes: reading.problems.map((problem) => problem.code),
    items:
      document?.items
        .filter((item) => item.level !== null)
        .map((item) => `${level(item.level)} ${item.kind} ${item.number} ${item.text}`) ?? [],
    weights:
      document?.standard.weights.map(
        (column) =>
          `${column.table} ${level(column.level)} ${column.direction ?? ''}: ${column.rows.map((row) => `${row.name} ${row.weight ?? '—'}`).join(', ')}`,
      ) ?? [],
  };
};

const FRONT = ['国家职业标准', '标本制作员', '职业编码：4-09-09-99'];

test('contents whose headings, leaders and page numbers stand between tabs open no section', async () => {
  const { items } = await read([
    ...FRONT,
    '目　录',
    '1 职业概况\t1',
    '2 基本要求\t........\t2',
    '3 工作要求\t2',
    '4 权重表\t7',
    '1 职业概况',
    '1.4 职业技能等级',
    '本职业共设一个等级，为：五级/初级工。',
    '3 工作要求',
    '3.1 五级/初级工',
    '1. 采集',
    '1.1 取样',
    '1.1.1 能采集叶片',
    '1.1.1 叶片种类知识',
  ]);
  expect(items).toEqual([
    '五级/初级工 function 1 采集',
    '五级/初级工 work-content 1.1 取样',
    '五级/初级工 skill 1.1.1 能采集叶片',
    '五级/初级工 knowledge 1.1.1 叶片种类知识',
  ]);
});

test('a weight table with its levels down is turned; a level with a value too many is said and left out', async () => {
  const { codes, weights } = await read([
    ...FRONT,
    '3 工作要求',
    '3.1 五级/初级工',
    '1. 标本采集',
    '1.1 取样',
    '1.1.1 能采集叶片',
    '2. 标本保存',
    '2.1 干燥',
    '2.1.1 能压干叶片',
    '4 权重表',
    '4.1 理论知识权重表',
    '等级 职业道德 基础知识 标本',
    '采集 标本保存 合计',
    '五级/初级工（%） 5 25 40 30 100',
    '四级/中级工（%） 5 15 — 80 100',
    '4.2 技能要求权重表',
    '技能等级',
    '标本采集',
    '标本保存',
    '五级/初级工',
    '4 5',
    '55',
    '四级/中级工',
    '—',
    '100%',
  ]);
  expect(weights).toEqual([
    'theory 五级/初级工 : 职业道德 5, 基础知识 25, 标本采集 40, 标本保存 30',
    'theory 四级/中级工 : 职业道德 5, 基础知识 15, 标本采集 —, 标本保存 80',
    'skill 四级/中级工 : 标本采集 —, 标本保存 100',
  ]);
  expect(codes).toContain('weight-row-unclear');
});

test('a number glued to its function opens it where the next line is its first work content, and nowhere else', async () => {
  const { items } = await read([
    ...FRONT,
    '3 工作要求',
    '3.1 五级/初级工',
    '1标本采集',
    '1.1取样',
    '1.1.1能按规程在样地采集',
    '3种叶片',
    '1.1.1叶片种类知识',
    '2标本保存',
    '2.1干燥',
    '2.1.1能压干叶片',
  ]);
  expect(items).toEqual([
    '五级/初级工 function 1 标本采集',
    '五级/初级工 work-content 1.1 取样',
    '五级/初级工 skill 1.1.1 能按规程在样地采集3种叶片',
    '五级/初级工 knowledge 1.1.1 叶片种类知识',
    '五级/初级工 function 2 标本保存',
    '五级/初级工 work-content 2.1 干燥',
    '五级/初级工 skill 2.1.1 能压干叶片',
  ]);
});

test('heads that stand once below each level part a weight table into directions', async () => {
  const { codes, weights } = await read([
    ...FRONT,
    '3 工作要求',
    '3.1 初级',
    '1. 采集',
    '1.1 取样',
    '1.1.1 能采集叶片',
    '2. 保存',
    '2.1 干燥',
    '2.1.1 能压干叶片',
    '4.2 专业能力要求权重表',
    '项目',
    '初级（%）',
    '中级（%）',
    '植物标本',
    '动物标本',
    '植物标本',
    '动物标本',
    '采集',
    '60',
    '30',
    '—',
    '20',
    '保存',
    '40',
    '70',
    '100',
    '80',
  ]);
  expect(weights).toEqual([
    'skill 初级 植物标本: 采集 60, 保存 40',
    'skill 初级 动物标本: 采集 30, 保存 70',
    'skill 中级 植物标本: 采集 —, 保存 100',
    'skill 中级 动物标本: 采集 20, 保存 80',
  ]);
  expect(codes).toContain('weights-by-direction');
});
