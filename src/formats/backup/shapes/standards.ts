import * as v from 'valibot';
import type { ItemId, StandardId } from '../../../domain/id';
import { amount, count, id, place, stamp } from './parts';

export const standards = v.looseObject({
  ...stamp,
  id: id<StandardId>(),
  kind: v.picklist([
    'occupational',
    'x-certificate',
    'norm',
    'job-competency',
    'wsos',
    'teaching-standard',
    'graduate-requirements',
    'framework',
  ]),
  title: v.string(),
  titleEn: v.exactOptional(v.string()),
  code: v.string(),
  workType: v.exactOptional(v.string()),
  edition: v.string(),
  publisher: v.exactOptional(v.string()),
  language: v.string(),
  status: v.picklist(['sample', 'draft', 'adopted', 'withdrawn']),
  effectiveFrom: v.exactOptional(v.string()),
  effectiveTo: v.exactOptional(v.string()),
  levels: v.array(v.looseObject({ id: v.string(), name: v.string(), rank: v.number() })),
  weights: v.array(
    v.looseObject({
      level: v.nullable(v.string()),
      table: v.picklist(['skill', 'theory']),
      rows: v.array(
        v.looseObject({
          name: v.string(),
          itemId: v.nullable(id<ItemId>()),
          weight: v.nullable(amount),
        }),
      ),
    }),
  ),
  licence: v.exactOptional(v.string()),
  sourceNote: v.exactOptional(v.string()),
  foreign: v.exactOptional(v.string()),
});

export const items = v.looseObject({
  ...stamp,
  id: id<ItemId>(),
  standardId: id<StandardId>(),
  parentId: v.nullable(id<ItemId>()),
  alsoUnder: v.exactOptional(v.array(id<ItemId>())),
  order: count,
  kind: v.picklist([
    'part',
    'function',
    'work-content',
    'skill',
    'knowledge',
    'basic',
    'work-area',
    'work-task',
    'requirement',
    'clause',
    'provision',
    'section',
    'knowing',
    'ability',
    'graduate-requirement',
    'indicator',
    'statement',
  ]),
  level: v.nullable(v.string()),
  number: v.string(),
  text: v.string(),
  strength: v.exactOptional(v.picklist(['shall', 'should', 'may', 'statement'])),
  notes: v.exactOptional(v.string()),
  source: v.exactOptional(place),
});
