import type { RulePack, Step } from '../../../credits/pack/rule-pack';
import { parseAmount } from '../../../domain/amount';

/** A fact as a pack declares it. */
export type FactDeclaration = RulePack['facts'][number];

/**
 * What was typed or chosen for a fact as rules read it; undefined when nothing was, or when a number is none. Digits of any width count.
 * @example factOf({ name: 'teamRank', label: '团队排名', type: 'number' }, '2') // 2
 */
export function factOf(
  fact: FactDeclaration | undefined,
  written: string,
): string | number | boolean | undefined {
  const text = written.normalize('NFKC').trim();
  if (text === '') return undefined;
  if (fact?.type === 'flag') return text === 'yes';
  if (fact?.type !== 'number') return text;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  return parseAmount(text);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object within a step's condition, the pack's named conditions put in. */
function partsOf(pack: RulePack, value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap((each: unknown) => partsOf(pack, each));
  if (!isRecord(value)) return [];
  const ref = value['ref'];
  const named = typeof ref === 'string' ? pack.conditions?.[ref] : undefined;
  return [value, ...partsOf(pack, named), ...Object.values(value).flatMap((v) => partsOf(pack, v))];
}

/** The kinds that a step is for; undefined where it is for all. */
function kindsOf(pack: RulePack, step: Step): readonly string[] | undefined {
  const parts = partsOf(pack, [step.when, step['where']]);
  const about = parts.find((part) => part['fact'] === 'kind');
  if (about === undefined) return undefined;
  if (typeof about['is'] === 'string') return [about['is']];
  return Array.isArray(about['in'])
    ? about['in'].filter((each): each is string => typeof each === 'string')
    : undefined;
}

/** What the team rule reads without being told. */
const TEAM = ['teamRanked', 'teamRank', 'teamSize'];

function namesIn(pack: RulePack, step: Step): readonly string[] {
  const named = partsOf(pack, step)
    // Values of the kind (`certificate`) may read like a fact's name.
    .filter((part) => part['fact'] !== 'kind')
    .flatMap((part) => Object.values(part).flat())
    .filter((each): each is string => typeof each === 'string');
  return step.primitive === 'team' ? [...named, ...TEAM] : named;
}

/**
 * The facts of an achievement that a pack's rules look at for one kind, in the order declared; facts of courses and students and the kind itself are
 * left out. A fact that no step names stays. An unknown kind gets the facts of the steps for all kinds.
 * @example factsForKind(rs14, 'certificate').map((each) => each.name) // ['certificate', 'certificateLevel']
 */
export function factsForKind(pack: RulePack, kind: string): readonly FactDeclaration[] {
  return pack.facts.filter((fact) => {
    if (fact.name === 'kind' || fact.name.includes('.')) return false;
    const steps = pack.steps.filter((step) => namesIn(pack, step).includes(fact.name));
    return steps.length === 0 || steps.some((step) => kindsOf(pack, step)?.includes(kind) ?? true);
  });
}
