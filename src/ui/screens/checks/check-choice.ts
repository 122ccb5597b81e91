import type { RuleChange } from '../../../checks/policy/adjusted-policy';

/** What a school chose for checking one programme: policies, readings and given facts by policy, and changes of single rules. */
export interface CheckChoice {
  readonly policies: readonly string[];
  readonly settings: Readonly<Partial<Record<string, Readonly<Record<string, string>>>>>;
  readonly rules: Readonly<Partial<Record<string, Readonly<Record<string, RuleChange>>>>>;
}

/** What is looked at before anybody chose. */
export const DEFAULT_CHOICE: CheckChoice = {
  policies: ['plan-consistency', 'moe-2019-13', 'zhejiang-2018'],
  settings: {},
  rules: {},
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function records<T>(
  value: unknown,
  read: (part: unknown) => T | undefined,
): Record<string, Record<string, T>> {
  const found: Record<string, Record<string, T>> = {};
  for (const [pack, parts] of Object.entries(isRecord(value) ? value : {})) {
    const own: Record<string, T> = {};
    for (const [name, part] of Object.entries(isRecord(parts) ? parts : {})) {
      const kept = read(part);
      if (kept !== undefined) own[name] = kept;
    }
    found[pack] = own;
  }
  return found;
}

function changeOf(value: unknown): RuleChange | undefined {
  if (!isRecord(value)) return undefined;
  const { off, bound } = value;
  return {
    ...(typeof off === 'boolean' && { off }),
    ...(typeof bound === 'string' && { bound }),
  };
}

/** The choice that a stored setting holds; what it cannot be read from gives the default. */
export function checkChoiceOf(value: unknown): CheckChoice {
  if (!isRecord(value) || !Array.isArray(value['policies'])) return DEFAULT_CHOICE;
  const listed: readonly unknown[] = value['policies'];
  return {
    policies: listed.filter((each) => typeof each === 'string'),
    settings: records(value['settings'], (part) => (typeof part === 'string' ? part : undefined)),
    rules: records(value['rules'], changeOf),
  };
}

/** The choice with one reading or fact set; '' takes it away. */
export function withSetting(
  choice: CheckChoice,
  pack: string,
  name: string,
  value: string,
): CheckChoice {
  const { [name]: _, ...others } = choice.settings[pack] ?? {};
  const own = value === '' ? others : { ...others, [name]: value };
  return { ...choice, settings: { ...choice.settings, [pack]: own } };
}

/** The choice with one rule changed; an empty change takes it away. */
export function withRule(
  choice: CheckChoice,
  pack: string,
  rule: string,
  change: RuleChange,
): CheckChoice {
  const { [rule]: _, ...others } = choice.rules[pack] ?? {};
  const own = Object.keys(change).length === 0 ? others : { ...others, [rule]: change };
  return { ...choice, rules: { ...choice.rules, [pack]: own } };
}

/** The choice with a policy taken up or dropped. */
export function withPolicy(choice: CheckChoice, pack: string, isOn: boolean): CheckChoice {
  const others = choice.policies.filter((each) => each !== pack);
  return { ...choice, policies: isOn ? [...others, pack] : others };
}
