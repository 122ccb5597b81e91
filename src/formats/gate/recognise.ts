/** What a file's first bytes and structure show, whatever its name says. */
export type Content =
  | 'empty'
  | 'zip'
  | 'ole'
  | 'pdf'
  | 'json'
  | 'html'
  | 'xml'
  | 'text'
  | 'utf-16'
  | 'picture'
  | 'archive'
  | 'binary';

const SIGNATURES: readonly (readonly [Content, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x42, 0x4d, 0x00]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** BIFF without its OLE wrapper: the oldest .xls files begin with a BOF record. */
function isBareBiff(bytes: Uint8Array): boolean {
  const [kind, version, length] = bytes;
  return (
    kind === 0x09 &&
    length !== undefined &&
    [0x00, 0x02, 0x04, 0x08].includes(version ?? -1) &&
    length <= 0x10 &&
    bytes[3] === 0
  );
}

function looksUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 8) return false;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  const half = sample.length / 2;
  return (odd > half * 0.3 && even < half * 0.05) || (even > half * 0.3 && odd < half * 0.05);
}

/** Whether more than one byte in fifty, and more than a stray few, is a control character. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 8192);
  let control = 0;
  for (const byte of sample)
    if (
      (byte < 0x20 &&
        byte !== 0x09 &&
        byte !== 0x0a &&
        byte !== 0x0d &&
        byte !== 0x0c &&
        byte !== 0x1b) ||
      byte === 0x7f
    )
      control++;
  return control > 4 && control / sample.length > 0.02;
}

/**
 * What the content is. Text that begins like JSON, HTML or XML is named so; other bytes are `text` when fewer than one in
 * fifty is a control character. Names and extensions are not looked at.
 * @example recognise(new TextEncoder().encode('{"a":1}')) // 'json'
 */
export function recognise(bytes: Uint8Array): Content {
  if (bytes.length === 0) return 'empty';
  const found = SIGNATURES.find(([, signature]) => startsWith(bytes, signature));
  if (found) return found[0];
  if (isBareBiff(bytes)) return 'ole';
  if (looksUtf16(bytes)) return 'utf-16';
  if (isBinary(bytes)) return 'binary';
  return recogniseText(new TextDecoder('utf-8').decode(bytes.subarray(0, 4096)));
}

/**
 * What text is, by its beginning.
 * @example recogniseText('<table><tr>') // 'html'
 */
export function recogniseText(text: string): 'json' | 'html' | 'xml' | 'text' | 'empty' {
  const head = text
    .replace(/^\uFEFF/, '')
    .trimStart()
    .slice(0, 2048);
  if (head === '') return 'empty';
  if (/^(?:\{|\[\s*[{["\]\d-])/.test(head)) return 'json';
  if (/^<(?:!doctype\s+html|html|head|body|table|meta|style|div|p|script)\b/i.test(head))
    return 'html';
  if (/^<\?xml|^<!--|^<!DOCTYPE|^<[a-z_][\w.-]*(?::[\w.-]+)?[\s/>]/i.test(head))
    return /<(?:html|table)\b/i.test(head) &&
      !/urn:schemas-microsoft-com:office:spreadsheet/.test(head)
      ? 'html'
      : 'xml';
  return 'text';
}
