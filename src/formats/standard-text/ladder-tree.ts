import type { Problem } from '../../domain/problem';
import type { ItemKind } from '../../domain/standard';
import { ODD_GLYPH } from '../../domain/standard-doubts';
import type { ProblemList } from '../problem-list';
import type { ItemDraft } from '../standard/build';
import { DOUBTS } from './doubts';
import type { LadderShape, LevelRun, Token } from './ladder-token';
import { isAbility, leafKinds } from './leaf-kinds';
import type { SourceLedger } from './ledger';
import { compact, hasCutWord, joinedText, type Piece } from './piece';

/** A draft as the readers of running text make it: a level word instead of a level id. */
export type TextDraft = Omit<ItemDraft, 'identifier' | 'sequence' | 'parents'> & {
  readonly parent: number | undefined;
  /** Where it stands among its siblings when that is not its place among the drafts. */
  readonly place?: number;
};

interface Node {
  readonly token: Token;
  readonly text: string;
  kind: ItemKind;
  parent: Node | undefined;
  readonly children: Node[];
}

interface TreeContext {
  readonly shape: LadderShape;
  readonly ledger: SourceLedger;
  readonly problems: ProblemList;
  readonly drafts: TextDraft[];
}

/** A line that looks numbered; a quantity has no second point and its unit behind it. */
export const NUMBERED_LINE =
  /^(?:指标点|观测点|indicator)?\s*(?:[A-Z]\s*[.．]\s*)?[0-9０-９]{1,2}(?:\s*[.．\-－–]\s*[0-9０-９]{1,2}){1,3}\s*[:：、.．]?\s*(?![.．0-9０-９]|(?:[μmck]?m|kg|k?[VAW]|MPa|Hz)(?![a-z])|℃|°|%|％|[~～×至]|平方|倍|个|年|以)[\u4e00-\u9fffA-Z]/i;

/** Where a token stands: the place of its first piece. */
function placeOf(token: Token) {
  return (token.marks[0] ?? token.pieces[0])?.block.place ?? {};
}

/** Says what is odd in an item's text: a glyph that no map knew, a word that the printer had cut. */
export function textDoubts(pieces: readonly Piece[], text: string): readonly Problem[] {
  const where = pieces[0]?.block.place ?? {};
  const unfollowed = pieces.slice(1).filter((piece) => NUMBERED_LINE.test(piece.text));
  return [
    ...unfollowed.map((piece) => DOUBTS.unfollowed(piece.block.place, piece.text)),
    ...(ODD_GLYPH.test(text) ? [DOUBTS.glyph(where, text)] : []),
    ...(hasCutWord(pieces) ? [DOUBTS.hyphen(where, text)] : []),
  ];
}

const stepsKey = (steps: readonly number[]): string => steps.join('.');

/**
 * The tokens of each level as drafts: whose number says whose child it is, where it has one; else what stood before it. Repeated
 * cells are furniture; gaps, repeats, missing functions and lost level headings become doubts that name what is proposed.
 */
export function ladderDrafts(runs: readonly LevelRun[], context: TreeContext): void {
  for (const run of runs) {
    if (run.tokens.length === 0) {
      if (run.direction) context.ledger.putAll(run.direction.pieces, 'heading', 'direction');
      continue;
    }
    const roots = nodesOf(run, context);
    const level = run.level === '' ? null : run.level;
    const { drafts, ledger, problems } = context;
    let above: number | undefined;
    if (run.direction) {
      const known = drafts.findIndex(
        (draft) =>
          draft.kind === 'part' && draft.level === level && draft.text === run.direction?.name,
      );
      above = known >= 0 ? known : drafts.length;
      if (known < 0)
        drafts.push({
          parent: undefined,
          kind: 'part',
          level,
          number: '',
          text: run.direction.name,
          ...(run.direction.pieces[0] && { source: run.direction.pieces[0].block.place }),
        });
      ledger.putAll(run.direction.pieces, 'item', 'direction', above);
    }
    const write = (node: Node, parent: number | undefined): void => {
      const { token, text, kind } = node;
      const draft = drafts.length;
      drafts.push({
        parent,
        kind,
        level,
        number: token.number?.number ?? '',
        text,
        source: placeOf(token),
      });
      ledger.putAll(token.marks, 'item', 'number', draft);
      ledger.putAll(token.pieces, 'item', 'text', draft);
      problems.take(textDoubts(token.pieces, text));
      if (token.isUnsure === true) problems.take([DOUBTS.paragraph(placeOf(token), text)]);
      for (const child of node.children) write(child, draft);
    };
    for (const root of roots) write(root, above);
  }
}

/** Nodes of one run in their tree. */
function nodesOf(run: LevelRun, context: TreeContext): readonly Node[] {
  const { shape, ledger, problems } = context;
  const nodes: Node[] = [];
  const byNumber = new Map<string, Node>();
  const level = run.level;
  let outer: Node | undefined;
  let inner: Node | undefined;
  for (const token of run.tokens) {
    const text = joinedText(token.pieces);
    if (text === '') {
      ledger.putAll(token.marks, 'doubt', 'number-alone');
      problems.take([DOUBTS.stray(placeOf(token), token.number?.number ?? '')]);
      continue;
    }
    const kind =
      token.depth === 1
        ? shape.outer
        : token.depth === 2
          ? shape.inner
          : (token.kind ?? shape.leaves[0]);
    const node: Node = { token, text, kind, parent: undefined, children: [] };
    const key = token.number?.style === 'dotted' ? stepsKey(token.number.steps) : '';
    if (token.depth < 3) {
      const same =
        key === ''
          ? undefined
          : nodes.find((n) => n.token.depth === token.depth && keyOf(n.token) === key);
      if (same && compact(same.text) === compact(text)) {
        ledger.putAll([...token.marks, ...token.pieces], 'furniture', 'repeated-cell');
        if (token.depth === 1) outer = same;
        else inner = same;
        continue;
      }
      if (same) problems.take([DOUBTS.repeated(placeOf(token), level, token.number?.number ?? '')]);
      else if (key !== '') byNumber.set(key, node);
    }
    if (token.depth === 1) {
      outer = node;
      inner = undefined;
    } else if (token.depth === 2) {
      node.parent = outer;
      inner = node;
    } else node.parent = inner ?? outer;
    nodes.push(node);
  }
  for (const [at, node] of nodes.entries()) {
    const { token } = node;
    const steps = token.number?.style === 'dotted' ? token.number.steps : [];
    if (token.depth === 1 || steps.length !== token.depth) continue;
    const above = byNumber.get(stepsKey(steps.slice(0, -1)));
    // In a table the place tells the parent too; in running text a child never stands before its parent.
    const isElsewhere =
      above !== undefined &&
      above !== node.parent &&
      (token.kind !== undefined || (token.depth === 3 && nodes.indexOf(above) > at));
    if (isElsewhere)
      problems.take([DOUBTS.order(placeOf(token), level, token.number?.number ?? '')]);
    if (above) node.parent = above;
    else if (node.parent && keyOf(node.parent.token) !== '') {
      node.parent = token.depth === 3 ? byNumber.get(`${steps[0] ?? 0}`) : undefined;
      problems.take([DOUBTS.noFunction(placeOf(token), level, token.number?.number ?? '')]);
    } else if (node.parent === undefined)
      problems.take([DOUBTS.noFunction(placeOf(token), level, token.number?.number ?? '')]);
  }
  for (const node of nodes) node.parent?.children.push(node);
  const roots = nodes.filter((node) => node.parent === undefined);
  checkDrift(nodes, problems);
  for (const node of nodes) arrange(node, context, level);
  order(roots, problems, level);
  return roots;
}

const keyOf = (token: Token): string =>
  token.number?.style === 'dotted' ? stepsKey(token.number.steps) : '';

/** Children in their order: kinds of leaves settled, skills before knowledge, numbers ascending; gaps and repeats said. */
function arrange(node: Node, context: TreeContext, level: string): void {
  const { shape, problems, ledger } = context;
  const leaves = node.children.filter((child) => child.token.depth === 3);
  const open = leaves.filter((leaf) => leaf.token.kind === undefined);
  if (shape.leaves.length > 1 && open.length > 0) {
    const { kinds, isSure } = leafKinds(
      open.map((leaf) => ({ step: leaf.token.number?.steps.at(-1), text: leaf.text })),
    );
    for (const [at, leaf] of open.entries()) leaf.kind = kinds[at] ?? leaf.kind;
    if (!isSure && open.some((leaf) => leaf.token.number))
      problems.take([DOUBTS.drift(placeOf(node.token), node.text)]);
  }
  const inner = node.children.filter((child) => child.token.depth < 3);
  order(inner, problems, level);
  const arranged: Node[] = [...inner];
  for (const kind of shape.leaves) {
    const column = leaves.filter((leaf) => leaf.kind === kind);
    order(column, problems, level);
    for (const leaf of column) {
      const twin = arranged.find(
        (other) =>
          other.kind === kind &&
          other.token.number !== undefined &&
          keyOf(other.token) === keyOf(leaf.token) &&
          compact(other.text) === compact(leaf.text),
      );
      if (twin)
        ledger.putAll([...leaf.token.marks, ...leaf.token.pieces], 'furniture', 'repeated-cell');
      else arranged.push(leaf);
    }
  }
  node.children.splice(0, node.children.length, ...arranged);
}

/** Sorts numbered siblings by their last step and says gaps and repeats. */
function order(siblings: Node[] | readonly Node[], problems: ProblemList, level: string): void {
  const numbered = siblings.filter((node) => node.token.number !== undefined);
  if (numbered.length === 0 || numbered.length < siblings.length) return;
  const step = (node: Node) => node.token.number?.steps.at(-1) ?? 0;
  const sorted = [...siblings].sort((a, b) => step(a) - step(b));
  let previous = 0;
  for (const node of sorted) {
    const next = step(node);
    const shown = node.token.number?.number ?? '';
    if (next === previous) problems.take([DOUBTS.repeated(placeOf(node.token), level, shown)]);
    else if (next > previous + 1)
      problems.take([DOUBTS.gap(placeOf(node.token), level, `${previous}`, shown)]);
    previous = next;
  }
  if (Array.isArray(siblings)) siblings.splice(0, siblings.length, ...sorted);
}

/** Statements that read as if they stood in the other column. */
function checkDrift(nodes: readonly Node[], problems: ProblemList): void {
  const column = (kind: ItemKind) =>
    nodes.filter((node) => node.token.depth === 3 && node.token.kind === kind);
  const skills = column('skill');
  const knowledge = column('knowledge');
  const able = skills.filter((node) => isAbility(node.text)).length;
  const say = (node: Node) => problems.take([DOUBTS.drift(placeOf(node.token), node.text)]);
  // A statement that breaks off has its end somewhere else.
  for (const node of nodes)
    if (node.token.depth === 3 && /[的和与及、，,]$/.test(node.text)) say(node);
  if (able >= skills.length * 0.7)
    for (const node of skills) if (!isAbility(node.text) && knowledge.length > 0) say(node);
  if (knowledge.filter((node) => isAbility(node.text)).length <= knowledge.length * 0.2)
    for (const node of knowledge) if (isAbility(node.text)) say(node);
  for (const node of knowledge)
    if (
      /(?:知识|方法|原理|常识|规程)(?!点$|论$|类$|库$|图$)[^\s，。；、,;.()（）的和与及等]{1,4}$/.test(
        node.text,
      )
    )
      say(node);
}
