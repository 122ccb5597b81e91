import type * as v from 'valibot';
import type {
  HistoryEntry,
  Payload,
  Stored,
  TableName,
  Tables,
  Tombstone,
} from '../../../domain/versions/rows';
import { achievements, adoptions, claims, decisions, packs, settings, students } from './credits';
import { evidence, files } from './evidence';
import { history, payloads, tombstones } from './log';
import { alignments, courses, programmes } from './programmes';
import { items, standards } from './standards';

type RowShapes = { readonly [T in TableName]: v.GenericSchema<unknown, Stored<Tables[T]>> } & {
  readonly history: v.GenericSchema<unknown, HistoryEntry>;
  readonly payloads: v.GenericSchema<unknown, Payload>;
  readonly tombstones: v.GenericSchema<unknown, Tombstone>;
};

/**
 * What a row of each table must look like, in the current version. A required field that the domain gains and a shape
 * lacks does not compile; a field that we do not know is kept.
 */
export const ROW_SHAPES: RowShapes = {
  settings,
  standards,
  items,
  programmes,
  courses,
  alignments,
  packs,
  adoptions,
  students,
  achievements,
  files,
  evidence,
  claims,
  decisions,
  history,
  payloads,
  tombstones,
};
