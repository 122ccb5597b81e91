import { compareAmounts, ONE, ZERO } from '../domain/amount';
import type { Alignment, StrengthScale } from '../domain/alignment';
import type { ItemId } from '../domain/id';
import { problem, type Problem } from '../domain/problem';
import type { Level, NormativeStrength, StandardDocument, StandardItem } from '../domain/standard';
import { countedLinks } from './counted-links';
import type { CountedLink, Coverage, LevelCoverage } from './coverage';
import { DEFAULT_DEFINITION, scoredKinds, type CoverageDefinition } from './definition';
import { itemsOfDirection, weightsOf } from './direction';
import { itemTree, type ItemTree } from './item-tree';
import { levelCoverage, type ItemValue } from './level-coverage';
import { topShares } from './top-shares';

/** What to reckon: one standard at one of its levels against the links of one programme. */
export interface CoverageQuestion {
  readonly document: StandardDocument;
  /** Level id; null for a standard without levels. */
  readonly level: string | null;
  /** Direction (方向) of an engineer-type standard; left out, or unknown to a level: the first of that level. */
  readonly direction?: string;
  /** Links of the programme; only confirmed ones of this standard count. */
  readonly alignments: readonly Alignment[];
  readonly scale: StrengthScale;
  readonly definition?: CoverageDefinition;
}

interface Run {
  readonly level: string | null;
  readonly role: LevelCoverage['role'];
  /** Only clauses of this strength. */
  readonly strength?: NormativeStrength;
}

/** Higher levels cover the lower (依次递进, 高级别涵盖低级别): the lower ones follow, highest first, each on its own. */
function runsOf({ document, level }: CoverageQuestion): readonly Run[] | undefined {
  const { kind, levels } = document.standard;
  const asked = levels.find(({ id }) => id === level);
  if (level !== null && asked === undefined) return undefined;
  if (kind === 'norm')
    return [
      { level, role: 'target', strength: 'shall' },
      { level, role: 'recommended', strength: 'should' },
    ];
  const isLower = ({ rank }: Level): boolean => asked !== undefined && rank < asked.rank;
  const lower = levels.filter(isLower).sort((a, b) => b.rank - a.rank);
  return [
    { level, role: 'target' },
    ...lower.map(({ id }): Run => ({ level: id, role: 'inherited' })),
  ];
}

/** An item under which scored items stand only leads in to them (应符合下列要求) and is not scored itself. */
function withoutLeads(items: readonly StandardItem[], tree: ItemTree): readonly StandardItem[] {
  const leads = new Set(items.flatMap((item) => tree.pathOf(item).slice(0, -1)));
  return items.filter((item) => !leads.has(item));
}

function scoredItems(
  { document: { standard } }: CoverageQuestion,
  tree: ItemTree,
  { level, strength }: Run,
  definition: CoverageDefinition,
): readonly StandardItem[] {
  const ofLevel = tree.items.filter((item) => {
    const own = tree.levelOf(item);
    return standard.levels.length === 0 || own === null || own === level;
  });
  const kinds = scoredKinds(definition, standard.kind);
  const ofKind = ofLevel.filter(({ kind }) => kinds.includes(kind));
  if (strength !== undefined)
    return withoutLeads(
      ofKind.filter((item) => item.strength === strength),
      tree,
    );
  if (ofKind.length > 0 || definition.table === 'theory') return withoutLeads(ofKind, tree);
  const apart = new Set(['part', 'knowledge', 'basic']);
  return ofLevel.filter(({ id, kind }) => tree.childrenOf(id).length === 0 && !apart.has(kind));
}

function valueBy(
  links: ReadonlyMap<ItemId, readonly CountedLink[]>,
  { value: by }: CoverageDefinition,
): (id: ItemId) => ItemValue {
  return (id) => {
    const its = links.get(id) ?? [];
    const strongest = its[0]?.value ?? ZERO;
    const value = by === 'any' && compareAmounts(strongest, ZERO) > 0 ? ONE : strongest;
    return { value, links: its };
  };
}

/** Links of items that no level scores: those of another level are in their place, those of a function or of knowledge are not. */
function linkedAside(
  question: CoverageQuestion,
  tree: ItemTree,
  runs: readonly Run[],
  links: ReadonlyMap<ItemId, readonly CountedLink[]>,
  definition: CoverageDefinition,
): readonly (readonly CountedLink[])[] {
  const { levels } = question.document.standard;
  const elsewhere = levels.map(({ id }): Run => ({ level: id, role: 'inherited' }));
  const scored = new Set(
    [...runs, ...elsewhere].flatMap((run) =>
      scoredItems(question, tree, run, definition).map(({ id }) => id),
    ),
  );
  return [...links].flatMap(([id, its]) => (scored.has(id) ? [] : [its]));
}

/**
 * How far confirmed links cover a standard at a level, in percent, exact, with every row and its arithmetic. The level asked for comes
 * first and by its own weights alone (of one direction where it has directions); lower levels that it includes, or a norm's recommended clauses, follow separately and are never
 * added. An item of a DAG counts once. No links give 0; no scored items give 0 and a problem; an unknown level gives no levels.
 * @example coverageOf({ document, level: '4', alignments, scale: DEFAULT_SCALE }).levels[0]?.covered // '52.5'
 */
export function coverageOf(question: CoverageQuestion): Coverage {
  const { document, level, alignments, scale, definition = DEFAULT_DEFINITION } = question;
  const { id: standardId } = document.standard;
  const { links, problems: linkProblems } = countedLinks(standardId, alignments, scale);
  const problems: Problem[] = [...linkProblems];
  const runs = runsOf(question);
  if (runs === undefined) {
    const unknown = problem('unknown-level', 'error', {}, { level: level ?? '' });
    return { standardId, definition: definition.id, levels: [], problems: [unknown, ...problems] };
  }
  const tree = itemTree(document.items);
  const valueOf = valueBy(links, definition);
  const levels = runs.flatMap((run): readonly LevelCoverage[] => {
    const { standard } = document;
    const { direction, columns } = weightsOf(standard, run.level, question.direction, definition);
    const ofLevel = scoredItems(question, tree, run, definition);
    const scored = itemsOfDirection(ofLevel, tree, standard, run.level, direction);
    const shares = topShares(document, tree, scored, { level: run.level, columns }, definition);
    if (run.role !== 'target' && shares.tops.length === 0) return [];
    const about = {
      level: run.level,
      role: run.role,
      weights: shares.weights,
      ...(direction !== undefined && { direction }),
    };
    if (scored.length === 0)
      problems.push(problem('nothing-to-cover', 'warning', {}, { level: run.level ?? '' }));
    problems.push(...shares.problems);
    return [levelCoverage(about, shares.tops, tree, valueOf)];
  });
  const aside = linkedAside(question, tree, runs, links, definition);
  const notScored = aside.reduce((all, its) => all + its.length, 0);
  if (notScored > 0)
    problems.push(
      problem('links-not-scored', 'note', {}, { links: notScored, items: aside.length }),
    );
  return { standardId, definition: definition.id, levels, problems };
}
