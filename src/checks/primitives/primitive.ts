import type { Judgement } from '../finding';
import type { ShapedFields } from '../../domain/shape';
import type { Parameters } from '../policy/parameter';
import type { PolicyRule } from '../policy/policy-pack';
import type { Scene } from '../scene';

/** A kind of rule: its parameters, and what it says of a plan. A rule about single rows gives one judgement for each fault. */
export interface Primitive {
  readonly name: string;
  readonly parameters: Parameters;
  readonly judge: (rule: PolicyRule, scene: Scene) => readonly Judgement[];
}

/** A primitive whose judge sees its parameters by their types. @example primitive('total', {}, () => []).name // 'total' */
export function primitive<F extends Parameters>(
  name: string,
  parameters: F,
  judge: (rule: ShapedFields<F>, scene: Scene) => readonly Judgement[],
): Primitive {
  return {
    name,
    parameters,
    // A pack is read by these very shapes before it is used.
    judge: (rule, scene) => judge(rule as unknown as ShapedFields<F>, scene),
  };
}
