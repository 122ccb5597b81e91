/** A row or a column of the matrix, or a group of them: a node of a tree written in reading order. */
export interface MatrixLine {
  readonly id: string;
  /** Number or course code as printed; may be empty. */
  readonly code: string;
  readonly label: string;
  readonly parentId: string | null;
  /** 0 for a root. */
  readonly depth: number;
  /** Groups fold; only what is no group carries links. */
  readonly isGroup: boolean;
}

/**
 * The lines that show when some groups are folded: a folded group stays, what lies under it goes.
 * No lines give none; an id in `folded` that names no line is without effect.
 * @example unfoldedRows([group, child], new Set([group.id])) // [group]
 */
export function unfoldedRows(
  lines: readonly MatrixLine[],
  folded: ReadonlySet<string>,
): readonly MatrixLine[] {
  const hidden = new Set<string>();
  return lines.filter((line) => {
    if (line.parentId === null) return true;
    if (folded.has(line.parentId) || hidden.has(line.parentId)) {
      hidden.add(line.id);
      return false;
    }
    return true;
  });
}

/**
 * The columns that show: every leaf of an open group, and one narrow column for each folded group.
 * An open group has no column of its own: its name stands in the band above its leaves.
 * @example unfoldedColumns([group, a, b], new Set()) // [a, b]
 */
export function unfoldedColumns(
  lines: readonly MatrixLine[],
  folded: ReadonlySet<string>,
): readonly MatrixLine[] {
  return unfoldedRows(lines, folded).filter((line) => !line.isGroup || folded.has(line.id));
}

/** A run of neighbouring columns under one group. */
export interface MatrixBand {
  /** Group id, or null for columns without a group. */
  readonly groupId: string | null;
  readonly label: string;
  /** Index of the first column among the visible ones. */
  readonly start: number;
  readonly length: number;
  readonly isFolded: boolean;
}

/**
 * The bands above the given visible columns, from left to right. No columns give none.
 * @example bandsOf(unfoldedColumns([group, a, b], new Set()), [group, a, b])
 * // [{ groupId: group.id, label: group.label, start: 0, length: 2, isFolded: false }]
 */
export function bandsOf(
  columns: readonly MatrixLine[],
  lines: readonly MatrixLine[],
): readonly MatrixBand[] {
  const labels = new Map(lines.map((line) => [line.id, line.label]));
  const bands: { -readonly [Key in keyof MatrixBand]: MatrixBand[Key] }[] = [];
  columns.forEach((column, start) => {
    const groupId = column.isGroup ? column.id : column.parentId;
    const last = bands.at(-1);
    if (last !== undefined && last.groupId === groupId) last.length += 1;
    else
      bands.push({
        groupId,
        label: groupId === null ? '' : (labels.get(groupId) ?? ''),
        start,
        length: 1,
        isFolded: column.isGroup,
      });
  });
  return bands;
}
