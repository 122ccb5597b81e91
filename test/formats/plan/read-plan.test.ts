import { describe, expect, it } from 'vitest';
import { readPlans } from '../../../src/formats/plan/preview-plans';
import { bookBytes, countingBytes, gridsOf, linesOf } from './book';
import { LAYOUTS } from './layouts';
import { HELD_LAYOUTS } from './layouts-held';
import { MORE_LAYOUTS } from './layouts-more';

const read = (bytes: Uint8Array) => readPlans(gridsOf(bytes), 'plan.xlsx', countingBytes());

describe.each([...LAYOUTS, ...MORE_LAYOUTS, ...HELD_LAYOUTS])(
  '$title',
  ({ sheets, lines, subtotals, name }) => {
    it.each(['xlsx', 'biff8'] as const)('gives every course and nothing else (%s)', (type) => {
      const { previews } = read(bookBytes(sheets, type));
      expect(previews).toHaveLength(1);
      const [preview] = previews;
      const document = preview?.reading.document;
      expect(document?.programme.name).toBe(name);
      expect(document && linesOf(document)).toEqual(lines);
      expect(
        document?.programme.subtotals.map(({ label, category, credits, hours }) =>
          [label, category, credits ?? '-', hours.total ?? '-'].join(' '),
        ),
      ).toEqual(subtotals);
    });
  },
);
