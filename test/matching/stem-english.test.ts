import { expect, it } from 'vitest';
import { americanSpelling } from '../../src/matching/spelling';
import { stemEnglish } from '../../src/matching/stem-english';

it.each([
  ['caresses', 'caress'],
  ['ponies', 'poni'],
  ['cats', 'cat'],
  ['agreed', 'agre'],
  ['plastered', 'plaster'],
  ['bled', 'bled'],
  ['motoring', 'motor'],
  ['sing', 'sing'],
  ['conflated', 'conflat'],
  ['sized', 'size'],
  ['hopping', 'hop'],
  ['falling', 'fall'],
  ['filing', 'file'],
  ['happy', 'happi'],
  ['sky', 'sky'],
  ['relational', 'relat'],
  ['conditional', 'condit'],
  ['digitizer', 'digit'],
  ['vietnamization', 'vietnam'],
  ['triplicate', 'triplic'],
  ['hopeful', 'hope'],
  ['revival', 'reviv'],
  ['adjustable', 'adjust'],
  ['replacement', 'replac'],
  ['adoption', 'adopt'],
  ['probate', 'probat'],
  ['rate', 'rate'],
  ['controll', 'control'],
  ['roll', 'roll'],
  ['yield', 'yield'],
])("stems Porter's %s to %s", (word, stem) => {
  expect(stemEnglish(word)).toBe(stem);
});

it('leaves short and foreign words alone', () => {
  expect(stemEnglish('is')).toBe('is');
  expect(stemEnglish('naïve')).toBe('naïve');
  expect(stemEnglish('')).toBe('');
});

it.each([
  ['organisation', 'organization'],
  ['analysed', 'analyzed'],
  ['labour', 'labor'],
  ['centres', 'centers'],
  ['modelling', 'modeling'],
  ['programmes', 'programs'],
  ['exercise', 'exercise'],
  ['supervised', 'supervised'],
  ['hour', 'hour'],
  ['wise', 'wise'],
])('spells %s as %s', (word, spelt) => {
  expect(americanSpelling(word)).toBe(spelt);
});
