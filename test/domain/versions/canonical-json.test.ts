import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../src/domain/versions/canonical-json';

test('sorts keys, leaves out what is undefined, and escapes lone surrogates', () => {
  expect(canonicalJson({ b: 1, a: [undefined, 'é'], c: undefined })).toBe('{"a":[null,"é"],"b":1}');
  expect(canonicalJson('\ud800')).toBe('"\\ud800"');
  expect(canonicalJson(undefined)).toBe('null');
});

test('gives the same text for the same content, and text that reads back', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
