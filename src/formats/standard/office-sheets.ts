import type { ItemId } from '../../domain/id';
import type { Level, StandardDocument, StandardItem, WeightColumn } from '../../domain/standard';
import type { Merge } from '../grid';
import { FACT_WORDS, LADDERS, LIST_HEADERS, type Ladder } from '../tables/standard-words';
import type { SheetOut } from '../xlsx/write-xlsx';
import { wordOfItemKind, wordOfStandardKind, wordOfStrength } from './kind-words';

const STATUS_WORDS = { sample: '示例', draft: '草案', adopted: '现行', withdrawn: '废止' } as const;

/** The facts of a standard as rows of name and value. */
export function factRows({ standard }: StandardDocument): readonly (readonly string[])[] {
  const facts: readonly (readonly [keyof typeof FACT_WORDS, string | undefined])[] = [
    ['title', standard.title],
    ['titleEn', standard.titleEn],
    ['code', standard.code],
    ['edition', standard.edition],
    ['kind', wordOfStandardKind(standard.kind)],
    ['workType', standard.workType],
    ['publisher', standard.publisher],
    ['language', standard.language],
    ['status', STATUS_WORDS[standard.status]],
    ['effectiveFrom', standard.effectiveFrom],
    ['effectiveTo', standard.effectiveTo],
    ['levels', standard.levels.map((level) => level.name).join('、')],
    ['licence', standard.licence],
    ['sourceNote', standard.sourceNote],
  ];
  return facts
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([fact, value]) => [FACT_WORDS[fact][0], value ?? '']);
}

const levelName = (levels: readonly Level[], id: string | null): string =>
  levels.find((level) => level.id === id)?.name ?? id ?? '';

/** Items as a plain list: row key, parent's key, kind, level, number, text, strength, notes. */
export function listSheetRows(
  items: readonly StandardItem[],
  levels: readonly Level[],
): readonly (readonly string[])[] {
  const ordered = [...items].sort((a, b) => a.order - b.order);
  const key = new Map<ItemId, string>(ordered.map((item, index) => [item.id, `${index + 1}`]));
  const header = (
    ['key', 'parent', 'kind', 'level', 'number', 'text', 'strength', 'notes'] as const
  ).map((field) => LIST_HEADERS[field][0]);
  return [
    header,
    ...ordered.map((item) => [
      key.get(item.id) ?? '',
      item.parentId === null ? '' : (key.get(item.parentId) ?? ''),
      wordOfItemKind(item.kind),
      levelName(levels, item.level),
      item.number,
      item.text,
      item.strength === undefined ? '' : wordOfStrength(item.strength),
      item.notes ?? '',
    ]),
  ];
}

/** The ladder that all items but basic ones fit: each rung under the one before it, leaves under the last rung, nothing more to say. */
function ladderOf(items: readonly StandardItem[]): Ladder | undefined {
  const byId = new Map(items.map((item) => [item.id, item]));
  const main = items.filter((item) => item.kind !== 'basic' && item.kind !== 'part');
  return main.length === 0
    ? undefined
    : LADDERS.find((ladder) =>
        main.every((item) => {
          if (
            item.notes !== undefined ||
            item.strength !== undefined ||
            item.alsoUnder !== undefined
          )
            return false;
          const above = item.parentId === null ? undefined : byId.get(item.parentId);
          const rung = ladder.rungs.findIndex((each) => each.kind === item.kind);
          if (rung >= 0)
            return above === undefined
              ? rung === 0 && item.parentId === null
              : above.kind === ladder.rungs[rung - 1]?.kind && above.level === item.level;
          return (
            ladder.leaves.some((leaf) => leaf.kind === item.kind) &&
            above?.kind === ladder.rungs.at(-1)?.kind &&
            above?.level === item.level
          );
        }),
      );
}

const numbered = (item: StandardItem): string =>
  item.number === ''
    ? item.text
    : /^\d+$/.test(item.number)
      ? `${item.number}. ${item.text}`
      : `${item.number} ${item.text}`;

/** The requirement table as an office shows it: level and outer columns merged downward, a row a statement pair. */
function ladderSheet(
  ladder: Ladder,
  items: readonly StandardItem[],
  levels: readonly Level[],
): SheetOut {
  const ordered = [...items].sort((a, b) => a.order - b.order);
  const children = new Map<ItemId | null, StandardItem[]>();
  for (const item of ordered)
    children.set(item.parentId, [...(children.get(item.parentId) ?? []), item]);
  const leveled = ordered.some((item) => item.level !== null);
  const first = leveled ? 1 : 0;
  const rows: string[][] = [
    [
      ...(leveled ? [LIST_HEADERS.level[0] ?? ''] : []),
      ...ladder.rungs.map((rung) => rung.headers[0] ?? ''),
      ...ladder.leaves.map((leaf) => leaf.headers[0] ?? ''),
    ],
  ];
  const merges: Merge[] = [];
  const width = first + ladder.rungs.length + ladder.leaves.length;
  const mergeDown = (column: number, top: number) => {
    if (rows.length - 1 > top)
      merges.push({ top, left: column, bottom: rows.length - 1, right: column });
  };
  const write = (item: StandardItem, depth: number): void => {
    const top = rows.length;
    const below = children.get(item.id) ?? [];
    if (depth < ladder.rungs.length - 1 && below.length > 0)
      for (const child of below) write(child, depth + 1);
    else {
      const columns = ladder.leaves.map((leaf) =>
        below.filter((child) => child.kind === leaf.kind),
      );
      const height = Math.max(1, ...columns.map((column) => column.length));
      for (let line = 0; line < height; line++) {
        const row = Array.from({ length: width }, () => '');
        for (const [leaf, column] of columns.entries()) {
          const statement = column[line];
          if (statement) row[first + ladder.rungs.length + leaf] = numbered(statement);
        }
        rows.push(row);
      }
    }
    const head = rows[top];
    if (head) head[first + depth] = numbered(item);
    mergeDown(first + depth, top);
  };
  let level: string | null | undefined;
  let levelTop = 1;
  for (const item of children.get(null) ?? []) {
    if (!ladder.rungs.some((rung) => rung.kind === item.kind)) continue;
    const top = rows.length;
    write(item, 0);
    if (!leveled) continue;
    if (item.level === level) continue;
    if (level !== undefined && top - 1 > levelTop)
      merges.push({ top: levelTop, left: 0, bottom: top - 1, right: 0 });
    const head = rows[top];
    if (head) head[0] = levelName(levels, item.level);
    level = item.level;
    levelTop = top;
  }
  if (leveled) mergeDown(0, levelTop);
  return { name: '工作要求', rows, merges, headerRows: 1, frozenColumns: first };
}

/** The weight tables as one sheet: table, name, a column a level (and direction); a dash where it has none. */
function weightSheet({ standard }: StandardDocument): SheetOut | undefined {
  if (standard.weights.length === 0) return undefined;
  const headOf = ({ level, direction = '' }: WeightColumn) =>
    `${level === null ? '权重' : levelName(standard.levels, level)} ${direction}`.trim();
  const heads = [...new Set(standard.weights.map(headOf))];
  const rows: string[][] = [['表', '项目', ...heads]];
  for (const table of ['theory', 'skill'] as const) {
    const columns = heads.map((head) =>
      standard.weights.find((each) => each.table === table && headOf(each) === head),
    );
    const names = [
      ...new Set(columns.flatMap((column) => column?.rows.map((row) => row.name) ?? [])),
    ];
    for (const name of names)
      rows.push([
        table === 'theory' ? '理论知识' : '技能要求',
        name,
        ...columns.map((column) => column?.rows.find((row) => row.name === name)?.weight ?? '—'),
      ]);
  }
  return {
    name: '权重表',
    rows,
    headerRows: 1,
    frozenColumns: 2,
    numeric: heads.map((_, index) => index + 2),
  };
}

/**
 * A standard as sheets that an office reads and our reader takes back: 标准信息, 基本要求, 工作要求 (or 条目 when it is no requirement
 * table), 权重表.
 */
export function standardSheets(document: StandardDocument): readonly SheetOut[] {
  const { standard, items } = document;
  const ladder = ladderOf(items);
  const sheets: SheetOut[] = [
    {
      name: '标准信息',
      rows: [['项目', '内容'], ...factRows(document)],
      headerRows: 1,
      widths: [16, 60],
    },
  ];
  const basic = ladder
    ? items.filter((item) => item.kind === 'basic' || item.kind === 'part')
    : items;
  if (ladder) {
    if (basic.length > 0)
      sheets.push({ name: '基本要求', rows: listSheetRows(basic, standard.levels), headerRows: 1 });
    sheets.push(ladderSheet(ladder, items, standard.levels));
  } else if (items.length > 0)
    sheets.push({ name: '条目', rows: listSheetRows(items, standard.levels), headerRows: 1 });
  const weights = weightSheet(document);
  if (weights) sheets.push(weights);
  return sheets;
}
