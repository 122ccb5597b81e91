import { parseAmount } from '../../domain/amount';
import type { ItemId } from '../../domain/id';
import type {
  ItemKind,
  Level,
  NormativeStrength,
  Standard,
  StandardDocument,
  StandardKind,
  StandardStatus,
  WeightColumn,
} from '../../domain/standard';
import { asList, asObject, asText, type Json, type JsonObject } from '../json/parse-json';
import type { ProblemList } from '../problem-list';
import { itemKindOf, standardKindOf, strengthOf } from '../standard/kind-words';
import { levelIdIn, levelOf, levelsOf } from '../standard/levels';
import { EXTENSION } from './fields';

/** Our own fields of a version 1.1 file, as read; empty for files of others. */
export interface CaseExtension {
  readonly kind?: StandardKind;
  readonly code?: string;
  readonly status?: StandardStatus;
  readonly levels: readonly Level[];
  readonly weights: readonly WeightColumn[];
  readonly standard: Partial<Pick<Standard, 'titleEn' | 'workType' | 'licence' | 'sourceNote'>>;
  /** The level of an item of a file without our fields, when `educationLevel` names a level of a known scheme. */
  readonly levelOf: (raw: JsonObject) => string | null;
  readonly items: ReadonlyMap<
    ItemId,
    { kind?: ItemKind; level?: string; strength?: NormativeStrength; number?: string }
  >;
}

const STATUSES: readonly string[] = ['sample', 'draft', 'adopted', 'withdrawn'];

function levelsFrom(json: Json | undefined): readonly Level[] {
  return asList(json).flatMap((each) => {
    const level = asObject(each);
    const id = asText(level?.['id']);
    const rank = Number(level?.['rank']);
    return id === ''
      ? []
      : [{ id, name: asText(level?.['name']) || id, rank: Number.isFinite(rank) ? rank : 0 }];
  });
}

function weightsFrom(
  json: Json | undefined,
  byIdentifier: ReadonlyMap<string, ItemId>,
  problems: ProblemList,
): readonly WeightColumn[] {
  return asList(json).flatMap((each, index) => {
    const column = asObject(each);
    if (column === undefined) return [];
    const level = asText(column['level']);
    const direction = asText(column['direction']);
    return [
      {
        level: level === '' ? null : level,
        ...(direction !== '' && { direction }),
        table: asText(column['table']) === 'theory' ? ('theory' as const) : ('skill' as const),
        rows: asList(column['rows']).flatMap((raw) => {
          const row = asObject(raw);
          if (row === undefined) return [];
          const written = asText(row['weight']);
          const weight = written === '' ? null : (parseAmount(written) ?? null);
          if (written !== '' && weight === null)
            problems.add(
              'not-a-weight',
              'warning',
              { path: `extensions.${EXTENSION}.weights[${index}]` },
              { shown: written },
            );
          return [
            {
              name: asText(row['name']),
              itemId: byIdentifier.get(asText(row['item']).toLowerCase()) ?? null,
              weight,
            },
          ];
        }),
      },
    ];
  });
}

/** Our own fields in `extensions` of the document and its items. @example readExtension({}, items, problems).levels // [] */
export function readExtension(
  document: JsonObject,
  items: {
    readonly list: readonly { readonly id: ItemId; readonly raw: JsonObject }[];
    readonly byIdentifier: ReadonlyMap<string, ItemId>;
  },
  problems: ProblemList,
): CaseExtension {
  const own = asObject(asObject(document['extensions'])?.[EXTENSION]);
  const byItem: CaseExtension['items'] = new Map(
    items.list.flatMap(({ id, raw }) => {
      const mine = asObject(asObject(raw['extensions'])?.[EXTENSION]);
      if (mine === undefined) return [];
      const kind = itemKindOf(asText(mine['kind']));
      const level = asText(mine['level']);
      const strength = strengthOf(asText(mine['strength']));
      return [
        [
          id,
          { ...(kind && { kind }), ...(level !== '' && { level }), ...(strength && { strength }) },
        ] as const,
      ];
    }),
  );
  const named = (raw: JsonObject): string => {
    const [first = '', ...more] = asList(raw['educationLevel']).map(asText);
    return more.length === 0 && /级|工|技师/.test(first) && levelOf(first) !== undefined
      ? first
      : '';
  };
  const declared = levelsFrom(own?.['levels']);
  const levels = declared.length > 0 ? declared : levelsOf(items.list.map(({ raw }) => named(raw)));
  const kind = standardKindOf(asText(own?.['kind'] ?? document['frameworkType']));
  const status = asText(own?.['status']);
  const text = (key: string) => asText(own?.[key]);
  return {
    ...(kind && { kind }),
    ...(text('code') !== '' && { code: text('code') }),
    ...(STATUSES.includes(status) && { status: status as StandardStatus }),
    levels,
    levelOf: (raw) => levelIdIn(levels, named(raw)),
    weights: weightsFrom(own?.['weights'], items.byIdentifier, problems),
    standard: {
      ...(text('titleEn') !== '' && { titleEn: text('titleEn') }),
      ...(text('workType') !== '' && { workType: text('workType') }),
      ...(text('licence') !== '' && { licence: text('licence') }),
      ...(text('sourceNote') !== '' && { sourceNote: text('sourceNote') }),
    },
    items: byItem,
  };
}

/** Our own fields of a document for version 1.1's `extensions`. @example extensionOf(document)['kind'] // 'occupational' */
export function extensionOf({ standard }: StandardDocument): JsonObject {
  return {
    kind: standard.kind,
    code: standard.code,
    status: standard.status,
    ...(standard.titleEn !== undefined && { titleEn: standard.titleEn }),
    ...(standard.workType !== undefined && { workType: standard.workType }),
    ...(standard.licence !== undefined && { licence: standard.licence }),
    ...(standard.sourceNote !== undefined && { sourceNote: standard.sourceNote }),
    levels: standard.levels.map((level) => ({ id: level.id, name: level.name, rank: level.rank })),
    weights: standard.weights.map((column) => ({
      level: column.level ?? '',
      ...(column.direction !== undefined && { direction: column.direction }),
      table: column.table,
      rows: column.rows.map((row) => ({
        name: row.name,
        item: row.itemId ?? '',
        weight: row.weight ?? '',
      })),
    })),
  };
}
