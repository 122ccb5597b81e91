import { saysNothing, type ListedName, type Orientation } from '../../domain/orientation';
import type { Programme } from '../../domain/programme';
import type { SheetOut } from '../xlsx/write-xlsx';

const HEADS: readonly (readonly [keyof Orientation, string])[] = [
  ['industries', '对应行业（代码）'],
  ['occupations', '主要职业类别（代码）'],
  ['posts', '主要岗位（群）或技术领域'],
  ['certificates', '职业类证书'],
];

function textOf(entry: ListedName | string): string {
  if (typeof entry === 'string') return entry;
  return entry.code === '' ? entry.name : `${entry.name}（${entry.code}）`;
}

/**
 * The 职业面向 of a programme as the field's table, an entry a line; undefined where the programme says nothing of it.
 * @example orientationSheet(programme)?.rows[0] // ['职业面向']
 */
export function orientationSheet({
  orientation,
}: Pick<Programme, 'orientation'>): SheetOut | undefined {
  if (orientation === undefined || saysNothing(orientation)) return undefined;
  return {
    name: '职业面向',
    rows: [
      ['职业面向'],
      HEADS.map(([, head]) => head),
      HEADS.map(([field]) => orientation[field].map(textOf).join('\n')),
    ],
    headerRows: 2,
    merges: [{ top: 0, bottom: 0, left: 0, right: HEADS.length - 1 }],
  };
}
