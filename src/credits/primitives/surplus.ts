import { givenOf } from '../engine/effect';
import { oneOf } from '../../domain/shape';
import { perLine } from './primitive';

/**
 * `surplus`: what becomes of the credits that a conversion leaves over: lost, or kept for a further course (as without this step). After `convert`.
 * @example { "primitive": "surplus", "is": "lost" } // 0.5 left: lost
 */
export const surplus = perLine('surplus', { is: oneOf('lost', 'kept') }, (step, line) => {
  const given = givenOf(line, ['left']);
  return step.is === 'kept'
    ? { given }
    : { given, set: { lost: given['left'] ?? null }, surplusLost: true };
});
