import { ask } from './ask';
import { band } from './band';
import { base } from './base';
import { bestOf } from './best-of';
import { cap } from './cap';
import { chain } from './chain';
import { compute } from './compute';
import { convert } from './convert';
import { evidence } from './evidence';
import { exclusive } from './exclusive';
import { grade } from './grade';
import { grid } from './grid';
import { laterStage } from './later-stage';
import { parts } from './parts';
import type { Primitive } from './primitive';
import { relatedness } from './relatedness';
import { require } from './require';
import { shift } from './shift';
import { surplus } from './surplus';
import { table } from './table';
import { targetLimit } from './target-limit';
import { team } from './team';
import { units } from './units';
import { useOnce } from './use-once';
import { validity } from './validity';
import { timeWindow } from './window';

/** Every kind of step, in the usual order of evaluation. A pack's own order is what counts. */
export const PRIMITIVES: readonly Primitive[] = [
  validity,
  timeWindow,
  evidence,
  require,
  shift,
  band,
  table,
  grid,
  units,
  compute,
  team,
  bestOf,
  laterStage,
  parts,
  base,
  targetLimit,
  relatedness,
  useOnce,
  exclusive,
  convert,
  surplus,
  cap,
  grade,
  ask,
  chain,
];

/** The primitive of that name, or undefined. @example primitiveNamed('cap')?.isLimit // true */
export function primitiveNamed(name: string): Primitive | undefined {
  return PRIMITIVES.find((each) => each.name === name);
}
