import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SCALE, type Alignment } from '../../src/domain/alignment';
import { amount, compareAmounts, sum, ZERO, type Amount } from '../../src/domain/amount';
import { COVERAGE_DEFINITIONS, type CoverageDefinition } from '../../src/coverage/definition';
import { coverageOf } from '../../src/coverage/coverage-of';
import { elderlyCare, link } from './sample';

const document = elderlyCare();
const itemIds = document.items.map(({ id }) => id as string);
const links = fc.array(
  fc
    .tuple(
      fc.constantFrom('c1', 'c2', 'c3'),
      fc.constantFrom(...itemIds),
      fc.constantFrom('H', 'M', 'L'),
    )
    .map(([courseId, itemId, strength]) => link(courseId, itemId, strength)),
  { maxLength: 30 },
);
const definitions = fc.constantFrom<CoverageDefinition>(...COVERAGE_DEFINITIONS);

function covered(alignments: readonly Alignment[], definition?: CoverageDefinition): Amount[] {
  const scale = DEFAULT_SCALE;
  const asked = { document, level: '4', alignments, scale };
  return coverageOf(definition === undefined ? asked : { ...asked, definition }).levels.map(
    (level) => level.covered,
  );
}

describe('coverage', () => {
  it('lies between 0 and 100', () => {
    fc.assert(
      fc.property(links, definitions, (alignments, definition) => {
        for (const each of covered(alignments, definition)) {
          expect(compareAmounts(each, ZERO)).toBeGreaterThanOrEqual(0);
          expect(compareAmounts(each, amount(100))).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never falls when a link is added or made stronger', () => {
    fc.assert(
      fc.property(links, fc.constantFrom(...itemIds), (alignments, itemId) => {
        const before = covered(alignments);
        const added = covered([...alignments, link('c9', itemId, 'L')]);
        const stronger = covered(alignments.map((each) => ({ ...each, strength: 'H' })));
        before.forEach((each, at) => {
          expect(compareAmounts(added[at] ?? ZERO, each)).toBeGreaterThanOrEqual(0);
          expect(compareAmounts(stronger[at] ?? ZERO, each)).toBeGreaterThanOrEqual(0);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order of links or items', () => {
    fc.assert(
      fc.property(links, (alignments) => {
        const asked = { document, level: '4', alignments, scale: DEFAULT_SCALE };
        const turned = {
          ...asked,
          document: { ...document, items: [...document.items].reverse() },
          alignments: [...alignments].reverse(),
        };
        const levels = coverageOf(asked).levels.map((each) => each.rows.map((row) => row.covered));
        expect(
          coverageOf(turned).levels.map((each) => each.rows.map((row) => row.covered)),
        ).toEqual(levels);
      }),
      { numRuns: 60 },
    );
  });

  it('is exactly the sum of its items and of its functions', () => {
    fc.assert(
      fc.property(links, (alignments) => {
        const asked = { document, level: '4', alignments, scale: DEFAULT_SCALE };
        for (const { rows, covered } of coverageOf(asked).levels) {
          expect(sum(rows.filter(({ scored }) => scored).map((row) => row.covered))).toBe(covered);
          expect(sum(rows.filter(({ depth }) => depth === 0).map((row) => row.covered))).toBe(
            covered,
          );
          expect(sum(rows.filter(({ scored }) => scored).map((row) => row.weight))).toBe('100');
        }
      }),
      { numRuns: 60 },
    );
  });
});
