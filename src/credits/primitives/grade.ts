import {
  amount,
  compareAmounts,
  greatest,
  least,
  parseAmount,
  plus,
  type Amount,
} from '../../domain/amount';
import { asksFor, givenOf } from '../engine/effect';
import { isUnknown } from '../engine/scope';
import { valueOf } from '../engine/value';
import { expression } from '../pack/expression';
import { exact, list, maybe, scalar, text } from '../../domain/shape';
import { factName } from '../pack/fact-name';
import { perLine } from './primitive';

/** The better of two grades: as numbers, else by place on the scale; a grade on neither gives way. */
function better(a: string, b: string, scale: readonly string[]): string {
  const [left, right] = [parseAmount(a), parseAmount(b)];
  if (left !== undefined && right !== undefined) return compareAmounts(left, right) >= 0 ? a : b;
  return scale.indexOf(a) > scale.indexOf(b) ? a : b;
}

/**
 * `grade`: the grade that goes with a converted course: `set` to a word or mark, or the mark the student has (`mark`, default `course.mark`) plus `add`,
 * no higher than `ceiling`, no lower than `floor`. Whatever it says, it never lowers a mark; words are compared on `scale`, worst first.
 * @example { "primitive": "grade", "add": 25, "ceiling": 95 } // 78 → 95, 65 → 90, 97 stays 97
 */
export const grade = perLine(
  'grade',
  {
    set: maybe(scalar),
    add: maybe(expression),
    ceiling: maybe(exact),
    floor: maybe(exact),
    mark: maybe(factName),
    scale: maybe(list(text, 2)),
  },
  (step, line) => {
    const fact = step.mark ?? 'course.mark';
    const given = givenOf(line, [fact]);
    const has = line.fact(fact);
    if (step.set !== undefined) {
      const set = String(step.set);
      const known = has !== undefined && has !== null;
      return { given, grade: known ? better(set, String(has), step.scale ?? []) : set };
    }
    const mark = valueOf({ fact }, line);
    if (isUnknown(mark)) return asksFor(mark, given);
    const add = step.add === undefined ? amount(0) : valueOf(step.add, line);
    if (isUnknown(add)) return asksFor(add, given);
    const raised = plus(mark, add);
    const held: Amount = step.ceiling === undefined ? raised : least(raised, amount(step.ceiling));
    const lifted = step.floor === undefined ? held : greatest(held, amount(step.floor));
    return {
      given: {
        ...given,
        add,
        ...(step.ceiling !== undefined && { ceiling: String(step.ceiling) }),
      },
      grade: greatest(mark, lifted),
    };
  },
  (step) => (step.set === undefined ? [step.mark ?? 'course.mark'] : []),
);
