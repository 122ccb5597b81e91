const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
/** Bytes of UTF-8, since that is what file systems count. */
const LIMIT = 200;

/**
 * A file name that Windows, macOS and Linux all take: no path signs, control or direction marks, reserved names, leading or
 * trailing dots and blanks, at most 200 bytes; the ending is kept. Nothing usable gives `file`.
 * @example safeFileName('../a:b?\u202Egnp', 'csv') // 'a b gnp.csv'
 */
export function safeFileName(wanted: string, extension: string): string {
  const plain = wanted
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  let short = '';
  let bytes = 0;
  for (const sign of plain) {
    bytes += new TextEncoder().encode(sign).length;
    if (bytes > LIMIT) break;
    short += sign;
  }
  short = short.replace(/[. ]+$/, '');
  const name = short === '' ? 'file' : RESERVED.test(short) ? `_${short}` : short;
  return `${name}.${extension}`;
}
