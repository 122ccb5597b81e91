import { expect, it } from 'vitest';
import { openJson } from '../../src/formats/gate/open-json';

const bytes = (text: string) => new TextEncoder().encode(text);

it('JSON comes through, with or without a mark at its head', () => {
  expect(openJson(bytes('{"a":1}')).value).toEqual({ a: 1 });
  expect(openJson(bytes('\uFEFF[1]')).value).toEqual([1]);
});

it.each([
  [bytes(''), 'empty-file'],
  [new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0]), 'not-json'],
  [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d]), 'not-json'],
  [bytes('甲乙丙'), 'json-syntax'],
  [bytes('['.repeat(5000)), 'json-too-deep'],
])('what is no JSON is refused with its reason', (content, code) => {
  const { value, problems } = openJson(content);
  expect(value).toBeUndefined();
  expect(problems[0]?.code).toBe(code);
});

it('keys that reach into objects are dropped and said', () => {
  const { value, problems } = openJson(bytes('{"__proto__":{"x":1},"a":1}'));
  expect(JSON.stringify(value)).toBe('{"a":1}');
  expect(problems[0]?.code).toBe('unsafe-key');
});
