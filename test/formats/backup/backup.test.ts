import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Migration } from '../../../src/domain/versions/migration';
import { CURRENT_VERSION, MIGRATIONS } from '../../../src/domain/versions/migrations';
import { isCheckedDate } from '../../../src/formats/backup/checked-date';
import { readBackup } from '../../../src/formats/backup/read-backup';
import { sha256Of } from '../../../src/formats/backup/sha-256';
import { writeBackup } from '../../../src/formats/backup/write-backup';
import { canonicalJson } from '../../../src/domain/versions/canonical-json';
import { sampleBackup } from './sample-backup';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytesOf = (written: string) => new TextEncoder().encode(written);
const codes = (bytes: Uint8Array) => readBackup(bytes).problems.map((each) => each.code);
const good = writeBackup(sampleBackup());

/** The file with its lines changed and every hash made right again: only the content is wrong. */
function resealed(change: (lines: string[]) => void): Uint8Array {
  const lines = text(good).trimEnd().split('\n');
  change(lines);
  const header = JSON.parse(lines[0] ?? '') as { tables: Record<string, object> };
  let name = '';
  const rows = new Map<string, string[]>();
  for (const line of lines.slice(1, -1)) {
    const value = JSON.parse(line) as { table?: string; seq?: number; id?: string };
    if (value.table !== undefined && value.seq === undefined && value.id === undefined) {
      name = value.table;
      rows.set(name, []);
    } else rows.get(name)?.push(line);
  }
  for (const [table, written] of rows) {
    const sha256 = sha256Of(written.map((line) => `${line}\n`).join(''));
    header.tables[table] = { rows: written.length, sha256 };
  }
  lines[0] = canonicalJson(header);
  const sha256 = sha256Of(canonicalJson({ ...header, created: '' }));
  lines[lines.length - 1] = canonicalJson({ end: 'duijie-backup', sha256 });
  return bytesOf(`${lines.join('\n')}\n`);
}

describe('a backup', () => {
  test('is read as it was written, odd Unicode included', () => {
    const { value, problems } = readBackup(good);
    expect(problems).toEqual([]);
    expect(value).toEqual({ ...sampleBackup(), created: value?.created });
    expect(isCheckedDate(value?.created ?? '')).toBe(true);
  });

  test('has the same bytes for the same content, but for the date', () => {
    const later = writeBackup({ ...sampleBackup(), created: '2027-01-02T03:04:05.678Z' });
    const undated = (bytes: Uint8Array) => text(bytes).replace(/"created":"[^"]*"/, '');
    expect(text(later)).not.toBe(text(good));
    expect(undated(later)).toBe(undated(good));
  });

  test('tells how far reading and writing are', () => {
    const seen: number[] = [];
    writeBackup(sampleBackup(1200), (done, total) => seen.push(done / total));
    expect(seen.at(-1)).toBe(1);
  });
});

describe('a bad file is refused with its own reason:', () => {
  test('empty', () => expect(codes(new Uint8Array())).toEqual(['backup-empty']));

  test.each([
    '{"a":1}\n',
    'hello',
    '[]\n',
    '{"format":"other"}\n',
    'PK\u0003\u0004\n\n',
    '\ufeff{}\n',
  ])('something else (%j)', (written) =>
    expect(codes(bytesOf(written))).toEqual(['backup-foreign']),
  );

  test('of a future version', () => {
    const header = JSON.parse(text(good).split('\n')[0] ?? '') as object;
    const future = { ...header, version: 99, unheardOf: true };
    const end = {
      end: 'duijie-backup',
      sha256: sha256Of(canonicalJson({ ...future, created: '' })),
    };
    const file = bytesOf(`${canonicalJson(future)}\nwhatever\n${canonicalJson(end)}\n`);
    expect(readBackup(file).problems).toMatchObject([
      { code: 'backup-future', params: { version: 99, known: CURRENT_VERSION } },
    ]);
  });

  test('cut, wherever', () => {
    for (let length = 1; length < good.length; length += 7) {
      const [code] = codes(good.subarray(0, length));
      expect(['backup-cut', 'backup-foreign']).toContain(code);
    }
    expect(codes(good.subarray(0, good.length - 1))).toEqual(['backup-cut']);
  });

  test('changed in a row', () => {
    const bytes = bytesOf(text(good).replace('张伟', '张玮'));
    expect(codes(bytes)).toEqual(['backup-table-damaged']);
  });

  test('a line too many', () => {
    const lines = text(good).split('\n');
    lines.splice(3, 0, lines[2] ?? '');
    expect(codes(bytesOf(lines.join('\n')))).toEqual(['backup-count']);
  });

  test('a row of a wrong shape, though every hash is right', () => {
    const bytes = resealed((lines) => {
      lines.forEach((line, at) => {
        lines[at] = line.replace('"order":1', '"order":"one"');
      });
    });
    expect(readBackup(bytes).problems).toMatchObject([
      { code: 'backup-row', params: { table: 'items', field: 'order' } },
    ]);
  });

  test('a row twice', () => {
    const bytes = resealed((lines) => {
      lines.splice(3, 0, lines[2] ?? '');
    });
    expect(codes(bytes)).toEqual(['backup-duplicate']);
  });

  test('a log with a hole', () => {
    const bytes = resealed((lines) => {
      lines.forEach((line, at) => {
        if (line.includes('"id":"h-1"')) lines[at] = line.replace('"seq":1', '"seq":2');
      });
    });
    expect(codes(bytes)).toEqual(['backup-log']);
  });

  test('any one flipped bit', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(7), (at, bit) => {
        const bytes = good.slice();
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        expect(readBackup(bytes).value).toBeUndefined();
      }),
      { numRuns: 1500 },
    );
  });

  test('any two lines changed about', () => {
    const lines = text(good).trimEnd().split('\n');
    fc.assert(
      fc.property(fc.nat(lines.length - 1), fc.nat(lines.length - 1), (a, b) => {
        fc.pre(lines[a] !== lines[b]);
        const other = [...lines];
        other[a] = lines[b] ?? '';
        other[b] = lines[a] ?? '';
        expect(readBackup(bytesOf(`${other.join('\n')}\n`)).value).toBeUndefined();
      }),
    );
  });

  test('any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(readBackup(bytes).value).toBeUndefined();
      }),
    );
  });
});

test('a backup of an older version is brought to the present shape, payloads too', () => {
  const migrations: Migration[] = [
    ...MIGRATIONS,
    {
      to: CURRENT_VERSION + 1,
      row: (table, row) => (table === 'items' ? { ...row, notes: `was ${String(row.id)}` } : row),
    },
  ];
  const backup = sampleBackup(1);
  const [item] = backup.content.tables.items;
  const payloads = [
    { seq: 1, table: 'items' as const, part: 'x', ids: ['x'], rows: [{ ...item }] },
  ];
  const old = writeBackup({ ...backup, content: { ...backup.content, payloads } });
  const { value } = readBackup(old, { migrations });
  expect(value?.content.tables.items[0]?.notes).toBe('was s-1-i-0');
  expect(value?.content.payloads[0]?.rows[0]?.notes).toBe('was s-1-i-0');
});
