import type { Registry } from './registry';

/** More than the write buffer of Chromium's database files (4 MB), in pieces below the size at which it keeps values elsewhere. */
const PIECES = 110;
const PIECE = 48_000;
const RANDOM_LIMIT = 65_536;

function noise(id: number): { id: number; bytes: Uint8Array<ArrayBuffer> } {
  const bytes = new Uint8Array(Math.min(PIECE, RANDOM_LIMIT));
  return { id, bytes: crypto.getRandomValues(bytes) };
}

/** Whether this browser keeps its databases in LevelDB: all on Chromium's engine. */
function isChromium(): boolean {
  const agent = (globalThis.navigator as Partial<Navigator> | undefined)?.userAgent ?? '';
  return /Chrome\/\d/.test(agent);
}

/**
 * Makes Chromium start a new log file for its databases. A browser that was killed while it wrote may leave half a record at the
 * log's end; the next start reads the log up to there and goes on writing behind it; the start after that finds a record that does
 * not agree with its checksum, takes the whole database for broken and deletes it ("Corruption: checksum mismatch", seen in one of
 * some 50 kills, with all that was acknowledged in between). What exceeds the write buffer is moved into a table file and the log
 * is left behind; so we write that much noise, once, before anything else, and take it out again. About 0.2 s.
 */
export async function startFreshLog(registry: Registry): Promise<void> {
  if (!isChromium()) return;
  const pieces = Array.from({ length: PIECES }, (_, id) => noise(id));
  for (let at = 0; at < PIECES; at += 10) await registry.scratch.bulkPut(pieces.slice(at, at + 10));
  await registry.scratch.clear();
}
