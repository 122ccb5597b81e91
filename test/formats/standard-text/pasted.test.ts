import { expect, test } from 'vitest';
import { readFile } from '../../../src/formats/read-file';
import { seededBytes } from '../random';

const read = async (lines: readonly string[]) => {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const reading = await readFile(bytes, 'x.txt', { random: seededBytes(1) });
  const document = reading.value?.standards?.[0];
  return {
    codes: reading.problems.map((problem) => problem.code),
    items: document?.items.map((item) => `${item.kind} ${item.number} ${item.text}`) ?? [],
    weights: document?.standard.weights.map((column) =>
      column.rows.map((row) => `${row.name} ${row.weight ?? '—'}`),
    ),
  };
};

test('bullets and numbers with the tab that Word sets behind them open items, printed line ends do not', async () => {
  const { items, weights } = await read([
    'WorldSkills Occupational Standards',
    '1\tWork organization\t5',
    'The individual needs to know and understand:',
    '•\tStandards concerned with',
    'environment',
    '•\tRe-',
    'cency of tools',
    'The individual shall be able to:',
    '•\tUse equipment',
    '2\tDrawing\t95',
    'The individual needs to know and understand:',
    '•\tISO symbols',
  ]);
  expect(items).toEqual([
    'section 1 Work organization',
    'knowing  Standards concerned with environment',
    'knowing  Recency of tools',
    'ability  Use equipment',
    'section 2 Drawing',
    'knowing  ISO symbols',
  ]);
  expect(weights).toEqual([['Work organization 5', 'Drawing 95']]);
});

test('rows of a table that was copied with its tabs, and digits that stand apart', async () => {
  const { codes, items, weights } = await read([
    '3.1 五级/初级工',
    '职业功能\t工作内容\t技能要求\t相关知识要求',
    '1. 设备看护\t1.1 检查\t1.1.1 能检查皮带',
    '1.1.2 能检查滚筒\t1.1.1 皮带知识',
    '2. 记录\t2.1 填表\t2.1.1 能填写巡检表\t2.1.1 巡检表格式知识',
    '4.2 技能要求权重表',
    '项目\t五级/初级工（%）',
    '设备看护\t6 0',
    '记录\t40',
  ]);
  expect(items).toEqual([
    'function 1 设备看护',
    'work-content 1.1 检查',
    'skill 1.1.1 能检查皮带',
    'skill 1.1.2 能检查滚筒',
    'knowledge 1.1.1 皮带知识',
    'function 2 记录',
    'work-content 2.1 填表',
    'skill 2.1.1 能填写巡检表',
    'knowledge 2.1.1 巡检表格式知识',
  ]);
  expect(weights).toEqual([['设备看护 60', '记录 40']]);
  expect(codes).toContain('digits-joined');
});

test('words in which 应, 宜 and 可 are no modal verbs make no requirement', async () => {
  const { items } = await read([
    '规范性引用文件与国家标准',
    '1 要求',
    '1.1 供应商的响应速度能适应现场应用。',
    '1.2 价格便宜的可靠部件许可使用。',
    '1.3 操作者应佩戴手套。',
  ]);
  expect(items).toEqual([
    'clause 1 要求',
    'provision 1.1 供应商的响应速度能适应现场应用。',
    'provision 1.2 价格便宜的可靠部件许可使用。',
    'provision 1.3 操作者应佩戴手套。',
  ]);
});

test('text of no kind is named as such', async () => {
  expect((await read(['今天下午三点开会。', '请准时参加。'])).codes).toEqual(['unknown-document']);
});
