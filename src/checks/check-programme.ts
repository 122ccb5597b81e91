import {
  judgement,
  type Effect,
  type Finding,
  type FindingClause,
  type Judgement,
  type Verdict,
} from './finding';
import { remark } from './measure/remarks';
import type { PolicyPack, PolicyRule } from './policy/policy-pack';
import { primitiveNamed } from './primitives/registry';
import { Scene, type CheckedPlan } from './scene';

/** Chosen readings and given facts by name. A choice that nobody made is shown with every reading there is. */
export type PolicySettings = Readonly<Record<string, string>>;

const YES = /^(?:yes|true|1|是)$/i;
const NO = /^(?:no|false|0|否)$/i;

/**
 * What a policy pack finds in a plan, in the pack's order; rules that are off or meant for other programmes give nothing. A verdict that an unchosen reading
 * would turn is `borderline`; the effect of every reading stands beside it. The order of the courses and settings makes no difference.
 * @example checkProgramme(document, pack, { 'week-factor': '24' })[0]?.verdict // 'pass'
 */
export function checkProgramme(
  document: CheckedPlan,
  pack: PolicyPack,
  settings: PolicySettings,
): readonly Finding[] {
  return pack.rules.flatMap((rule) => {
    const fit = scopeOf(rule, document, settings);
    if (rule.off === true || fit === 'leave-out') return [];
    return findingsOf(rule, document, pack, settings).map((finding) =>
      fit === 'apply'
        ? finding
        : {
            ...finding,
            verdict: 'needs-person' as const,
            remarks: [...finding.remarks, remark(fit)],
          },
    );
  });
}

function scopeOf(
  { applies, onlyIf }: PolicyRule,
  { programme }: CheckedPlan,
  settings: PolicySettings,
): 'apply' | 'leave-out' | 'not-meant-for-it' | 'scope-unsaid' {
  const isMeant =
    applies === undefined ||
    (applies.levels?.includes(programme.level) !== false &&
      applies.forms?.includes(programme.form) !== false);
  if (!isMeant) return applies.otherwise === 'ask' ? 'not-meant-for-it' : 'leave-out';
  if (onlyIf === undefined) return 'apply';
  const said = settings[onlyIf] ?? '';
  if (NO.test(said)) return 'leave-out';
  return YES.test(said) ? 'apply' : 'scope-unsaid';
}

function judged(
  rule: PolicyRule,
  document: CheckedPlan,
  pack: PolicyPack,
  settings: PolicySettings,
): { readonly judgements: readonly Judgement[]; readonly asked: ReadonlySet<string> } {
  const scene = new Scene(document, pack, settings);
  const found = primitiveNamed(rule.primitive)?.judge(rule, scene) ?? [];
  return { judgements: found.length > 0 ? found : [judgement('pass')], asked: scene.asked };
}

function findingsOf(
  rule: PolicyRule,
  document: CheckedPlan,
  pack: PolicyPack,
  settings: PolicySettings,
): readonly Finding[] {
  const { judgements, asked } = judged(rule, document, pack, settings);
  const choices = pack.choices.filter(({ name }) => asked.has(name));
  const chosen = (name: string, first: string) => settings[name] ?? first;
  const readings = Object.fromEntries(
    choices.map(({ name, options }) => [name, chosen(name, options[0]?.value ?? '')]),
  );
  const effects = choices.flatMap((choice): readonly Effect[] =>
    choice.options.flatMap(({ value }): readonly Effect[] => {
      const other = judged(rule, document, pack, { ...settings, [choice.name]: value });
      const [first] = other.judgements;
      if (first === undefined) return [];
      const { numerator, denominator, bound, verdict } = first;
      const isChosen = readings[choice.name] === value;
      return [
        {
          choice: choice.name,
          option: value,
          chosen: isChosen,
          numerator,
          denominator,
          bound,
          verdict,
        },
      ];
    }),
  );
  const open = new Set(
    choices
      .filter(({ name, decides }) => decides !== false && settings[name] === undefined)
      .map(({ name }) => name),
  );
  /** The choices nobody made that would turn the verdict. */
  const deciding = (verdict: Verdict): readonly string[] =>
    verdict === 'pass' || verdict === 'fail'
      ? [
          ...new Set(
            effects.flatMap((effect) =>
              open.has(effect.choice) && effect.verdict !== verdict ? effect.choice : [],
            ),
          ),
        ]
      : [];
  return judgements.map((each) => {
    const turning = deciding(each.verdict);
    const isOpen = turning.length > 0;
    return {
      rule: rule.id,
      clause: clauseOf(rule, pack),
      ...each,
      verdict: isOpen ? 'borderline' : each.verdict,
      remarks: isOpen
        ? [...each.remarks, remark('reading-decides', { choices: turning.join(', ') })]
        : each.remarks,
      readings,
      effects,
    };
  });
}

function clauseOf(rule: PolicyRule, pack: PolicyPack): FindingClause {
  const found = pack.clauses.find(({ id }) => id === rule.clause);
  return {
    id: rule.clause,
    ...(found?.number !== undefined && { number: found.number }),
    text: found?.text ?? '',
    document: found?.document ?? pack.source.document,
    evidence: found?.evidence ?? 'unverified',
  };
}
