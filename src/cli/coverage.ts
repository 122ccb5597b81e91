import type { Alignment, StrengthScale } from '../domain/alignment';
import { DEFAULT_SCALE } from '../domain/alignment';
import { parseAmount } from '../domain/amount';
import type { Programme, Target } from '../domain/programme';
import type { StandardDocument } from '../domain/standard';
import type { Setting, Tables } from '../domain/versions/rows';
import { coverageOf } from '../coverage/coverage-of';
import {
  COVERAGE_DEFINITIONS,
  DEFAULT_DEFINITION,
  definitionOf,
  type CoverageDefinition,
} from '../coverage/definition';
import { directionsOf } from '../coverage/direction';
import { rankGaps } from '../coverage/rank-gaps';
import { readBackup } from '../formats/backup/read-backup';
import { BadArguments, takeApart, type Command } from './command';
import { bytesOf } from './run-reader';

type Content = { readonly [Name in keyof Tables]?: readonly Tables[Name][] };

function isStep(value: unknown): value is { readonly key: string; readonly value: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'key' in value &&
    typeof value.key === 'string' &&
    'value' in value &&
    typeof value.value === 'string'
  );
}

/** The school's own scale where the workspace keeps a sound one, else the usual. */
function scaleOf(settings: readonly Setting[]): StrengthScale {
  const kept = settings.find(({ id }) => id === 'strength-scale')?.value;
  if (!Array.isArray(kept) || kept.length === 0) return DEFAULT_SCALE;
  const steps = kept.filter(isStep).flatMap(({ key, value }) => {
    const worth = parseAmount(value);
    return worth === undefined ? [] : [{ key, value: worth }];
  });
  return steps.length === kept.length ? steps : DEFAULT_SCALE;
}

function definitionAsked(id: string | undefined): CoverageDefinition {
  if (id === undefined) return DEFAULT_DEFINITION;
  const definition = definitionOf(id);
  if (definition === undefined) {
    const known = COVERAGE_DEFINITIONS.map((each) => each.id).join(', ');
    throw new BadArguments(`There is no definition "${id}"; there are ${known}.`);
  }
  return definition;
}

function* entriesOf(
  programme: Programme,
  { level }: Target,
  document: StandardDocument,
  alignments: readonly Alignment[],
  scale: StrengthScale,
  definition: CoverageDefinition,
  direction: string | undefined,
): Generator {
  const own = alignments.filter(({ programmeId }) => programmeId === programme.id);
  const asked = {
    ...{ document, level, alignments: own, scale, definition },
    ...(direction !== undefined && { direction }),
  };
  const { levels, problems } = coverageOf(asked);
  const { id: standard, title, edition } = document.standard;
  const about = { programme: programme.id, name: programme.name, standard, title, edition };
  for (const { rows, ...each } of levels) {
    const gaps = rankGaps({ rows, ...each }).map(({ row: _row, ...gap }) => gap);
    yield { ...about, definition: definition.id, ...each, rows, gaps, problems };
  }
}

/** Coverage of every programme of a backup against every standard, level and direction that it serves, with rows and gaps, exact. */
export const coverage: Command = {
  name: 'coverage',
  usage: 'coverage FILE [--definition ID]',
  async run(args) {
    const { words, flags } = takeApart(args, { words: 1, flags: { definition: 'value' } });
    const [path = ''] = words;
    const definition = definitionAsked(flags.get('definition'));
    const { value, problems } = readBackup(await bytesOf(path));
    if (value === undefined) return { output: { problems }, exit: 1 };
    const tables: Content = value.content.tables;
    const { settings = [], standards = [], items = [], programmes = [], alignments = [] } = tables;
    const scale = scaleOf(settings);
    const output = programmes.flatMap((programme) =>
      programme.targets.flatMap((target) => {
        const standard = standards.find(({ id }) => id === target.standardId);
        if (standard === undefined) return [];
        const its = items.filter(({ standardId }) => standardId === standard.id);
        const document = { standard, items: its };
        const directions = directionsOf(standard);
        return (directions.length === 0 ? [undefined] : directions).flatMap((direction) => [
          ...entriesOf(programme, target, document, alignments, scale, definition, direction),
        ]);
      }),
    );
    return { output, exit: 0 };
  },
};
