import { itemTree } from '../../../coverage/item-tree';
import type { Alignment } from '../../../domain/alignment';
import type { Course } from '../../../domain/programme';
import type { StandardItem } from '../../../domain/standard';
import type { MatrixLine } from '../../matrix/matrix-line';
import type { LensDocument } from './lens-data.svelte';

/** Rows of the matrix, and which of their groups are folded at first: lower levels and what all levels share. */
export interface MatrixRows {
  readonly lines: readonly MatrixLine[];
  readonly folded: ReadonlySet<string>;
}

interface Section {
  readonly id: string;
  readonly label: string;
  readonly items: readonly StandardItem[];
  readonly isFolded: boolean;
}

/** The level looked at, then what it includes from lower levels, then what belongs to no level. */
function sectionsOf({ document, level }: LensDocument, common: string): readonly Section[] {
  const { standard, items } = document;
  const tree = itemTree(items);
  const asked = standard.levels.find((each) => each.id === level);
  const levels =
    asked === undefined
      ? [...standard.levels]
      : standard.levels.filter((each) => each.rank <= asked.rank);
  const own = levels
    .sort((a, b) => b.rank - a.rank)
    .map((each): Section => ({
      id: `level ${standard.id} ${each.id}`,
      label: each.name,
      items: tree.items.filter((item) => tree.levelOf(item) === each.id),
      isFolded: asked !== undefined && each.id !== asked.id,
    }));
  const shared: Section = {
    id: `level ${standard.id}`,
    label: common,
    items: tree.items.filter((item) => tree.levelOf(item) === null),
    isFolded: own.length > 0,
  };
  return [...own, shared].filter((section) => section.items.length > 0);
}

function itemLines(
  section: Section,
  parentId: string | null,
  depth: number,
): readonly MatrixLine[] {
  const tree = itemTree(section.items);
  const ids = new Set(section.items.map((item) => item.id));
  return tree.items.map((item): MatrixLine => {
    const above = [item.parentId, ...(item.alsoUnder ?? [])].find(
      (id) => id !== null && ids.has(id),
    );
    return {
      id: item.id,
      code: item.number,
      label: item.text,
      parentId: above ?? parentId,
      depth: depth + tree.pathOf(item).length - 1,
      isGroup: tree.childrenOf(item.id).length > 0,
    };
  });
}

/** Lines brought into tree order: each right under what it stands under. */
function inTreeOrder(lines: readonly MatrixLine[], root: string | null): readonly MatrixLine[] {
  const under = new Map<string | null, MatrixLine[]>();
  for (const line of lines) {
    const list = under.get(line.parentId) ?? [];
    list.push(line);
    under.set(line.parentId, list);
  }
  const ordered: MatrixLine[] = [];
  const waiting = [...(under.get(root) ?? [])].reverse();
  const seen = new Set<string>();
  for (let line = waiting.pop(); line !== undefined; line = waiting.pop()) {
    if (seen.has(line.id)) continue;
    seen.add(line.id);
    ordered.push(line);
    waiting.push(...[...(under.get(line.id) ?? [])].reverse());
  }
  return ordered;
}

/**
 * The rows of the matrix: standards (when there are several), their levels (when they have several), items as a tree.
 * Standards without items give no rows.
 * @example matrixRows([{ document, level: '3' }], 'all levels').folded.size // 3: two lower levels and what all share
 */
export function matrixRows(documents: readonly LensDocument[], common: string): MatrixRows {
  const folded = new Set<string>();
  const lines = documents.flatMap((each): readonly MatrixLine[] => {
    const { standard } = each.document;
    const group: MatrixLine[] =
      documents.length > 1
        ? [
            {
              id: `standard ${standard.id}`,
              code: standard.code,
              label: standard.title,
              parentId: null,
              depth: 0,
              isGroup: true,
            },
          ]
        : [];
    const above = group[0]?.id ?? null;
    const sections = sectionsOf(each, common);
    return [
      ...group,
      ...sections.flatMap((section): readonly MatrixLine[] => {
        if (sections.length === 1)
          return inTreeOrder(itemLines(section, above, group.length), above);
        if (section.isFolded) folded.add(section.id);
        const line: MatrixLine = {
          id: section.id,
          code: '',
          label: section.label,
          parentId: above,
          depth: group.length,
          isGroup: true,
        };
        const items = itemLines(section, section.id, group.length + 1);
        return [line, ...inTreeOrder(items, section.id)];
      }),
    ];
  });
  return { lines, folded };
}

/**
 * The columns of the matrix: courses in the plan's order under their categories; a course without category stands alone.
 * @example matrixColumns([course]).map((line) => line.isGroup) // [true, false]
 */
export function matrixColumns(courses: readonly Course[]): readonly MatrixLine[] {
  const groups = new Map<string, Course[]>();
  for (const course of courses) {
    const list = groups.get(course.category) ?? [];
    list.push(course);
    groups.set(course.category, list);
  }
  return Array.from(groups).flatMap(([category, its]): readonly MatrixLine[] => {
    const id = `category ${category}`;
    const parentId = category === '' ? null : id;
    const leaves = its.map((course): MatrixLine => ({
      id: course.id,
      code: course.code,
      label: course.name,
      parentId,
      depth: parentId === null ? 0 : 1,
      isGroup: false,
    }));
    if (parentId === null) return leaves;
    return [{ id, code: '', label: category, parentId: null, depth: 0, isGroup: true }, ...leaves];
  });
}

/**
 * Groups of columns in which nothing is linked while elsewhere something is: they start folded, so that the work stands in view.
 * @example unlinkedGroups(columns, []).size // 0: a matrix without links shows all
 */
export function unlinkedGroups(
  columns: readonly MatrixLine[],
  alignments: readonly Alignment[],
): ReadonlySet<string> {
  const linked = new Set<string>(alignments.map((each) => each.courseId));
  const busy = new Set(
    columns.flatMap((line) =>
      line.parentId !== null && linked.has(line.id) ? [line.parentId] : [],
    ),
  );
  if (busy.size === 0) return busy;
  return new Set(columns.flatMap((line) => (line.isGroup && !busy.has(line.id) ? [line.id] : [])));
}
