import { courseFact } from '../../../credits/engine/facts';
import type { RulePack, Step } from '../../../credits/pack/rule-pack';
import { primitiveNamed } from '../../../credits/primitives/registry';
import { amount, compareAmounts, dividedBy, ONE, parseAmount, ZERO } from '../../../domain/amount';
import type { Fact } from '../../../domain/achievement';
import type { Course } from '../../../domain/programme';

/** A fact as a pack declares it. */
export type FactDeclaration = RulePack['facts'][number];

/**
 * What was typed or chosen for a fact as rules read it; undefined when nothing was, or when a number is none. Digits of any width count; a percentage is the
 * share that it says.
 * @example factOf({ name: 'teamRank', label: '团队排名', type: 'number' }, '2') // 2
 * @example factOf({ name: 'course.relatedness', label: '内容相关度', type: 'number' }, '80 %') // '0.8'
 */
export function factOf(
  fact: FactDeclaration | undefined,
  written: string,
): Exclude<Fact, null> | undefined {
  const kept = written.trim();
  if (kept === '') return undefined;
  if (fact?.type === 'list') return listOf(kept);
  if (fact?.type === 'flag') return kept === 'yes';
  if (fact?.type !== 'number') return kept;
  const text = kept.normalize('NFKC');
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const percent = /^(.+)%$/.exec(text)?.[1];
  if (percent === undefined) return parseAmount(text);
  const points = parseAmount(percent);
  return points === undefined ? undefined : dividedBy(points, amount(100));
}

/**
 * The members of a list as one writes them, parted by 、 or commas; undefined when there are none.
 * @example listOf('certificate、official-list') // ['certificate', 'official-list']
 */
export function listOf(written: string): readonly string[] | undefined {
  const members = written.split(/[、,，]/).map((each) => each.trim());
  const kept = members.filter((each) => each !== '');
  return kept.length === 0 ? undefined : kept;
}

/** Facts that are shares of a whole. */
const SHARES: readonly string[] = ['course.relatedness'];

/**
 * Whether something was written that the fact cannot be: no number for a number, more than the whole for a share.
 * @example isWrong({ name: 'course.relatedness', label: '内容相关度', type: 'number' }, '80') // true
 */
export function isWrong(fact: FactDeclaration, written: string): boolean {
  if (written.trim() === '') return false;
  const isShare = SHARES.includes(fact.name);
  if (fact.type !== 'number' && !isShare) return false;
  const value = factOf({ ...fact, type: 'number' }, written);
  const number = value === undefined ? undefined : parseAmount(writtenOf(value));
  if (number === undefined) return true;
  return isShare && (compareAmounts(number, ZERO) < 0 || compareAmounts(number, ONE) > 0);
}

/**
 * A known fact as its field shows it.
 * @example writtenOf(true) // 'yes'
 */
export function writtenOf(fact: Fact | undefined): string {
  if (fact === undefined || fact === null) return '';
  if (typeof fact === 'object') return fact.join('、');
  return typeof fact === 'boolean' ? (fact ? 'yes' : 'no') : String(fact);
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

/** Parameters whose texts name facts; others hold values, which may read like a fact's name (`certificate`, `hours`). */
const NAMING = [
  'fact',
  'inputs',
  'by',
  'per',
  'date',
  'from',
  'until',
  'on',
  'mark',
  'size',
  'rank',
];

function namesIn(pack: RulePack, step: Step): readonly string[] {
  const named = partsOf(pack, step)
    .flatMap((part) => NAMING.map((key) => part[key]).flat())
    .filter((each): each is string => typeof each === 'string');
  return [...named, ...(primitiveNamed(step.primitive)?.reads?.(step) ?? [])];
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

/**
 * The facts of a student's standing in a target course (mark, why it was failed, relatedness) at which packs look and which the plan's row does not tell: first
 * as declared, then what steps read undeclared. What the row tells (credits, category) is left out; several packs name a fact once.
 * @example factsOfTarget([rs09], course).map((each) => each.name) // ['course.failedBy']
 */
export function factsOfTarget(
  packs: readonly RulePack[],
  course: Course,
): readonly FactDeclaration[] {
  const declared = packs.flatMap((pack) => pack.facts);
  const read = packs.flatMap((pack) =>
    pack.steps
      .flatMap((step) => primitiveNamed(step.primitive)?.reads?.(step) ?? [])
      .map((name): FactDeclaration => ({ name, label: name, type: 'text' })),
  );
  const byName = new Map<string, FactDeclaration>();
  for (const fact of [...declared, ...read]) {
    const own = fact.name.startsWith('course.') ? fact.name.slice('course.'.length) : undefined;
    if (own === undefined || byName.has(fact.name)) continue;
    const told = courseFact(course, own);
    if (told === undefined || told === '') byName.set(fact.name, fact);
  }
  return [...byName.values()];
}
