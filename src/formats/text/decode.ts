import { problem, type Problem } from '../../domain/problem';

/** Text of a file, the encoding it was taken for, and the others that would have been possible. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** Other encodings that a person may try, likeliest first. */
  readonly alternatives: readonly string[];
  readonly problems: readonly Problem[];
}

const OTHERS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be', 'shift_jis', 'windows-1252'];

function fatal(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function nullsOnOddPlaces(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at++)
    if (sample[at] === 0) {
      if (at % 2 === 0) even++;
      else odd++;
    }
  const half = sample.length / 2;
  if (odd > half * 0.3 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.3 && odd < half * 0.05 ? 'utf-16be' : undefined;
}

/** Double-encoded UTF-8, as the ESCO-O*NET tables hold it: `Â` or `Ã` before a character of the Latin-1 upper half. */
const MOJIBAKE = /[\u00C2\u00C3][\u0080-\u00BF]|\u00E2\u20AC/g;

function guess(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const wide = nullsOnOddPlaces(bytes);
  if (wide !== undefined) return wide;
  return fatal(bytes, 'utf-8') !== undefined ? 'utf-8' : 'gb18030';
}

/**
 * The file's text: by byte-order mark, else strict UTF-8, else GB18030 as a guess that is said (`encoding-guessed`) with the
 * alternatives. A byte-order mark is taken off; NUL characters are taken out and said; replacement characters are counted and
 * said (`undecodable-text`, an error when the asked encoding does not exist).
 * @example decodeText(new Uint8Array([0xd6, 0xd0])).text // '中'
 */
export function decodeText(bytes: Uint8Array, asked?: string): Decoded {
  const problems: Problem[] = [];
  let encoding = asked ?? guess(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding).decode(bytes);
  } catch {
    problems.push(problem('unknown-encoding', 'error', {}, { encoding }));
    encoding = guess(bytes);
    text = new TextDecoder(encoding).decode(bytes);
  }
  if (encoding === 'gb18030' && asked === undefined)
    problems.push(problem('encoding-guessed', 'warning', {}, { encoding }));
  const lost = text.split('\uFFFD').length - 1;
  if (lost > 0) {
    const line = text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
    problems.push(problem('undecodable-text', 'warning', { line }, { encoding, count: lost }));
  }
  const doubled = text.match(MOJIBAKE)?.length ?? 0;
  if (doubled > 0) problems.push(problem('mojibake', 'warning', {}, { count: doubled }));
  if (text.includes('\0')) {
    problems.push(problem('nul-characters', 'warning', {}, { count: text.split('\0').length - 1 }));
    text = text.replaceAll('\0', '');
  }
  return {
    text: text.startsWith('\uFEFF') ? text.slice(1) : text,
    encoding,
    alternatives: OTHERS.filter((other) => other !== encoding),
    problems,
  };
}
