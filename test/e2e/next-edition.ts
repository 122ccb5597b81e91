import { readFileSync } from 'node:fs';
import { asId, type ItemId, type StandardId } from '../../src/domain/id';
import type { StandardDocument, StandardItem } from '../../src/domain/standard';
import { writeFile } from '../../src/formats/write-file';

const sample = new URL(
  '../../standards/occupational/industrial-robot-operator.json',
  import.meta.url,
);
const STANDARD = asId<StandardId>('5d4bb7a6-4f6e-4f0e-9d51-7c5fbb0f2026');

/** The same item under an id of its own in the next edition. */
const renamed = (id: ItemId) => asId<ItemId>(`${id[0] === 'f' ? 'e' : 'f'}${id.slice(1)}`);

/** Of the items that links go to, every third one is reworded and every eighth one is left out. */
function changed(item: StandardItem, at: number): readonly StandardItem[] {
  const next = {
    ...item,
    id: renamed(item.id),
    standardId: STANDARD,
    parentId: item.parentId && renamed(item.parentId),
  };
  if (item.kind !== 'skill') return [next];
  if (at % 8 === 3) return [];
  return [at % 3 === 0 ? { ...next, text: `${item.text}，并按规程填写记录` } : next];
}

/** The sample standard's next edition as a CASE file. */
export async function nextEdition(): Promise<Buffer> {
  const { standard, items } = JSON.parse(readFileSync(sample, 'utf8')) as StandardDocument;
  const next = items.flatMap(changed).map((item, order) => ({ ...item, order }));
  const document = {
    standard: { ...standard, id: STANDARD, edition: '2026', status: 'draft' as const, weights: [] },
    items: next,
  };
  const written = await writeFile({ standards: [document] }, 'case-1.1', {
    at: '2026-11-01T00:00:00Z',
    random: (bytes) => bytes.fill(7),
  });
  if ('refused' in written) throw new Error(written.refused.code);
  return Buffer.from(written.bytes);
}
