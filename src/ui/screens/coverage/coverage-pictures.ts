import type { CoverageMap, MapColumn } from '../../../charts/coverage-map/layout';
import type { CoverageNode } from '../../../charts/coverage-tree/layout';
import type { WeightBar } from '../../../charts/weight-bars/layout';
import type { CoverageRow, LevelCoverage } from '../../../coverage/coverage';
import { shown, toNumber } from '../../../domain/amount';
import type { Course } from '../../../domain/programme';

/** The id of a row in pictures: its item, or its place when no item carries it. */
function rowId(row: CoverageRow, at: number): string {
  return row.itemId ?? `row ${at}`;
}

/** The courses as columns; a category in which nothing is linked, while elsewhere something is, is one column by its own name. */
function columnsOf(level: LevelCoverage, courses: readonly Course[]): readonly MapColumn[] {
  const linked = new Set<string>(
    level.rows.flatMap((row) => row.links.map((link) => link.courseId)),
  );
  const busy = new Set(
    courses.filter((course) => linked.has(course.id)).map((course) => course.category),
  );
  const folded = new Set<string>();
  return courses.flatMap((course): readonly MapColumn[] => {
    const { category } = course;
    if (busy.size === 0 || busy.has(category) || category === '')
      return [{ id: course.id, code: course.code, label: course.name, group: category }];
    if (folded.has(category)) return [];
    folded.add(category);
    const count = courses.filter((each) => each.category === category).length;
    return [{ id: `category ${category}`, code: '', label: `${category} (${count})`, group: '' }];
  });
}

/** A level's rows and the programme's courses as the map takes them; courses stand under their categories. */
export function mapOf(level: LevelCoverage, courses: readonly Course[]): CoverageMap {
  return {
    rows: level.rows.map((row, at) => ({
      id: rowId(row, at),
      code: row.number,
      label: row.text,
      depth: row.depth,
      isGroup: !row.scored,
      share: toNumber(row.share),
      ...(row.depth === 0 && { weight: shown(row.weight) }),
    })),
    columns: columnsOf(level, courses),
    links: level.rows.flatMap((row, at) =>
      row.links.map((link) => ({
        rowId: rowId(row, at),
        columnId: link.courseId,
        strength: link.strength,
        share: toNumber(link.value),
      })),
    ),
  };
}

/** A level's rows as the tree that the icicle takes; an item's weight is what the level's table spreads to it. */
export function treeOf(level: LevelCoverage): readonly CoverageNode[] {
  const indexed = level.rows.map((row, at) => ({ row, id: rowId(row, at) }));
  const under = new Map<string | null, { row: CoverageRow; id: string }[]>();
  for (const each of indexed) {
    const parent = each.row.depth === 0 ? null : each.row.parentId;
    const list = under.get(parent) ?? [];
    list.push(each);
    under.set(parent, list);
  }
  const nodesUnder = (parent: string | null, depth: number): readonly CoverageNode[] =>
    (under.get(parent) ?? [])
      .filter(({ row }) => row.depth === depth)
      .map(({ row, id }) => ({
        id,
        code: row.number,
        label: row.text,
        share: toNumber(row.share),
        weight: toNumber(row.weight),
        children: nodesUnder(id, depth + 1),
      }));
  return nodesUnder(null, 0);
}

/** The functions of a level as bars. */
export function barsOf(
  level: LevelCoverage,
  title: (name: string, covered: string, weight: string, share: number) => string,
): readonly WeightBar[] {
  return level.rows.flatMap((row, at) =>
    row.depth === 0
      ? [
          {
            id: rowId(row, at),
            label: row.text,
            weight: toNumber(row.weight),
            covered: toNumber(row.covered),
            text: `${shown(row.covered, 1)} / ${shown(row.weight, 1)}`,
            title: title(row.text, shown(row.covered), shown(row.weight), toNumber(row.share)),
          },
        ]
      : [],
  );
}
