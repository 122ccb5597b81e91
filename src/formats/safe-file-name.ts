const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const LIMIT = 120;

/**
 * A file name that Windows, macOS and Linux all take: no path signs, control or direction marks, reserved names, leading or
 * trailing dots and blanks, at most 120 characters; the ending is kept. Nothing usable gives `file`.
 * @example safeFileName('../a:b?\u202Egnp', 'csv') // 'a b gnp.csv'
 */
export function safeFileName(wanted: string, extension: string): string {
  const plain = wanted
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const short = [...plain]
    .slice(0, LIMIT)
    .join('')
    .replace(/[. ]+$/, '');
  const name = short === '' ? 'file' : RESERVED.test(short) ? `_${short}` : short;
  return `${name}.${extension}`;
}
