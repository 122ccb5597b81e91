import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogueSchema, type ContestCatalogue } from '../../../src/credits/catalogue/catalogue';
import { type ContestQuestion, findContest } from '../../../src/credits/catalogue/find-contest';
import { readCatalogue, storedCatalogues } from '../../../src/credits/catalogue/read-catalogue';
import { hasLevel, withListing } from '../../../src/credits/catalogue/sourced-facts';
import { storedDraft } from '../../../src/domain/pack-draft';

const standards = new URL('../../../standards/', import.meta.url);
const json = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(path, standards), 'utf8')) as unknown;

const edition = (
  name: string,
  effective: ContestCatalogue['effective'],
  entries: ContestCatalogue['entries'],
): ContestCatalogue => ({
  format: 'duijie-contest-catalogue',
  version: '1',
  id: name,
  title: '竞赛目录（虚构）',
  institution: '示例学会（虚构）',
  source: { title: '竞赛目录（虚构）' },
  edition: name,
  status: 'sample',
  effective,
  entries,
});

const robots = (level: string, more: object = {}) => ({
  name: '机器人系统集成大赛',
  aliases: ['机器人集成赛'],
  level,
  ...more,
});

/** The contest rises from provincial to national with the year. */
const editions = (by: 'date' | 'registered') => [
  edition('2025', { from: '2025-01-01', to: '2025-12-31', by }, [robots('provincial')]),
  edition('2026', { from: '2026-01-01', to: null, by }, [robots('national')]),
];

const ask = (change: Partial<ContestQuestion> = {}): ContestQuestion => ({
  title: '机器人系统集成大赛',
  date: '2026-06-01',
  registered: '',
  ...change,
});

describe('the level of a contest', () => {
  test('is that of the edition which holds on the day of the award, by name or alias', () => {
    const of = (change: Partial<ContestQuestion>) => findContest(ask(change), editions('date'));
    expect(of({})).toMatchObject({
      kind: 'found',
      listing: { level: 'national', edition: '2026' },
    });
    expect(of({ date: '2025-12-31' })).toMatchObject({ listing: { level: 'provincial' } });
    expect(of({ title: '机器人 集成赛' })).toMatchObject({ listing: { level: 'national' } });
    expect(of({ date: '2024-12-31' })).toEqual({ kind: 'none' });
    expect(of({ title: '书法大赛' })).toEqual({ kind: 'none' });
    expect(of({ title: ' ' })).toEqual({ kind: 'none' });
  });

  test('is asked on the very day on which an edition with another level begins', () => {
    expect(findContest(ask({ date: '2026-01-01' }), editions('date'))).toMatchObject({
      kind: 'choose',
      why: 'boundary',
      listings: [{ level: 'provincial' }, { level: 'national' }],
    });
    const unchanged = editions('date').map((each) => ({
      ...each,
      entries: [robots('national')],
    }));
    expect(findContest(ask({ date: '2026-01-01' }), unchanged).kind).toBe('found');
  });

  test('follows the registration where the catalogue says so, and is asked when that is not known', () => {
    const of = (registered: string, date = '2026-06-01') =>
      findContest(ask({ registered, date }), editions('registered'));
    expect(of('2025-11-01')).toMatchObject({ kind: 'found', listing: { level: 'provincial' } });
    expect(of('2026-02-01')).toMatchObject({ kind: 'found', listing: { level: 'national' } });
    expect(of('')).toMatchObject({ kind: 'choose', why: 'registered' });
    expect(of('', '2027-03-01')).toMatchObject({ kind: 'found', listing: { level: 'national' } });
  });

  test('is asked when only one of two editions that may hold lists it, and when publishers differ', () => {
    const [old, fresh] = editions('registered');
    if (!old || !fresh) throw new Error('two editions');
    const other = { ...old, entries: [{ name: '书法大赛', level: 'national' }] };
    expect(findContest(ask(), [other, fresh])).toMatchObject({
      kind: 'choose',
      listings: [{ level: '' }, { level: 'national' }],
    });
    const own = { ...editions('date')[1], id: 'own', institution: '某校（虚构）' };
    const school = { ...own, entries: [robots('school')] } as ContestCatalogue;
    expect(findContest(ask(), [...editions('date'), school])).toMatchObject({
      kind: 'choose',
      why: 'catalogues',
    });
  });

  test('is never taken from a like name, but offered', () => {
    for (const title of ['机器人系统集成应用大赛', '第十八届机器人系统集成大赛（省赛）'])
      expect(findContest(ask({ title }), editions('date'))).toMatchObject({
        kind: 'choose',
        why: 'near',
        listings: [{ entry: '机器人系统集成大赛' }],
      });
  });

  test('of an entry with days of its own holds between them; a withdrawn catalogue says nothing', () => {
    const one = edition('x', { from: '2025-01-01', to: null, by: 'date' }, [
      robots('national', { from: '2025-01-01', to: '2025-12-31' }),
      robots('provincial', { from: '2026-01-01' }),
    ]);
    expect(readCatalogue(one).problems).toEqual([]);
    expect(findContest(ask(), [one])).toMatchObject({ listing: { level: 'provincial' } });
    expect(findContest(ask(), [{ ...one, status: 'withdrawn' }])).toEqual({ kind: 'none' });
  });
});

describe('a catalogue', () => {
  const good = editions('date')[0];

  test('is checked by path, and one name for two contests is refused', () => {
    expect(readCatalogue({}).problems[0]?.where.path).toBe('format');
    const twice = { ...good, entries: [robots('national'), { name: '机器人集成赛', level: 'x' }] };
    expect(readCatalogue(twice).problems).toMatchObject([
      { code: 'catalogue-twice', where: { path: 'entries[1]' } },
    ]);
  });

  test('is kept like a pack and comes back; other packs and broken ones are passed over', () => {
    const stored = storedDraft('contest-catalogue', 'c', { ...good });
    expect(stored).toMatchObject({ title: '竞赛目录（虚构）', institution: '示例学会（虚构）' });
    const policy = storedDraft('policy', 'p', { title: 'p' });
    expect(storedCatalogues([policy, stored, { ...stored, body: '{' }])).toEqual([
      { ...good, id: 'c' },
    ]);
  });

  test.each(readdirSync(new URL('competitions/', standards)))(
    '%s that comes along is in order',
    (name) => {
      const { value, problems } = readCatalogue(json(`competitions/${name}`));
      expect(problems).toEqual([]);
      expect(value?.status).toBe('sample');
    },
  );

  test('ships the schema that the shapes themselves describe', () => {
    expect(json('schema/contest-catalogue.schema.json')).toEqual(
      JSON.parse(JSON.stringify(catalogueSchema())),
    );
  });
});

test('facts say which catalogue, edition and entry they come from', () => {
  const found = findContest(ask(), editions('date'));
  if (found.kind !== 'found') throw new Error('not found');
  const facts = withListing({ awardGrade: 'first' }, found.listing);
  expect(facts).toEqual({
    awardGrade: 'first',
    contestLevel: 'national',
    'contestLevel.source': ['竞赛目录（虚构）', '2026', '机器人系统集成大赛'],
  });
  expect([hasLevel({}), hasLevel(facts)]).toEqual([false, true]);
});
