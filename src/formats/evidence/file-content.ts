import type { FileContent } from '../../domain/evidence';
import { Sha256 } from '../backup/sha-256';

const PART = 0x8000;

/**
 * The bytes as a row keeps them: as text, under their SHA-256.
 * @example fileContent(new TextEncoder().encode('abc')).base64 // 'YWJj'
 */
export function fileContent(bytes: Uint8Array): FileContent {
  let signs = '';
  for (let at = 0; at < bytes.length; at += PART)
    signs += String.fromCharCode(...bytes.subarray(at, at + PART));
  return { id: new Sha256().update(bytes).hex(), base64: btoa(signs) };
}

/**
 * The bytes of a kept file; undefined when they are not those that were taken in (no base64, or another hash).
 * @example bytesOfFile({ id: 'ba7816bf…', base64: 'YWJj' })?.length // 3
 */
export function bytesOfFile({ id, base64 }: FileContent): Uint8Array<ArrayBuffer> | undefined {
  try {
    const signs = atob(base64);
    const bytes = new Uint8Array(signs.length);
    for (let at = 0; at < signs.length; at += 1) bytes[at] = signs.charCodeAt(at);
    return new Sha256().update(bytes).hex() === id ? bytes : undefined;
  } catch {
    return undefined;
  }
}
