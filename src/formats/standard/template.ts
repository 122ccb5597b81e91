import { buildStandard, type ItemDraft } from './build';
import type { RandomBytes } from '../../domain/id';
import { amount } from '../../domain/amount';
import type { ItemKind, WeightColumn } from '../../domain/standard';
import { writeXlsx } from '../xlsx/write-xlsx';
import { levelsOf } from './levels';
import { standardSheets } from './office-sheets';

const ROWS: readonly (readonly [ItemKind, string | null, string, string, number | null])[] = [
  ['part', null, '2', '基本要求', null],
  ['basic', null, '2.1', '职业道德', 0],
  ['basic', null, '2.1.1', '（示例）遵守安全操作规程', 1],
  ['function', '四级/中级工', '1', '（示例）设备装调', null],
  ['work-content', '四级/中级工', '1.1', '（示例）装配前准备', 3],
  ['skill', '四级/中级工', '1.1.1', '（示例）能识读装配图', 4],
  ['skill', '四级/中级工', '1.1.2', '（示例）能按工艺卡备齐零件', 4],
  ['knowledge', '四级/中级工', '1.1.1', '（示例）装配图识读方法', 4],
  ['function', '三级/高级工', '1', '（示例）设备装调', null],
  ['work-content', '三级/高级工', '1.1', '（示例）整机调试', 8],
  ['skill', '三级/高级工', '1.1.1', '（示例）能调整运行参数', 9],
  ['knowledge', '三级/高级工', '1.1.1', '（示例）参数整定知识', 9],
];

/**
 * The blank table for standards as XLSX bytes: facts, basic requirements, requirement table and weight table, each with example
 * rows that our reader takes back.
 * @example (await readFile(standardTemplate(), 'template.xlsx')).counts.items // 12
 */
export function standardTemplate(): Uint8Array<ArrayBuffer> {
  let next = 0;
  const random: RandomBytes = (bytes) => bytes.fill(++next % 251);
  const levels = levelsOf(['四级', '三级']);
  const drafts = ROWS.map(([kind, level, number, text, parent]): ItemDraft => ({
    identifier: '',
    parents: parent === null ? [] : [`#${parent}`],
    sequence: null,
    kind,
    level: levels.find((each) => each.name === level)?.id ?? null,
    number,
    text,
  }));
  const { document, ids } = buildStandard(
    {
      kind: 'occupational',
      title: '（示例）职业名称',
      code: '0-00-00-00',
      edition: '2026',
      language: 'zh-CN',
      status: 'draft',
      levels,
    },
    '',
    drafts,
    random,
  );
  const weights: readonly WeightColumn[] = levels.flatMap((level, at): readonly WeightColumn[] => [
    {
      level: level.id,
      table: 'theory',
      rows: [
        { name: '职业道德', itemId: ids[1] ?? null, weight: amount('10') },
        { name: '（示例）设备装调', itemId: ids[at === 0 ? 3 : 8] ?? null, weight: amount('90') },
      ],
    },
    {
      level: level.id,
      table: 'skill',
      rows: [
        { name: '（示例）设备装调', itemId: ids[at === 0 ? 3 : 8] ?? null, weight: amount('100') },
      ],
    },
  ]);
  return writeXlsx(standardSheets({ ...document, standard: { ...document.standard, weights } }));
}
