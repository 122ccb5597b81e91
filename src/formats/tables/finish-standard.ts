import type { ItemId } from '../../domain/id';
import { normalForm } from '../../domain/normal-form';
import type { Problem } from '../../domain/problem';
import type { SourceReading } from '../../domain/source-map';
import { doubtsOf } from '../../domain/standard-doubts';
import type {
  Level,
  Standard,
  StandardDocument,
  StandardItem,
  StandardStatus,
  WeightColumn,
} from '../../domain/standard';
import type { FormatReading, ReadContext } from '../format';
import type { ProblemList } from '../problem-list';
import { buildStandard, type ItemDraft } from '../standard/build';
import { standardKindOf } from '../standard/kind-words';
import { levelIdIn, levelsOf } from '../standard/levels';
import type { Facts } from './read-facts';
import type { WrittenWeights } from './read-weights';
import type { SheetSource } from './sheet-source';
import type { Ladder } from './standard-words';

const STATUS: Readonly<Record<string, StandardStatus>> = {
  sample: 'sample',
  样例: 'sample',
  示例: 'sample',
  draft: 'draft',
  草案: 'draft',
  adopted: 'adopted',
  现行: 'adopted',
  采用: 'adopted',
  withdrawn: 'withdrawn',
  废止: 'withdrawn',
};

function headOf(
  facts: Facts,
  ladder: Ladder | undefined,
  levels: readonly Level[],
  name: string,
): Partial<Standard> {
  const kind =
    (facts.kind === undefined ? undefined : standardKindOf(facts.kind)) ??
    ladder?.kind ??
    'framework';
  const { titleEn, workType, publisher, effectiveFrom, effectiveTo, licence } = facts;
  return {
    kind,
    title: facts.title ?? name.replace(/\.[^.]*$/, ''),
    code: facts.code ?? '',
    edition: facts.edition ?? '',
    language: facts.language ?? 'zh-CN',
    status: STATUS[facts.status ?? ''] ?? 'draft',
    levels,
    sourceNote: facts.sourceNote ?? name,
    ...(titleEn !== undefined && { titleEn }),
    ...(workType !== undefined && { workType }),
    ...(publisher !== undefined && { publisher }),
    ...(effectiveFrom !== undefined && { effectiveFrom }),
    ...(effectiveTo !== undefined && { effectiveTo }),
    ...(licence !== undefined && { licence }),
  };
}

const WEIGHED = ['function', 'work-area', 'section', 'graduate-requirement', 'basic', 'part'];

/** The weight columns with their rows tied to the functions (or basic items) of the same level, direction and name. */
function tie(
  written: readonly WrittenWeights[],
  levels: readonly Level[],
  items: readonly StandardItem[],
): readonly WeightColumn[] {
  const compared = (text: string) => normalForm(text).replace(/\s+/g, '');
  const parts = new Map(
    items.flatMap(({ id, kind, text }) => (kind === 'part' ? [[id, text]] : [])),
  );
  const byName = new Map<string, ItemId>();
  const key = (level: string | null, text: string, part = '') =>
    [level ?? '', compared(text), compared(part)].join('|');
  for (const { id, kind, level, text, parentId } of items) {
    if (!WEIGHED.includes(kind)) continue;
    const part = parentId === null ? '' : parts.get(parentId);
    for (const each of [key(level, text, part), key(level, text)])
      if (!byName.has(each)) byName.set(each, id);
  }
  return written.map(({ where: _, ...column }) => {
    const level = levelIdIn(levels, column.level);
    const find = (name: string) =>
      byName.get(key(level, name, column.direction)) ??
      byName.get(key(level, name)) ??
      byName.get(key(null, name)) ??
      null;
    return {
      ...column,
      level,
      rows: column.rows.map(({ name, weight }) => ({
        name,
        itemId: weight === null ? null : find(name),
        weight,
      })),
    };
  });
}

/** What a person should look at of what was read; a doubt about weights at the place of their column. */
function doubtsAbout(
  document: StandardDocument,
  columns: readonly WrittenWeights[],
  source: SourceReading | undefined,
): readonly Problem[] {
  return doubtsOf(document, source).map(({ key, problem }) => {
    const at = /^weight[^|]*\|(\d+)/.exec(key)?.[1];
    return at === undefined ? problem : { ...problem, where: columns[Number(at)]?.where ?? {} };
  });
}

/** What tables or text gave of a standard, with levels still in the file's words. */
export interface StandardParts {
  readonly drafts: readonly ItemDraft[];
  readonly columns: readonly WrittenWeights[];
  readonly facts: Facts;
  readonly ladder: Ladder | undefined;
  readonly context: ReadContext;
  readonly problems: ProblemList;
  /** The sheets beside which the standard can be mended; absent where it was read from no sheets. */
  readonly source?: SheetSource;
}

/**
 * The parts as one standard: levels gathered from everything that names one, items placed, weights tied to functions of the same
 * level and name; what a person should look at is said (`doubtsOf`). Without any item nothing was read, and that is an error.
 */
export function finishStandard({
  drafts,
  columns,
  facts,
  ladder,
  context,
  problems,
  source: sheets,
}: StandardParts): FormatReading {
  if (drafts.length === 0) {
    problems.add('nothing-read', 'error');
    return { kind: 'unknown', counts: { items: 0 }, value: undefined, problems: problems.list() };
  }
  const levels = levelsOf([
    ...(facts.levels?.split(/[、,，;；]\s*/) ?? []),
    ...drafts.map((draft) => draft.level ?? ''),
    ...columns.map((column) => column.level),
  ]);
  const leveled = drafts.map((draft) => ({
    ...draft,
    level: levelIdIn(levels, draft.level ?? ''),
  }));
  const built = buildStandard(
    headOf(facts, ladder, levels, context.name),
    '',
    leveled,
    context.random,
  );
  problems.take(built.problems);
  const { standard, items } = built.document;
  const document = { standard: { ...standard, weights: tie(columns, levels, items) }, items };
  const source = sheets && {
    standardId: standard.id,
    blocks: sheets.blocks,
    segments: sheets.segments(built.ids),
  };
  problems.take(doubtsAbout(document, columns, source));
  return {
    kind: 'standard',
    counts: { items: drafts.length },
    value: { standards: [document], ...(source && { sources: [source] }) },
    problems: problems.list(),
  };
}
