import type { Amount } from '../../domain/amount';

/** What kind of figure a cell stands for. */
export type CellField =
  'term' | 'weekly' | 'weeks' | 'start' | 'start-weekly' | 'hours' | 'credits' | 'requirement';

/** What an odd cell means. A school may choose another meaning for all cells of one shape. */
export type Meaning =
  | 'weekly-by-weeks'
  | 'weeks-by-weekly'
  | 'alternative'
  | 'conditional'
  | 'not-counted'
  | 'whole-weeks'
  | 'whole-days'
  | 'extracurricular'
  | 'footnoted'
  | 'mark'
  | 'range'
  | 'placeholder'
  | 'term-and-weekly'
  | 'date-as-term-and-weekly'
  | 'date-as-weekly-by-weeks'
  | 'date-as-terms'
  | 'term-without-weekly'
  | 'named-term'
  | 'terms'
  | 'term-hours'
  | 'addends'
  | 'elective-free'
  | 'elective-restricted'
  | 'unknown';

/** What was read from a cell; only what it says is present. */
export interface CellParts {
  readonly value?: Amount;
  /** Upper end of a range; the value of a range itself is unknown. */
  readonly from?: Amount;
  readonly to?: Amount;
  readonly weekly?: Amount;
  readonly weeks?: Amount;
  readonly days?: Amount;
  readonly hours?: Amount;
  readonly extra?: Amount;
  readonly terms?: readonly number[];
  readonly termName?: string;
  readonly alternative?: boolean;
  readonly uncounted?: boolean;
  readonly requirement?: 'required' | 'restricted-elective' | 'free-elective';
  readonly conditional?: boolean;
}
