import type { ItemId } from '../../domain/id';
import { problem } from '../../domain/problem';
import type { SourceBlock, SourceReading } from '../../domain/source-map';
import type { StandardItem, StandardKind, WeightColumn } from '../../domain/standard';
import type { FormatReading, ReadContext } from '../format';
import type { ProblemList } from '../problem-list';
import { buildStandard } from '../standard/build';
import { levelIdIn, levelsOf } from '../standard/levels';
import type { DocumentFacts } from './document-facts';
import { bareTitle } from './document-facts';
import { DOUBTS } from './doubts';
import type { TextDraft } from './ladder-tree';
import type { SourceLedger } from './ledger';
import { compact } from './piece';
import { columnName, type ReadWeights } from './weights';

/** What a parser of running text gives. */
export interface TextReading {
  readonly kind: StandardKind;
  readonly facts: DocumentFacts;
  readonly drafts: readonly TextDraft[];
  readonly weights: readonly ReadWeights[];
  /** Level words of the document, beside those of items and weights. */
  readonly levels: readonly string[];
  readonly language: string;
  readonly ledger: SourceLedger;
}

const key = (text: string): string => compact(text).toLowerCase();

/** Weight rows tied to the item of the same level, direction and name. */
function tie(
  weights: readonly ReadWeights[],
  items: readonly StandardItem[],
  levelId: (word: string) => string | null,
  problems: ProblemList,
): readonly WeightColumn[] {
  const direction = new Map(
    items.filter((item) => item.kind === 'part').map((item) => [item.id, key(item.text)]),
  );
  const heads = items.filter((item) =>
    ['function', 'work-area', 'section', 'graduate-requirement', 'basic'].includes(item.kind),
  );
  const find = (name: string, level: string | null, of: string | undefined) =>
    heads.find(
      (item) =>
        item.level === level &&
        key(item.text) === key(name) &&
        (of === undefined || item.parentId === null || direction.get(item.parentId) === key(of)),
    ) ?? heads.find((item) => item.level === null && key(item.text) === key(name));
  return weights.map((column): WeightColumn => {
    const level = levelId(column.level);
    return {
      level,
      ...(column.direction !== undefined && { direction: column.direction }),
      table: column.table,
      rows: column.rows.map(({ name, weight }) => {
        const itemId = weight === null ? null : (find(name, level, column.direction)?.id ?? null);
        if (itemId === null && weight !== null)
          problems.take([
            problem('weight-without-item', 'warning', column.where, {
              name,
              level: columnName(column),
            }),
          ]);
        return { name, itemId, weight };
      }),
    };
  });
}

/** Functions of a level whose name the skill weights do not hold. */
function checkWeighted(
  items: readonly StandardItem[],
  weights: readonly WeightColumn[],
  problems: ProblemList,
): void {
  for (const level of new Set(
    weights.filter((column) => column.table === 'skill').map((column) => column.level),
  )) {
    const tied = new Set<ItemId | null>(
      weights
        .filter((column) => column.table === 'skill' && column.level === level)
        .flatMap((column) => column.rows.map((row) => row.itemId)),
    );
    for (const item of items)
      if (
        item.level === level &&
        ['function', 'work-area', 'section'].includes(item.kind) &&
        !tied.has(item.id)
      )
        problems.take([
          problem('function-without-weight', 'warning', item.source ?? {}, { name: item.text }),
        ]);
  }
}

/**
 * The parser's findings as one standard with its source beside it: levels, tree, tied weights; every character that nobody claimed is
 * a doubt, `text-without-place`. Without any item nothing was read, and that is an error.
 */
export function finishReading(
  reading: TextReading,
  blocks: readonly SourceBlock[],
  context: ReadContext,
  problems: ProblemList,
): FormatReading {
  const { facts, drafts, ledger } = reading;
  if (drafts.length === 0) {
    problems.add('nothing-read', 'error');
    return { kind: 'unknown', counts: { items: 0 }, value: undefined, problems: problems.list() };
  }
  const levels = levelsOf([
    ...reading.levels,
    ...drafts.map((draft) => draft.level ?? ''),
    ...reading.weights.map((column) => column.level),
  ]);
  const levelId = (word: string) => levelIdIn(levels, word);
  const { title, marks } = bareTitle(facts.title ?? '');
  if (marks !== '') problems.take([DOUBTS.mark(marks)]);
  if (title === '') problems.take([DOUBTS.fact('title')]);
  if (facts.code === undefined && (reading.kind === 'occupational' || reading.kind === 'norm'))
    problems.take([DOUBTS.fact('code')]);
  if (facts.edition === undefined) problems.take([DOUBTS.fact('edition')]);
  const { title: _title, ...rest } = facts;
  const built = buildStandard(
    {
      kind: reading.kind,
      title: title === '' ? context.name.replace(/\.[^.]*$/, '') : title,
      code: '',
      edition: '',
      ...rest,
      language: reading.language,
      status: 'draft',
      levels,
      sourceNote: context.name,
    },
    '',
    drafts.map(({ parent, level, place, ...draft }, index) => ({
      ...draft,
      identifier: '',
      parents: parent === undefined ? [] : [`#${parent}`],
      sequence: place ?? index,
      level: level === null ? null : levelId(level),
    })),
    context.random,
  );
  problems.take(built.problems);
  const { items } = built.document;
  const weights = tie(reading.weights, items, levelId, problems);
  checkWeighted(items, weights, problems);
  const standard = { ...built.document.standard, weights };
  for (const level of levels)
    if (items.some((item) => item.level !== null) && !items.some((item) => item.level === level.id))
      problems.take([DOUBTS.levelEmpty(level.name)]);
  const segments = ledger.segments(blocks, built.ids);
  const byIndex = new Map(blocks.map((block) => [block.index, block]));
  for (const segment of segments)
    if (segment.reason === 'unplaced') {
      const block = byIndex.get(segment.block);
      const shown = block?.text.slice(segment.from, segment.to) ?? '';
      problems.take([DOUBTS.unplaced(block?.place ?? {}, shown.length, shown)]);
    }
  const source: SourceReading = { standardId: standard.id, blocks, segments };
  return {
    kind: 'standard',
    counts: { items: items.length },
    value: { standards: [{ standard, items }], sources: [source] },
    problems: problems.list(),
  };
}
