import type { RulePack, Step } from '../pack/rule-pack';
import { primitiveNamed } from '../primitives/registry';
import type { PlanQuestion } from './plan';

/** Facts that tell how much else was asked for or given. */
const ELSEWHERE = /"fact":"(?:total|used|left|lost|claim\.targetCount|claim\.achievementCount)"/;
const CREDITS = '"fact":"credits"';
const SETTERS = ['band', 'compute', 'table', 'grid', 'units', 'shift', 'team', 'parts'];

function saysElsewhere(pack: RulePack): boolean {
  return ELSEWHERE.test(JSON.stringify([pack.steps, pack.conditions ?? {}]));
}

/** Whether what a target is judged by depends on the credits that are left over at its turn, but for the conversion itself. */
function looksAtWhatIsLeft(steps: readonly Step[], pack: RulePack): boolean {
  const text = JSON.stringify([steps, pack.conditions ?? {}]);
  return text.includes(CREDITS);
}

function setsAfterLimit(steps: readonly Step[]): boolean {
  const first = steps.findIndex((each) => primitiveNamed(each.primitive)?.isLimit === true);
  return first >= 0 && steps.slice(first).some((each) => SETTERS.includes(each.primitive));
}

/** A limit that cuts, or credits given in part, make an amount smaller in company; a limit that refuses may then let it pass. */
function mayPassByCut(steps: readonly Step[]): boolean {
  const caps = steps.filter((each) => each.primitive === 'cap' && each['measure'] !== 'count');
  const shrinks =
    caps.some((each) => each['excess'] === 'cut') ||
    steps.some((each) => each['mode'] === 'credits');
  return shrinks && caps.some((each) => each['excess'] !== 'cut');
}

/**
 * Whether more claims can never make another one better under these rules: then what a pair gives alone is the most that it ever gives, and a bound
 * over pairs holds for plans. Rules that look at the credits left over, at other targets of the claim, or at running totals are not of this kind.
 * @example isForeseeable(question) // true for packs of tables, limits and caps
 */
export function isForeseeable({ adopted, achievementIds }: PlanQuestion): boolean {
  const { recognition, conversion } = adopted;
  if (conversion === null) return true;
  const packs = recognition === null ? [conversion] : [recognition, conversion];
  if (packs.some(saysElsewhere)) return false;
  const targets = conversion.steps.filter((each) => each.on !== 'source');
  const sources = conversion.steps.filter((each) => each.on === 'source');
  if (looksAtWhatIsLeft(targets, conversion) || setsAfterLimit(targets)) return false;
  if (mayPassByCut(targets) || mayPassByCut(recognition?.steps ?? [])) return false;
  if (conversion.pool === 'student' || achievementIds.length < 2) return true;
  if (sources.some((each) => primitiveNamed(each.primitive)?.isLimit === true)) return false;
  const cuts = (recognition?.steps ?? []).some((each) => each['excess'] === 'cut');
  const looks = recognition !== null && looksAtWhatIsLeft(recognition.steps, recognition);
  return !cuts || (sources.length === 0 && !looks);
}
