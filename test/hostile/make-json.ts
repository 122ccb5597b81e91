import type { FileReading } from '../../src/formats/reading';
import type { HostileCase } from './case';

const id = (number: number) => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
const item = (number: number, more: object = {}) => ({
  identifier: id(number),
  uri: `urn:uuid:${id(number)}`,
  fullStatement: `Statement ${number}`,
  lastChangeDateTime: '2026-01-01T00:00:00Z',
  ...more,
});
const link = (from: number, to: number, more: object = {}) => ({
  identifier: id(90_000 + from),
  uri: 'urn:x',
  associationType: 'isChildOf',
  originNodeURI: { title: 'Origin', identifier: id(from), uri: 'urn:x' },
  destinationNodeURI: { title: 'Destination Node', identifier: id(to), uri: 'urn:x' },
  lastChangeDateTime: '2026-01-01T00:00:00Z',
  ...more,
});
const DOCUMENT = {
  identifier: id(0),
  uri: 'urn:uuid:0',
  creator: 'C',
  title: 'T',
  lastChangeDateTime: '2026-01-01T00:00:00Z',
};
const pack = (items: readonly unknown[], links: readonly unknown[] = [], more: object = {}) => ({
  CFDocument: DOCUMENT,
  CFItems: items,
  CFAssociations: links,
  ...more,
});

const items = (reading: FileReading) => reading.value?.standards?.[0]?.items ?? [];
const all = (count: number) => (reading: FileReading) =>
  items(reading).length === count && new Set(items(reading).map((each) => each.id)).size === count;

const json = (
  name: string,
  value: unknown,
  rest: Omit<HostileCase, 'name' | 'file' | 'bytes'>,
): HostileCase => text(name, typeof value === 'string' ? value : JSON.stringify(value), rest);
function text(
  name: string,
  written: string,
  rest: Omit<HostileCase, 'name' | 'file' | 'bytes'>,
): HostileCase {
  return { name, file: 'x.json', bytes: () => new TextEncoder().encode(written), ...rest };
}

const DEEP = 5000;
const syntax: readonly HostileCase[] = [
  text('brackets 100,000 deep', '['.repeat(100_000), { outcome: 'refused', code: 'json-too-deep' }),
  text('objects 100,000 deep', '{"a":'.repeat(100_000), {
    outcome: 'refused',
    code: 'json-too-deep',
  }),
  text('half a file', JSON.stringify(pack([item(1)])).slice(0, 150), {
    outcome: 'refused',
    code: 'json-syntax',
  }),
  text('NaN', '{"CFDocument":{"title":NaN}}', { outcome: 'refused', code: 'json-syntax' }),
  text('comments', '{ /* x */ "CFItems": [] }', { outcome: 'refused', code: 'json-syntax' }),
  text('a trailing comma', '{"CFItems":[],}', { outcome: 'refused', code: 'json-syntax' }),
  text(
    'keys twice',
    JSON.stringify(pack([item(1)])).replace('"CFItems"', '"CFItems":[],"CFItems"'),
    { outcome: 'warned', code: 'repeated-key', holds: all(1) },
  ),
  text(
    '__proto__ as a key',
    JSON.stringify(pack([item(1)])).replace('"CFItems"', '"__proto__":{"polluted":1},"CFItems"'),
    {
      outcome: 'warned',
      code: 'unsafe-key',
      holds: (reading) => all(1)(reading) && !('polluted' in {}),
    },
  ),
  text('a byte-order mark', `\uFEFF${JSON.stringify(pack([item(1)]))}`, {
    outcome: 'exact',
    holds: all(1),
  }),
  {
    name: 'UTF-16',
    file: 'x.json',
    bytes: () =>
      Uint8Array.from([0xff, 0xfe, ...Buffer.from(JSON.stringify(pack([item(1)])), 'utf16le')]),
    outcome: 'exact',
    holds: all(1),
  },
  text('a web page', '<!doctype html><title>Not found</title>', { outcome: 'refused' }),
  text('some other JSON', '{"hello":[1,2,3]}', { outcome: 'refused', code: 'format-not-read' }),
  text('a number', '[1,2,3]', { outcome: 'refused' }),
  text('lines of records', '{"id":"1","text":"a"}\n{"id":"2","text":"b"}\n', {
    outcome: 'exact',
    holds: (reading) => reading.counts.items === 2,
  }),
  text(
    'lines of records, one broken',
    '{"id":"1","text":"a"}\n{"id":"2","text":\n{"id":"3","text":"c"}\n{"id":"4","text":"d"}',
    { outcome: 'warned', holds: (reading) => reading.counts.items >= 2 },
  ),
];

const shapes: readonly HostileCase[] = [
  json('wrapped', { CFPackage: pack([item(1)]) }, { outcome: 'exact', holds: all(1) }),
  json(
    'no document',
    { CFItems: [item(1)] },
    { outcome: 'warned', code: 'missing-document', holds: all(1) },
  ),
  json('no items', { CFDocument: DOCUMENT }, { outcome: 'exact', holds: all(0) }),
  json('items that are none', pack([null, 5, 'x', [], item(1)]), {
    outcome: 'warned',
    code: 'not-an-item',
    holds: all(1),
  }),
  json('items as one object', pack(item(1) as unknown as unknown[]), {
    outcome: 'exact',
    holds: all(1),
  }),
  json('no identifiers', pack([{ fullStatement: 'a' }, { fullStatement: 'b' }]), {
    outcome: 'warned',
    code: 'missing-identifier',
    holds: all(2),
  }),
  json(
    'identifiers that are no UUID',
    pack([item(1, { identifier: 'x-1' }), item(2, { identifier: 'x-2' })]),
    { outcome: 'exact', holds: all(2) },
  ),
  json('the same identifier twice', pack([item(1), item(1)]), {
    outcome: 'warned',
    code: 'repeated-identifier',
    holds: all(2),
  }),
  json(
    'identifiers apart by case only',
    pack([item(10), item(10, { identifier: id(10).toUpperCase() })]),
    { outcome: 'warned', code: 'repeated-identifier', holds: all(2) },
  ),
  json('numbers where texts belong', pack([item(1, { humanCodingScheme: 12, notes: 3 })]), {
    outcome: 'exact',
    holds: (reading) => items(reading)[0]?.number === '12',
  }),
  json('blank statements', pack([item(1, { fullStatement: '' })]), {
    outcome: 'warned',
    code: 'blank-statement',
    holds: all(1),
  }),
  json(
    'only abbreviated statements',
    pack([item(1, { fullStatement: '', abbreviatedStatement: 'short' })]),
    { outcome: 'exact', holds: (reading) => items(reading)[0]?.text === 'short' },
  ),
  json(
    'date-times without a zone, education as a text',
    pack([item(1, { lastChangeDateTime: '2017-08-23 23:48:01', educationalLevel: '03' })]),
    { outcome: 'exact', holds: all(1) },
  ),
  json('markup in statements', pack([item(1, { fullStatement: '<img src=x onerror=alert(1)>' })]), {
    outcome: 'exact',
    holds: (reading) => items(reading)[0]?.text === '<img src=x onerror=alert(1)>',
  }),
  json('the same address for all', pack([item(1, { uri: 'javascript:alert(1)' })]), {
    outcome: 'exact',
    holds: all(1),
  }),
];

const trees: readonly HostileCase[] = [
  json('an item that is its own parent', pack([item(1)], [link(1, 1)]), {
    outcome: 'warned',
    code: 'self-parent',
    holds: all(1),
  }),
  json('a ring of two', pack([item(1), item(2)], [link(1, 2), link(2, 1)]), {
    outcome: 'warned',
    code: 'cycle',
    holds: all(2),
  }),
  json(
    `a ring of ${DEEP}`,
    pack(
      Array.from({ length: DEEP }, (_, at) => item(at + 1)),
      Array.from({ length: DEEP }, (_, at) => link(at + 1, ((at + 1) % DEEP) + 1)),
    ),
    { outcome: 'warned', code: 'cycle', holds: all(DEEP) },
  ),
  json(
    `a chain ${DEEP} deep`,
    pack(
      Array.from({ length: DEEP }, (_, at) => item(at + 1)),
      Array.from({ length: DEEP - 1 }, (_, at) => link(at + 2, at + 1)),
    ),
    { outcome: 'exact', holds: all(DEEP) },
  ),
  json(
    'two parents',
    pack([item(1), item(2), item(3)], [link(1, 0), link(2, 0), link(3, 1), link(3, 2)]),
    {
      outcome: 'exact',
      code: 'several-parents',
      holds: (reading) =>
        all(3)(reading) && items(reading).some((each) => each.alsoUnder?.length === 1),
    },
  ),
  json('the same link twice', pack([item(1), item(2)], [link(2, 1), link(2, 1)]), {
    outcome: 'exact',
    holds: all(2),
  }),
  json('a parent that is not there', pack([item(1)], [link(1, 77)]), {
    outcome: 'warned',
    code: 'dangling-link',
    holds: (reading) =>
      all(1)(reading) && reading.value?.standards?.[0]?.standard.foreign?.includes(id(77)) === true,
  }),
  json('a child that is not there', pack([item(1)], [link(77, 1)]), {
    outcome: 'warned',
    code: 'dangling-link',
    holds: all(1),
  }),
  json('links that are none', pack([item(1)], [null, 3, {}]), {
    outcome: 'warned',
    code: 'not-an-association',
    holds: all(1),
  }),
  json(
    'links as plain addresses',
    pack(
      [item(1), item(2)],
      [
        link(2, 1, {
          originNodeURI: `http://x/CFItems/${id(2)}`,
          destinationNodeURI: `http://x/CFItems/${id(1)}`,
        }),
      ],
    ),
    { outcome: 'exact', holds: (reading) => items(reading).some((each) => each.parentId !== null) },
  ),
  json(
    'an unknown association',
    pack([item(1), item(2)], [link(1, 2, { associationType: 'eats' })]),
    { outcome: 'exact', holds: all(2) },
  ),
  json(
    'sequence numbers that are words',
    pack(
      [item(1), item(2)],
      [link(1, 0, { sequenceNumber: 'x' }), link(2, 0, { sequenceNumber: '1' })],
    ),
    { outcome: 'exact', holds: (reading) => items(reading)[0]?.text === 'Statement 2' },
  ),
  json(
    'weights that are no numbers',
    {
      ...pack([item(1)]),
      CFDocument: {
        ...DOCUMENT,
        caseVersion: '1.1',
        extensions: {
          duijie: {
            weights: [{ level: '3', table: 'skill', rows: [{ name: 'a', weight: 'many' }] }],
          },
        },
      },
    },
    { outcome: 'warned', code: 'not-a-weight', holds: all(1) },
  ),
  json(
    'a graph of CTDL-ASN with an unknown context',
    {
      '@context': 'http://x.invalid/',
      '@graph': [
        { '@id': 'f', '@type': 'ceasn:CompetencyFramework', 'ceasn:name': { en: 'F' } },
        {
          '@id': 'c',
          '@type': 'ceasn:Competency',
          'ceasn:competencyText': { en: 'C' },
          'ceasn:isChildOf': 'c',
        },
      ],
    },
    { outcome: 'warned', code: 'self-parent', holds: all(1) },
  ),
];

const header = '{"app":"0.1.0","format":"duijie-backup","version":1';
const backups: readonly HostileCase[] = [
  text('half a backup', `${header},"created":"2026-01-01T00:00:00`, { outcome: 'refused' }),
  text(
    'a backup of the future',
    `${header.replace('"version":1', '"version":999')},"created":"2026-01-01T00:00:00.000Z","workspace":"a","counts":{},"sha256":{}}\n`,
    { outcome: 'refused' },
  ),
  text('a backup without a body', `${header}}\n`, { outcome: 'refused' }),
];

/** JSON that trouble a reader: syntax, shapes servers really send, trees that are none, damaged backups. */
export const JSONS: readonly HostileCase[] = [...syntax, ...shapes, ...trees, ...backups];
