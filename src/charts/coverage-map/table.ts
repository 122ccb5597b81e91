import type { CoverageMap } from './layout';

/** The map's numbers as rows: what a screen reader, a sheet or a printed page gets. */
export interface MapTableRow {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly depth: number;
  readonly isGroup: boolean;
  readonly share: number;
  readonly weight: string;
  /** The courses that support the item, strongest first. */
  readonly courses: readonly {
    readonly id: string;
    readonly label: string;
    readonly strength: string;
  }[];
}

/**
 * One row for every row of the map, in its order; a group lists no courses of its own.
 * Links to unknown courses are left out.
 * @example mapTable({ rows: [], columns: [], links: [] }) // []
 */
export function mapTable(map: CoverageMap): readonly MapTableRow[] {
  const names = new Map(map.columns.map((column) => [column.id, column.label]));
  const byRow = new Map<string, { id: string; label: string; strength: string; share: number }[]>();
  for (const link of map.links) {
    const label = names.get(link.columnId);
    if (label === undefined) continue;
    const list = byRow.get(link.rowId) ?? [];
    list.push({ id: link.columnId, label, strength: link.strength, share: link.share });
    byRow.set(link.rowId, list);
  }
  return map.rows.map(({ id, code, label, depth, isGroup, share, weight }) => ({
    id,
    code,
    label,
    depth,
    isGroup,
    share,
    weight: weight ?? '',
    courses: (byRow.get(id) ?? [])
      .sort((a, b) => b.share - a.share)
      .map((course) => ({ id: course.id, label: course.label, strength: course.strength })),
  }));
}
