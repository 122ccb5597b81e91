import { Inflate } from 'fflate';
import { problem, type Reading } from '../../domain/problem';
import { CAPS } from './caps';
import { crc32 } from './crc32';
import { readZipDirectory, type ZipEntry } from './zip-directory';

/** The parts of a zip, unpacked, by their names as written; looked up without regard to case or a leading slash. */
export interface Archive {
  readonly names: readonly string[];
  part(name: string): Uint8Array | undefined;
}

class TooMuch extends Error {}

/** The unpacked bytes, stopping as soon as they outgrow what was declared. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new TooMuch();
    out.set(chunk, filled);
    filled += chunk.length;
  });
  const step = 8192;
  for (let at = 0; at < packed.length; at += step)
    stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  if (filled !== size) throw new TooMuch();
  return out;
}

function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array | string {
  if (entry.encrypted) return 'file-encrypted';
  const packed = bytes.subarray(entry.start, entry.start + entry.packed);
  if (entry.method !== 0 && entry.method !== 8) return 'zip-method';
  try {
    const part = entry.method === 0 ? packed : inflate(packed, entry.size);
    if (part.length !== entry.size) return 'zip-size-lies';
    return crc32(part) === entry.crc ? part : 'zip-crc';
  } catch (error) {
    return error instanceof TooMuch ? 'zip-size-lies' : 'zip-damaged';
  }
}

/**
 * A zip with every part unpacked and checked: declared against real size, CRC, method, encryption. One bad part refuses the
 * whole file, since a book read from half its parts looks complete and is not.
 * @example openZip(bytes).value?.part('xl/workbook.xml')
 */
export function openZip(
  bytes: Uint8Array,
  onPart: (done: number, total: number) => void = () => undefined,
): Reading<Archive> {
  const directory = readZipDirectory(bytes);
  if (directory.value === undefined) return { value: undefined, problems: directory.problems };
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  for (const [index, entry] of directory.value.entries()) {
    const part = unpack(bytes, entry);
    if (typeof part === 'string')
      return { value: undefined, problems: [problem(part, 'error', {}, { part: entry.name })] };
    total += part.length;
    if (total > CAPS.inflatedBytes)
      return {
        value: undefined,
        problems: [
          problem('zip-too-big', 'error', {}, { megabytes: CAPS.inflatedBytes / 1024 / 1024 }),
        ],
      };
    parts.set(plainName(entry.name), part);
    onPart(index + 1, directory.value.length);
  }
  return {
    value: {
      names: directory.value.map((entry) => entry.name),
      part: (name) => parts.get(plainName(name)),
    },
    problems: [],
  };
}

function plainName(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();
}
