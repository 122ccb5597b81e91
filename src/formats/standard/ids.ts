import { asId, makeId, type Id, type RandomBytes } from '../../domain/id';

const UUID = /^(?:ce-|urn:uuid:)?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i;

/** The UUID that a source identifier is or carries (`ce-…`, `urn:uuid:…`), in lower case; undefined for others. */
export function uuidOf(written: string): string | undefined {
  return UUID.exec(written.trim())?.[1]?.toLowerCase();
}

/**
 * The id for a source identifier: its own UUID when it is one and was not used before, else a fresh one.
 * @example idFor<ItemId>('7FBBD2FA-885D-11E7-A99D-449EF607A326', new Set(), random) // '7fbbd2fa-…'
 */
export function idFor<T extends Id>(written: string, used: Set<string>, random: RandomBytes): T {
  const uuid = uuidOf(written);
  const id = uuid !== undefined && !used.has(uuid) ? asId<T>(uuid) : makeId<T>(random);
  used.add(id);
  return id;
}

/** A 32-bit mixing step after MurmurHash3's finaliser. */
function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * A UUID (version 8: own making) that is always the same for the same text; for associations and definitions that have none.
 * @example derivedUuid('a') === derivedUuid('a') // true
 */
export function derivedUuid(text: string): string {
  const words = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x71374491];
  for (let at = 0; at < text.length; at++)
    for (let word = 0; word < 4; word++)
      words[word] =
        Math.imul((words[word] ?? 0) ^ text.charCodeAt(at), 0x01000193 + word * 2) >>> 0;
  const hex = words
    .map((word, at) =>
      mix(word + at + text.length)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
