const utf8 = (text: string) => new TextEncoder().encode(text);

/** A text of one-byte signs as bytes. */
const bytesOf = (signs: string) => Uint8Array.from(signs, (sign) => sign.charCodeAt(0));

/** A white PNG of one pixel, whole. */
export const onePixel = bytesOf(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  ),
);

const long = (value: number) =>
  String.fromCharCode(...[24, 16, 8, 0].map((by) => (value >>> by) & 255));
const short = (value: number) => long(value).slice(2);
const little = (value: number) => Array.from(short(value)).reverse().join('');

/** Heads of pictures that say so many pixels; nothing follows. */
export const heads = {
  png: (width: number, height: number) =>
    bytesOf(`\x89PNG\r\n\x1a\n${long(13)}IHDR${long(width)}${long(height)}\x08\x06\0\0\0\0\0\0\0`),
  jpeg: (width: number, height: number) =>
    bytesOf(
      `\xff\xd8\xff\xe0${short(16)}JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xc0${short(11)}\x08${short(height)}${short(width)}\x01\x01\x11\0`,
    ),
  gif: (width: number, height: number) =>
    bytesOf(`GIF89a${little(width)}${little(height)}${'\0'.repeat(30)}`),
  webp: (width: number, height: number) =>
    bytesOf(
      `RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0${little(width - 1)}\0${little(height - 1)}\0\0\0`,
    ),
};

/** A PDF of one blank page. */
export const blankPdf = utf8(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`);
