import type { Effect } from '../engine/effect';
import type { Line } from '../engine/line';
import type { Step } from '../pack/rule-pack';
import type { Shape, ShapedFields } from '../../domain/shape';

type Parameters = Readonly<Record<string, Shape<unknown>>>;

/** A kind of step: its name, the parameters it takes, and what it does. An effect of null = the step does not concern the line. */
export interface Primitive {
  readonly name: string;
  readonly parameters: Parameters;
  readonly apply?: (step: Step, line: Line) => Effect | null;
  /** For steps that compare lines with each other: one effect a line, in the same order. */
  readonly applyToAll?: (step: Step, lines: readonly Line[]) => readonly (Effect | null)[];
  /** Counts against what was given before, and so keeps running after a refusal by its like: every broken limit is named. */
  readonly isLimit?: boolean;
  /** Facts that it looks at though no parameter need name them. */
  readonly reads?: (step: Step) => readonly string[];
}

/**
 * A primitive that looks at one line at a time. The step's fields have the types that `parameters` say, for packs are checked before use.
 * `reads` names the facts that a step looks at by default.
 * @example perLine('refuse', {}, () => ({ given: {}, refuse: 'never' })).name // 'refuse'
 */
export function perLine<P extends Parameters>(
  name: string,
  parameters: P,
  apply: (step: Step & ShapedFields<P>, line: Line) => Effect | null,
  reads?: (step: Step & ShapedFields<P>) => readonly string[],
): Primitive {
  return {
    name,
    parameters,
    apply: apply as (step: Step, line: Line) => Effect | null,
    ...(reads && { reads: reads as (step: Step) => readonly string[] }),
  };
}

/** A primitive that counts what was given before. @see perLine */
export function limit<P extends Parameters>(
  name: string,
  parameters: P,
  apply: (step: Step & ShapedFields<P>, line: Line) => Effect | null,
): Primitive {
  return { ...perLine(name, parameters, apply), isLimit: true };
}

/** A primitive that sees all lines of a student at once. @see perLine */
export function acrossLines<P extends Parameters>(
  name: string,
  parameters: P,
  applyToAll: (step: Step & ShapedFields<P>, lines: readonly Line[]) => readonly (Effect | null)[],
): Primitive {
  return {
    name,
    parameters,
    applyToAll: applyToAll as (step: Step, lines: readonly Line[]) => readonly (Effect | null)[],
  };
}
