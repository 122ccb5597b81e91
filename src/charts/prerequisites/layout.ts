import { linkHorizontal } from 'd3';
import type { Drawing, Shape } from '../svg';
import { fitted } from '../svg';

/** A course of the graph. */
export interface OrderNode {
  readonly id: string;
  readonly label: string;
  /** Column; Infinity stands in a last one. */
  readonly term: number;
  /** Ids of what comes before it. */
  readonly before: readonly string[];
  readonly blocking: number;
  readonly delay: number;
  readonly title: string;
}

const WIDTH = 148;
const HEIGHT = 30;
const ROW = 46;
const GAP = 56;
const HEAD = 26;

const link = linkHorizontal<
  { readonly source: readonly [number, number]; readonly target: readonly [number, number] },
  readonly [number, number]
>()
  .source(({ source }) => source)
  .target(({ target }) => target)
  .x(([x]) => x)
  .y(([, y]) => y);

/**
 * Prerequisites as a graph: a column a term, an edge from each course to those that need it; the figure in each box is blocking + delay. An edge that does not go
 * forward in time is drawn strong. No nodes give an empty drawing; edges from unknown ids are left out.
 * @example drawOrder([], (term) => `${term}`).shapes // []
 */
export function drawOrder(
  nodes: readonly OrderNode[],
  termName: (term: number) => string,
): Drawing {
  const terms = [...new Set(nodes.map(({ term }) => term))].sort((a, b) => a - b);
  const places = new Map<string, readonly [x: number, y: number]>();
  let deepest = 0;
  for (const [column, term] of terms.entries())
    for (const [row, node] of nodes.filter((each) => each.term === term).entries()) {
      places.set(node.id, [column * (WIDTH + GAP), HEAD + row * ROW]);
      deepest = Math.max(deepest, row + 1);
    }
  const heads = terms.map((term, column): Shape => ({
    kind: 'text',
    x: column * (WIDTH + GAP),
    y: 14,
    text: termName(term),
    size: 12,
    fill: 'ink-2',
    isStrong: true,
  }));
  const edges = nodes.flatMap((node) =>
    node.before.flatMap((id): Shape[] => {
      const [from, to] = [places.get(id), places.get(node.id)];
      const earlier = nodes.find((each) => each.id === id);
      if (!from || !to || !earlier) return [];
      const d = link({
        source: [from[0] + WIDTH, from[1] + HEIGHT / 2],
        target: [to[0], to[1] + HEIGHT / 2],
      });
      const isBackward = earlier.term >= node.term;
      return d === null
        ? []
        : [{ kind: 'path', d, fill: 'none', stroke: isBackward ? 'ink' : 'line-strong' }];
    }),
  );
  const boxes = nodes.flatMap((node): Shape[] => {
    const place = places.get(node.id);
    if (!place) return [];
    const [x, y] = place;
    return [
      {
        kind: 'rect',
        x,
        y,
        width: WIDTH,
        height: HEIGHT,
        fill: 'paper',
        stroke: 'ink-3',
        id: node.id,
        title: node.title,
      },
      {
        kind: 'text',
        x: x + 8,
        y: y + 19,
        text: fitted(node.label, WIDTH - 42, 12),
        size: 12,
        fill: 'ink',
      },
      {
        kind: 'text',
        x: x + WIDTH - 8,
        y: y + 19,
        text: String(node.blocking + node.delay),
        size: 12,
        fill: 'ink-2',
        anchor: 'end',
        isStrong: true,
      },
    ];
  });
  return {
    width: Math.max(0, terms.length * (WIDTH + GAP) - GAP) + 2,
    height: nodes.length === 0 ? 0 : HEAD + deepest * ROW,
    shapes: [...heads, ...edges, ...boxes],
  };
}
