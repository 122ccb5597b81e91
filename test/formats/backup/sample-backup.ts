import { asId } from '../../../src/domain/id';
import type { Stored, TableName, Tables } from '../../../src/domain/versions/rows';
import type { Backup } from '../../../src/formats/backup/backup';
import { sampleStandard } from '../../store/sample-rows';

const stamped = <T>(row: T): Stored<T> => ({ ...row, rev: 1, editor: '陈老师', clock: 1 });

/** A small backup with rows in several tables and a log of one action. */
export function sampleBackup(items = 3): Backup {
  const { standard, items: rows } = sampleStandard('s-1', items);
  const empty = {
    settings: [],
    standards: [],
    items: [],
    programmes: [],
    courses: [],
    alignments: [],
    packs: [],
    adoptions: [],
    students: [],
    achievements: [],
    files: [],
    evidence: [],
    claims: [],
    decisions: [],
  } satisfies Record<TableName, never[]>;
  const tables: { [T in TableName]: readonly Stored<Tables[T]>[] } = {
    ...empty,
    settings: [stamped({ id: 'odd', value: '\ud800 e\u0301 é 𠮷\u2028\n\u0000' })],
    standards: [stamped(standard)],
    items: rows.map(stamped),
    students: [stamped({ id: asId('st'), number: '007', name: '张伟', programmeId: null })],
  };
  return {
    app: '0.1.0',
    created: '2026-11-23T09:30:05.000Z',
    workspace: '机器人系',
    sample: false,
    content: {
      revision: 1,
      clock: 1,
      tables,
      history: [
        {
          seq: 1,
          id: 'h-1',
          kind: 'import-standard',
          params: { title: standard.title },
          by: '陈老师',
          role: '教务',
          at: '2026-11-23T09:00:00.000Z',
          touched: { standards: 1, items },
          state: 'done',
        },
      ],
      payloads: [
        {
          seq: 1,
          table: 'items',
          part: 'block:0',
          ids: rows.map((row) => row.id),
          rows: rows.map(() => null),
        },
        { seq: 1, table: 'standards', part: 's-1', ids: ['s-1'], rows: [null] },
      ],
      tombstones: [],
    },
  };
}
