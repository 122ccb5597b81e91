import type { CoverageNode } from './layout';

/** A node of the tree as a row. */
export interface TreeTableRow {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly depth: number;
  readonly weight: number;
  readonly share: number;
}

/** The nodes in reading order, each with its depth from 0; none give none. @example treeTable([]) // [] */
export function treeTable(nodes: readonly CoverageNode[], depth = 0): readonly TreeTableRow[] {
  return nodes.flatMap((node) => [
    {
      id: node.id,
      code: node.code,
      label: node.label,
      depth,
      weight: node.weight,
      share: node.share,
    },
    ...treeTable(node.children, depth + 1),
  ]);
}
