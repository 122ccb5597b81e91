import type { RulePack, Step } from '../pack/rule-pack';
import type { Primitive } from '../primitives/primitive';
import { primitiveNamed } from '../primitives/registry';
import { asksFor, givenOf, type Effect } from './effect';
import type { Use } from './line';
import type { OpenLine } from './open-line';
import { isUnknown } from './scope';
import { factsIn, truthOf } from './truth';

/** All steps of a recognition pack; those about sources or about targets of a conversion pack. */
export type Part = 'all' | 'source' | 'target';

interface Planned {
  readonly step: Step;
  readonly primitive: Primitive;
}

const PLANS = new WeakMap<RulePack, Map<Part, readonly (readonly Planned[])[]>>();

/** The part of a pack's steps in question, cut into segments once a pack. */
function planned(pack: RulePack, part: Part): readonly (readonly Planned[])[] {
  const known = PLANS.get(pack) ?? new Map<Part, readonly (readonly Planned[])[]>();
  PLANS.set(pack, known);
  const steps = pack.steps.filter((step) => part === 'all' || (step.on ?? 'target') === part);
  const segments = known.get(part) ?? segmentsOf(steps);
  known.set(part, segments);
  return segments;
}

/** Steps that look at one line run line by line; a step that compares lines waits until all have come to it. */
function segmentsOf(steps: readonly Step[]): readonly (readonly Planned[])[] {
  const segments: Planned[][] = [];
  for (const step of steps) {
    const primitive = primitiveNamed(step.primitive);
    if (primitive === undefined) throw new RangeError(`unknown primitive: ${step.primitive}`);
    const last = segments.at(-1);
    const alone = primitive.applyToAll !== undefined;
    if (last && !alone && last[0]?.primitive.applyToAll === undefined)
      last.push({ step, primitive });
    else segments.push([{ step, primitive }]);
  }
  return segments;
}

/** Whether the step's `when` lets it run; an effect when that is open. */
function gate(step: Step, line: OpenLine): boolean | Effect {
  if (step.when === undefined) return true;
  const truth = truthOf(step.when, line);
  return isUnknown(truth) ? asksFor(truth, givenOf(line, factsIn(step.when, line.named))) : truth;
}

function runAcross({ step, primitive }: Planned, lines: readonly OpenLine[], packId: string): void {
  const gated = lines
    .filter((line) => line.isOpen)
    .map((line) => ({ line, open: gate(step, line) }));
  for (const { line, open } of gated)
    if (typeof open !== 'boolean') line.take(step, open, packId, false);
  const concerned = gated.filter((each) => each.open === true).map((each) => each.line);
  // All effects are worked out before the first is taken: no line sees another one half done.
  const effects = primitive.applyToAll?.(step, concerned) ?? [];
  concerned.forEach((line, at) => {
    const effect = effects[at];
    if (effect) line.take(step, effect, packId, false);
  });
}

function runOn({ step, primitive }: Planned, line: OpenLine, packId: string): void {
  const isLimit = primitive.isLimit === true;
  const toldToo = isLimit && line.byLimit;
  if (!line.isOpen && !toldToo) return;
  const open = gate(step, line);
  if (open === false) return;
  const effect = open === true ? primitive.apply?.(step, line) : open;
  if (!effect || (toldToo && effect.refuse === undefined)) return;
  line.take(step, effect, packId, isLimit);
}

/**
 * Runs a part of the pack's steps over the lines, in the order of both; each line sees what was given before and by the lines ahead of it.
 * The lines must be of one student and in the pack's order.
 */
export function runSteps(
  pack: RulePack,
  part: Part,
  lines: readonly OpenLine[],
  before: readonly Use[],
): void {
  for (const segment of planned(pack, part)) {
    for (const line of lines) line.uses = before;
    const [first] = segment;
    if (first?.primitive.applyToAll) {
      runAcross(first, lines, pack.id);
      continue;
    }
    const given = [...before];
    for (const line of lines) {
      line.uses = [...given];
      for (const planned of segment) runOn(planned, line, pack.id);
      if (line.isGranted) given.push(line.asUse(line.credits));
    }
  }
}
