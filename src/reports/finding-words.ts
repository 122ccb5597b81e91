import type { Effect, Finding, FindingRow, Remark } from '../checks/finding';
import type { PolicyPack, PolicyRule } from '../checks/policy/policy-pack';
import {
  compareAmounts,
  dividedBy,
  ONE,
  parseAmount,
  shown,
  times,
  type Amount,
} from '../domain/amount';
import type { ChecksMessages } from '../i18n/zh-CN/checks';

/** A finding with the rule it comes from and the pack that rule stands in. */
export interface RuledFinding {
  readonly pack: PolicyPack;
  readonly rule: PolicyRule;
  readonly finding: Finding;
}

const percent = (share: Amount): string => `${shown(times(share, '100' as Amount), 2)}%`;

/** Whether a quotient is read as a percentage: where its bound is a share of the whole. */
function isShare({ bound, denominator }: Pick<Finding, 'bound' | 'denominator'>): boolean {
  return denominator !== null && (bound === null || compareAmounts(bound, ONE) <= 0);
}

function unitOf(rule: PolicyRule): string {
  return typeof rule['of'] === 'string' ? rule['of'] : '';
}

/**
 * The figure of a finding or of another reading of it, with its arithmetic; '' where there is none.
 * @example figureText(finding, rule, checks) // '1476 ÷ 2776 = 53.17%'
 */
export function figureText(
  of: Pick<Effect, 'numerator' | 'denominator' | 'bound'>,
  rule: PolicyRule,
  t: ChecksMessages,
): string {
  const { numerator, denominator } = of;
  if (numerator === null) return '';
  if (denominator === null) return t.amountOf(shown(numerator), unitOf(rule));
  const value = dividedBy(numerator, denominator);
  if (value === undefined) return `${shown(numerator)} ÷ ${shown(denominator)}`;
  return t.quotient(
    shown(numerator),
    shown(denominator),
    isShare(of) ? percent(value) : shown(value, 2),
  );
}

/**
 * What the rule asks for, in words; '' where it asks for no figure.
 * @example boundText(finding, rule, checks) // '不少于 50%'
 */
export function boundText(finding: Finding, rule: PolicyRule, t: ChecksMessages): string {
  const say = (written: unknown): string => {
    const own = typeof written === 'string' ? parseAmount(written) : undefined;
    const value = own ?? finding.bound;
    if (value === null) return '';
    return isShare({ ...finding, bound: value })
      ? percent(value)
      : t.amountOf(shown(value), finding.denominator === null ? unitOf(rule) : '');
  };
  const { atLeast, atMost, around, within } = rule;
  // A bound by a choice is not known where nothing was computed.
  const isUnknown = [atLeast, atMost].some((each) => each !== undefined && say(each) === '');
  if (isUnknown) return '';
  if (around !== undefined) return t.around(say(around), say(within ?? '0'));
  if (atLeast !== undefined && atMost !== undefined) return t.between(say(atLeast), say(atMost));
  if (atLeast !== undefined) return t.atLeast(say(atLeast));
  if (atMost !== undefined) return t.atMost(say(atMost));
  if (rule.primitive === 'capacity')
    return finding.bound === null ? '' : t.atMost(shown(finding.bound));
  if (rule.primitive === 'given') return t.yesNo;
  return finding.bound === null ? '' : t.printedFigure(shown(finding.bound));
}

/** What there is to say about a finding, a sentence each, inputs and choices by their labels; a code without a sentence comes back as it is. */
export function remarkTexts(
  finding: Finding,
  pack: PolicyPack,
  t: ChecksMessages,
): readonly string[] {
  const labels = {
    inputs: (name: string) =>
      t.inputLabel(pack.id, name, pack.inputs.find((each) => each.name === name)?.label ?? name),
    choices: (name: string) =>
      t.choiceLabel(pack.id, name, pack.choices.find((each) => each.name === name)?.label ?? name),
  };
  const told = (params: Remark['params'], of: keyof typeof labels) => {
    const names = params[of];
    return names === undefined
      ? params
      : { ...params, [of]: names.split(', ').map(labels[of]).join('; ') };
  };
  return finding.remarks.map(
    ({ code, params }) => t.remarks[code]?.(told(told(params, 'inputs'), 'choices')) ?? code,
  );
}

/** A sentence each for what would mend it. */
export function mendTexts(
  finding: Finding,
  rule: PolicyRule,
  t: ChecksMessages,
): readonly string[] {
  return finding.mend.map(({ code, params }) => {
    const rounded = Object.fromEntries(
      Object.entries(params).map(([key, value]) => {
        const exact = parseAmount(value);
        return [key, exact === undefined ? value : shown(exact, 2)];
      }),
    );
    return t.mends[code]?.(rounded, unitOf(rule)) ?? code;
  });
}

/** What a row gives to the figure. @example rowAmountText({ …, amount: null }, checks) // '不详' */
export function rowAmountText(row: FindingRow, t: ChecksMessages): string {
  return row.amount === null ? t.unknown : shown(row.amount);
}

/** How a row's amount was found, with the weeks and the factor where it was made of them. */
export function howText(row: FindingRow, factor: Amount | null, t: ChecksMessages): string {
  const { weeks, factor: own } = row;
  const used = own ?? (row.how === 'weeks-by-factor' ? factor : null);
  const made =
    weeks !== undefined && used !== null
      ? t.weeks(shown(weeks), shown(used))
      : (t.how[row.how] ?? row.how);
  return own === undefined ? made : `${made}${t.byTable(shown(own))}`;
}

/** Number and text of the clause in the asked language. */
export function clauseTitle(
  { pack, finding: { clause } }: RuledFinding,
  t: ChecksMessages,
): string {
  return `${clause.number ?? ''} ${t.clauseText(pack.id, clause.id, clause.text)}`.trim();
}
