import * as v from 'valibot';
import { TABLE_NAMES } from '../../../domain/versions/rows';
import { count, stamp } from './parts';

const table = v.picklist(TABLE_NAMES);

export const history = v.looseObject({
  seq: count,
  id: v.string(),
  kind: v.string(),
  params: v.record(v.string(), v.union([v.string(), v.number()])),
  by: v.string(),
  role: v.string(),
  at: v.string(),
  touched: v.record(table, count),
  state: v.picklist(['done', 'undone', 'dropped', 'settled', 'log']),
  about: v.exactOptional(count),
});

export const payloads = v.pipe(
  v.looseObject({
    seq: count,
    table,
    part: v.string(),
    person: v.exactOptional(v.string()),
    ids: v.array(v.string()),
    rows: v.array(v.nullable(v.looseObject({ id: v.string() }))),
  }),
  v.check(({ ids, rows }) => ids.length === rows.length, 'rows'),
);

export const tombstones = v.looseObject({ ...stamp, table, id: v.string() });
