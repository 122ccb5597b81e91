import { problem, type Reading } from '../../domain/problem';
import { CAPS } from './caps';

/** A part as the zip's directory declares it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; nothing else is taken. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where the packed bytes begin. */
  readonly start: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const NO_ZIP64 = 0xffffffff;

function endOfDirectory(view: DataView): number {
  const last = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= last; at--)
    if (view.getUint32(at, true) === END) return at;
  return -1;
}

/** Sizes that stand in the zip64 field because they did not fit, or were not known, when the part was written. */
function zip64Sizes(view: DataView, from: number, length: number, size: number, packed: number) {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let value = at + 4;
    const next = () => {
      const number = Number(view.getBigUint64(value, true));
      value += 8;
      return number;
    };
    if (size === NO_ZIP64) size = next();
    if (packed === NO_ZIP64) packed = next();
    break;
  }
  return { size, packed };
}

/**
 * The parts that a zip declares, in the directory's order, checked for count, declared size, repeated names and overlaps.
 * A damaged directory, or one part over a limit, gives no value and the reason: `zip-damaged`, `zip-too-many-parts`,
 * `zip-too-big`, `zip-repeated-part`.
 * @example readZipDirectory(bytes).value?.map((entry) => entry.name) // ['[Content_Types].xml', …]
 */
export function readZipDirectory(bytes: Uint8Array): Reading<readonly ZipEntry[]> {
  const refuse = (code: string, params: Record<string, string | number> = {}) => ({
    value: undefined,
    problems: [problem(code, 'error', {}, params)],
  });
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = view.byteLength < 22 ? -1 : endOfDirectory(view);
    if (end < 0) return refuse('zip-damaged');
    const count = view.getUint16(end + 10, true);
    if (count > CAPS.parts)
      return refuse('zip-too-many-parts', { parts: count, limit: CAPS.parts });
    const entries: ZipEntry[] = [];
    const names = new Set<string>();
    const decoder = new TextDecoder();
    let total = 0;
    let at = view.getUint32(end + 16, true);
    for (let index = 0; index < count; index++) {
      if (view.getUint32(at, true) !== CENTRAL) return refuse('zip-damaged');
      const flags = view.getUint16(at + 8, true);
      const nameLength = view.getUint16(at + 28, true);
      const extraLength = view.getUint16(at + 30, true);
      const { size, packed } = zip64Sizes(
        view,
        at + 46 + nameLength,
        extraLength,
        view.getUint32(at + 24, true),
        view.getUint32(at + 20, true),
      );
      const local = view.getUint32(at + 42, true);
      const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
      if (view.getUint32(local, true) !== LOCAL) return refuse('zip-damaged');
      const start =
        local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      if (start + packed > bytes.length) return refuse('zip-damaged');
      total += size;
      if (total > CAPS.inflatedBytes)
        return refuse('zip-too-big', { megabytes: CAPS.inflatedBytes / 1024 / 1024 });
      const key = name.toLowerCase();
      if (names.has(key)) return refuse('zip-repeated-part', { part: name });
      names.add(key);
      entries.push({
        name,
        method: view.getUint16(at + 10, true),
        encrypted: (flags & 1) === 1,
        crc: view.getUint32(at + 16, true),
        packed,
        size,
        start,
      });
      at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    }
    const byStart = [...entries].sort((a, b) => a.start - b.start);
    for (let index = 1; index < byStart.length; index++) {
      const before = byStart[index - 1];
      const here = byStart[index];
      if (before && here && before.start + before.packed > here.start) return refuse('zip-damaged');
    }
    return { value: entries, problems: [] };
  } catch (error) {
    if (error instanceof RangeError) return refuse('zip-damaged');
    throw error;
  }
}
