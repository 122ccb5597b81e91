export interface PictureSize {
  readonly type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';
  /** In pixels; 0 when the head of the file does not tell. */
  readonly width: number;
  readonly height: number;
}

type Looked = (view: DataView, text: (at: number, length: number) => string) => PictureSize;

const png: Looked = (view) => ({
  type: 'image/png',
  width: view.getUint32(16),
  height: view.getUint32(20),
});

const gif: Looked = (view) => ({
  type: 'image/gif',
  width: view.getUint16(6, true),
  height: view.getUint16(8, true),
});

const webp: Looked = (view, text) => {
  const form = text(12, 4);
  const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_0000;
  if (form === 'VP8X') return { type: 'image/webp', width: three(24) + 1, height: three(27) + 1 };
  if (form === 'VP8L') {
    const bits = view.getUint32(21, true);
    const [width, height] = [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
    return { type: 'image/webp', width, height };
  }
  const side = (at: number) => view.getUint16(at, true) & 0x3fff;
  return { type: 'image/webp', width: side(26), height: side(28) };
};

/** Start-of-frame marks: all of C0 to CF but the tables between them. */
const isFrame = (mark: number) =>
  mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);

const jpeg: Looked = (view) => {
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const mark = view.getUint8(at + 1);
    if (isFrame(mark)) {
      return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at += mark === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return { type: 'image/jpeg', width: 0, height: 0 };
};

/**
 * What picture the bytes are and how large it is when decoded, from its head alone; undefined for anything else. Nothing is decoded.
 * @example pictureSize(onePixelPng) // { type: 'image/png', width: 1, height: 1 }
 */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = (at: number, length: number) =>
    String.fromCharCode(...bytes.subarray(at, at + length));
  if (bytes.length < 30) return undefined;
  if (text(0, 8) === '\x89PNG\r\n\x1a\n' && text(12, 4) === 'IHDR') return png(view, text);
  if (text(0, 3) === '\xff\xd8\xff') return jpeg(view, text);
  if (/^GIF8[79]a$/.test(text(0, 6))) return gif(view, text);
  return text(0, 4) === 'RIFF' && text(8, 4) === 'WEBP' ? webp(view, text) : undefined;
}
