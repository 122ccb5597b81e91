import {
  day,
  exactText,
  fields,
  flag,
  list,
  maybe,
  oneOf,
  text,
  type Shape,
  type Shaped,
} from '../../domain/shape';

const levels = oneOf(
  'secondary',
  'higher-diploma',
  'vocational-bachelor',
  'bachelor',
  'applied-bachelor',
);
const forms = oneOf(
  'three-year',
  'four-year',
  'four-year-pilot',
  'five-year',
  'secondary-to-diploma',
  'secondary-to-bachelor',
  'other',
);

const clause = fields({
  id: text,
  /** Number as printed: `四(10)`. */
  number: maybe(text),
  /** The clause restated in our words. */
  text: text,
  /** Document of this clause where it is not the pack's own. */
  document: maybe(text),
  /** `stated`: the policy itself; `seen`: a public page; `unverified`: general knowledge that nobody checked. */
  evidence: oneOf('stated', 'seen', 'unverified'),
});

const option = fields({
  value: text,
  label: text,
  /** What the option counts as, where it is not its own value. */
  amount: maybe(exactText),
  /** From here up to `amount` the plan alone cannot tell (months of unlike length). */
  low: maybe(exactText),
});

/** A reading of the text that the school must choose, with the readings there are; the first stands beside the figure until one is chosen. */
const choice = fields({
  name: text,
  label: text,
  options: list(option, 1),
  /** Any other positive amount may be chosen too. */
  other: maybe(flag),
  /** false: the other options are shown with their effect but never make a verdict borderline. Default true. */
  decides: maybe(flag),
  /** `product`: no document fixes it; the first option is only where this program begins. */
  basis: maybe(oneOf('product')),
});

/** A fact that no plan holds and a person gives: a number, yes/no, or a list of `code name` entries. */
const input = fields({ name: text, label: text, type: oneOf('number', 'yes-no', 'list') });

/** Which programmes a rule is for. `otherwise`: for the rest it is left out (default), or computed and asked. */
const applies = fields({
  levels: maybe(list(levels, 1)),
  forms: maybe(list(forms, 1)),
  otherwise: maybe(oneOf('leave-out', 'ask')),
});

/** What every rule has; the rest of its fields belong to its primitive. */
export interface PolicyRule {
  readonly id: string;
  readonly primitive: string;
  readonly clause: string;
  readonly applies?: Shaped<typeof applies>;
  /** Name of a yes/no input that says whether the rule concerns this programme. */
  readonly onlyIf?: string;
  readonly off?: boolean;
  readonly [parameter: string]: unknown;
}

/** Fields of a rule that do not belong to its primitive. */
export const RULE_FIELDS = {
  id: text,
  primitive: text,
  clause: text,
  applies: maybe(applies),
  onlyIf: maybe(text),
  off: maybe(flag),
};

const anyRule: Shape<PolicyRule> = { check: () => [], schema: { $ref: '#/$defs/rule' } };

/** The shape of a whole pack but for its rules, whose fields depend on their primitives. */
export const policyPack = fields({
  $schema: maybe(text),
  format: oneOf('duijie-policy'),
  version: oneOf('1'),
  id: text,
  title: text,
  authority: text,
  source: fields({ title: text, document: text, date: maybe(day), note: maybe(text) }),
  edition: text,
  status: oneOf('sample', 'adopted', 'withdrawn'),
  caution: maybe(text),
  effective: fields({ from: day, to: maybe(day) }),
  clauses: list(clause, 1),
  choices: list(choice),
  inputs: list(input),
  rules: list(anyRule, 1),
});
export type PolicyPack = Shaped<typeof policyPack>;
