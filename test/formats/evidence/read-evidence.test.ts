import { describe, expect, test } from 'vitest';
import { EVIDENCE_LIMITS } from '../../../src/domain/evidence';
import { asId } from '../../../src/domain/id';
import { admitEvidence } from '../../../src/formats/evidence/admit-evidence';
import { bytesOfFile, fileContent } from '../../../src/formats/evidence/file-content';
import { pictureSize } from '../../../src/formats/evidence/picture-size';
import { readEvidence } from '../../../src/formats/evidence/read-evidence';
import { blankPdf, heads, onePixel } from './small-files';

const codes = (bytes: Uint8Array, name = 'a.png') =>
  readEvidence(bytes, name).problems.map((each) => each.code);
const textOf = (text: string) => new TextEncoder().encode(text);

describe('a file of evidence', () => {
  test('is what its content says, whatever its name', () => {
    expect(readEvidence(onePixel, 'x.pdf').value?.type).toBe('image/png');
    expect(readEvidence(blankPdf, 'x.png').value?.type).toBe('application/pdf');
  });

  test('is told its size in pixels by its head', () => {
    expect(pictureSize(onePixel)).toEqual({ type: 'image/png', width: 1, height: 1 });
    expect(pictureSize(heads.jpeg(640, 480))).toMatchObject({ width: 640, height: 480 });
    expect(pictureSize(heads.gif(320, 200))).toMatchObject({ width: 320, height: 200 });
    expect(pictureSize(heads.webp(800, 600))).toMatchObject({ width: 800, height: 600 });
  });

  test.each(['png', 'jpeg', 'gif', 'webp'] as const)(
    'is refused before it is decoded when it is a %s of too many pixels',
    (type) => expect(codes(heads[type](60_000, 60_000))).toEqual(['evidence-too-many-pixels']),
  );

  test.each([
    ['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'a.svg'],
    ['<!doctype html><script>alert(1)</script>', 'a.png'],
    ['PK\u0003\u0004 and so on, a book or a document of some kind', 'a.pdf'],
    ['ftypheic', 'a.heic'],
    [' %PDF-1.4', 'a.pdf'],
  ])('is refused when it is neither picture nor PDF: %s', (text, name) =>
    expect(codes(textOf(text), name)).toEqual(['evidence-kind']),
  );

  test('is refused when empty, and when it has too many bytes', () => {
    expect(codes(new Uint8Array())).toEqual(['empty-file']);
    const large = new Uint8Array(EVIDENCE_LIMITS.fileBytes + 1);
    large.set(onePixel);
    expect(codes(large)).toEqual(['evidence-too-big']);
  });

  test('is refused when its head does not tell how large it would be', () => {
    expect(codes(heads.png(0, 9))).toEqual(['evidence-not-drawn']);
    const without = heads.jpeg(9, 9).map((byte, at) => (at === 21 ? 0xd0 : byte));
    expect(codes(without)).toEqual(['evidence-not-drawn']);
  });

  test('a head cut short does no harm', () => {
    for (const whole of Object.values(heads).map((head) => head(9, 9)))
      for (let length = 0; length < whole.length; length += 1)
        expect(() => readEvidence(whole.subarray(0, length), 'x')).not.toThrow();
  });
});

describe('bytes kept as text', () => {
  test('come back as they were', () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 31) & 255);
    expect(bytesOfFile(fileContent(bytes))).toEqual(bytes);
    expect(fileContent(new Uint8Array()).base64).toBe('');
  });

  test('are not given out when they are not those that were taken in', () => {
    const kept = fileContent(onePixel);
    expect(bytesOfFile({ ...kept, base64: kept.base64.replace('i', 'j') })).toBeUndefined();
    expect(bytesOfFile({ ...kept, base64: '§' })).toBeUndefined();
  });
});

describe('an achievement takes', () => {
  const id = asId<never>('h-1');
  const file = (sha256: string, size = 10) => ({ name: sha256, sha256, size });
  const codesOf = (...given: Parameters<typeof admitEvidence>) =>
    admitEvidence(...given).problems.map((each) => each.code);

  test('no file twice, whether in one go or one after the other', () => {
    expect(codesOf(id, [file('a'), file('a')], [])).toEqual(['evidence-twice']);
    expect(codesOf(id, [file('a')], [{ ...file('a'), achievementId: id }])).toEqual([
      'evidence-twice',
    ]);
  });

  test('a file that another achievement has, without room of its own', () => {
    const known = [{ ...file('a', EVIDENCE_LIMITS.inAll), achievementId: asId<never>('other') }];
    expect(admitEvidence(id, [file('a', EVIDENCE_LIMITS.inAll)], known).value).toHaveLength(1);
    expect(codesOf(id, [file('b', 1)], known)).toEqual(['evidence-too-much']);
  });

  test('so many and no more; those before the one too many go in', () => {
    const many = Array.from({ length: EVIDENCE_LIMITS.ofOneAchievement + 2 }, (_, at) =>
      file(`f${at}`),
    );
    const { value, problems } = admitEvidence(id, many, []);
    expect(value).toHaveLength(EVIDENCE_LIMITS.ofOneAchievement);
    expect(problems.map((each) => each.code)).toEqual(['evidence-too-many', 'evidence-too-many']);
  });
});
