import type { ItemId } from '../../domain/id';
import type { StandardDocument, StandardItem } from '../../domain/standard';
import { ProblemList } from '../problem-list';
import type { Written } from '../reading';
import { wordOfItemKind, wordOfStrength } from '../standard/kind-words';
import { factRows } from '../standard/office-sheets';

/** Signs that would begin something else in Markdown, escaped; line ends become a break that the reader takes back. */
function escapeMd(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&').replace(/\n/g, '<br>');
}

/**
 * A standard as Markdown: facts, then the items as nested lists with number and kind, then weight tables. Notes stand as quoted
 * lines below their item. Foreign fields and second parents have no place and are listed as losses.
 */
export function writeMd(document: StandardDocument): Written {
  const losses = new ProblemList();
  const { standard, items } = document;
  const children = new Map<ItemId | null, StandardItem[]>();
  for (const item of [...items].sort((a, b) => a.order - b.order))
    children.set(item.parentId, [...(children.get(item.parentId) ?? []), item]);
  const several = items.filter((item) => item.alsoUnder !== undefined).length;
  if (several > 0) losses.add('several-parents-lost', 'warning', {}, { count: several });
  if (standard.foreign !== undefined) losses.add('field-lost', 'warning', {}, { field: 'foreign' });
  const lines = [`# ${escapeMd(standard.title)}`, ''];
  for (const [name = '', value = ''] of factRows(document).slice(1))
    lines.push(`- ${name}: ${escapeMd(value)}`);
  lines.push('', '## 条目', '');
  const stack = [...(children.get(null) ?? [])].reverse().map((item) => ({ item, depth: 0 }));
  while (stack.length > 0) {
    const top = stack.pop();
    if (top === undefined) break;
    const { item, depth } = top;
    const level = standard.levels.find((each) => each.id === item.level)?.name;
    const tags = [
      wordOfItemKind(item.kind),
      level,
      item.strength && wordOfStrength(item.strength),
    ].filter((tag) => tag !== undefined);
    const indent = '  '.repeat(depth);
    lines.push(
      `${indent}- ${item.number === '' ? '' : `**${escapeMd(item.number)}** `}${escapeMd(item.text)} \`${tags.join(' · ')}\``,
    );
    if (item.notes !== undefined) lines.push(`${indent}  > ${escapeMd(item.notes)}`);
    for (const child of [...(children.get(item.id) ?? [])].reverse())
      stack.push({ item: child, depth: depth + 1 });
  }
  for (const table of ['theory', 'skill'] as const) {
    const columns = standard.weights.filter((column) => column.table === table);
    if (columns.length === 0) continue;
    const names = [...new Set(columns.flatMap((column) => column.rows.map((row) => row.name)))];
    const heads = columns.map(({ level, direction = '' }) =>
      `${standard.levels.find(({ id }) => id === level)?.name ?? '权重'} ${direction}`.trim(),
    );
    lines.push('', `## 权重表 ${table === 'theory' ? '理论知识' : '技能要求'}`, '');
    lines.push(
      `| 项目 | ${heads.map(escapeMd).join(' | ')} |`,
      `| --- |${' ---: |'.repeat(heads.length)}`,
    );
    for (const name of names)
      lines.push(
        `| ${escapeMd(name)} | ${columns.map((column) => column.rows.find((row) => row.name === name)?.weight ?? '—').join(' | ')} |`,
      );
  }
  return { bytes: new TextEncoder().encode(`${lines.join('\n')}\n`), losses: losses.list() };
}
