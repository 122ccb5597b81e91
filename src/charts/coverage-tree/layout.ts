import { hierarchy, partition } from 'd3';
import { coverMark, coverStep } from '../scale';
import { fitted, type Drawing, type Shape } from '../svg';
import { coverPaint, onCoverPaint } from '../theme';

/** A function, a work content or an item, with what of it is covered. */
export interface CoverageNode {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  /** Share covered, 0 to 1. */
  readonly share: number;
  /** Weight in points of 100, as the level's table gives it and as it spreads below; decides the width. */
  readonly weight: number;
  readonly children: readonly CoverageNode[];
}

export interface TreeWords {
  readonly share: (share: number) => string;
  /** Name, share and weight of a node as one sentence. */
  readonly node: (node: CoverageNode) => string;
}

const ROW = 40;

/** Own weight of a node without children; d3 sums them upwards, so inner nodes count nothing of their own. */
function leafWeight(node: CoverageNode): number {
  return node.children.length > 0 ? 0 : Math.max(0, node.weight);
}

/**
 * The icicle of a level: functions above, then work contents, then items; width = weight, colour and symbol = share
 * covered, hatched = gap. Nodes without weight have no width and are left out. No nodes give an empty drawing.
 * @example drawTree([], { width: 600 }, words) // { width: 600, height: 0, shapes: [] }
 */
export function drawTree(
  nodes: readonly CoverageNode[],
  size: { readonly width: number },
  words: TreeWords,
): Drawing {
  const top: CoverageNode = { id: '', code: '', label: '', share: 0, weight: 0, children: nodes };
  const root = hierarchy(top, (node) => node.children).sum(leafWeight);
  const depth = root.height;
  if (depth === 0 || !((root.value ?? 0) > 0)) return { width: size.width, height: 0, shapes: [] };
  const placed = partition<CoverageNode>().size([size.width, depth + 1])(root);
  const shapes = placed.descendants().flatMap((node): Shape[] => {
    if (node.depth === 0 || node.x1 - node.x0 <= 0) return [];
    const step = coverStep(node.data.share);
    const x = node.x0;
    const y = (node.depth - 1) * ROW;
    const width = node.x1 - node.x0;
    const name = `${node.data.code} ${node.data.label}`.trim();
    const share = `${coverMark(step)} ${words.share(node.data.share)}`.trim();
    const ink = onCoverPaint(step);
    const rect: Shape = {
      kind: 'rect',
      x,
      y,
      width,
      height: ROW - 1,
      fill: coverPaint(step),
      stroke: 'paper',
      id: node.data.id,
      title: words.node(node.data),
    };
    if (width < 16) return [rect];
    const isWide = width >= 54;
    const label = isWide ? fitted(name, width - 8, 12) : '';
    // On hatching, words need a quiet ground of their own.
    const ground: Shape[] =
      step === 0
        ? [
            {
              kind: 'rect',
              x: x + 3,
              y: y + 3,
              width: Math.max(0, Math.min(width - 6, isWide ? width - 6 : 12)),
              height: ROW - 7,
              fill: 'paper',
            },
          ]
        : [];
    return [
      rect,
      ...ground,
      ...(label === ''
        ? []
        : [{ kind: 'text', x: x + 5, y: y + 16, text: label, size: 12, fill: ink } as const]),
      {
        kind: 'text',
        x: isWide ? x + 5 : x + width / 2,
        y: isWide ? y + 32 : y + 24,
        text: isWide ? share : step === 0 ? '○' : coverMark(step),
        size: 11,
        fill: ink,
        ...(!isWide && { anchor: 'middle' as const }),
      },
    ];
  });
  return { width: size.width, height: depth * ROW, shapes };
}
