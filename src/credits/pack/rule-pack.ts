import { condition } from './condition';
import {
  day,
  dictionary,
  fields,
  flag,
  list,
  maybe,
  oneOf,
  orNull,
  scalar,
  text,
  type Shape,
  type Shaped,
} from '../../domain/shape';

const clause = fields({
  id: text,
  /** Number as printed: `第五条`. */
  number: maybe(text),
  /** The clause restated in our words. */
  text: text,
});

const factDeclaration = fields({
  name: text,
  label: text,
  type: oneOf('choice', 'number', 'flag', 'text', 'date', 'list'),
  choices: maybe(list(fields({ value: text, label: text }), 1)),
  /** Taken when nobody says otherwise. Without it an unknown fact that matters ends in a question. */
  default: maybe(scalar),
  /** What a person is asked when the fact is unknown and matters. */
  question: maybe(text),
});

/** What every step has; the rest of its fields belong to its primitive. */
export interface Step {
  readonly id: string;
  readonly primitive: string;
  readonly clause: string;
  readonly when?: Shaped<typeof condition>;
  /** Conversion packs only: `source` looks at the recognised credits before any target, `target` at each course asked for. Default `target`. */
  readonly on?: 'source' | 'target';
  readonly [parameter: string]: unknown;
}

/** Fields of a step that do not belong to its primitive. */
export const STEP_FIELDS = {
  id: text,
  primitive: text,
  clause: text,
  when: maybe(condition),
  on: maybe(oneOf('source', 'target')),
};

const anyObject: Shape<Step> = {
  check: () => [],
  schema: { $ref: '#/$defs/step' },
};

const packFields = {
  format: oneOf('duijie-credit-rules'),
  version: { check: whole1, schema: { const: 1 } } satisfies Shape<1> as Shape<1>,
  id: text,
  stage: oneOf('recognition', 'conversion'),
  title: text,
  institution: text,
  source: fields({ title: text, year: maybe(text), document: maybe(text), note: maybe(text) }),
  edition: text,
  status: oneOf('sample', 'adopted', 'withdrawn'),
  caution: maybe(text),
  effective: fields({
    from: day,
    to: maybe(orNull(day)),
    /** Which date decides whether this edition applies: the achievement's own, the claim's submission, or the day of deciding. */
    by: oneOf('date', 'claim.submitted', 'on'),
  }),
  /** Which claim comes first when several draw on one cap. Default `submitted`: earlier submission, then id. */
  order: maybe(oneOf('submitted', 'largest-first', 'smallest-first')),
  /** Conversion packs only: whether each achievement converts on its own, or all of a claim, or all the student ever had recognised, are one pool. */
  pool: maybe(oneOf('achievement', 'claim', 'student')),
  clauses: list(clause, 1),
  conditions: maybe(dictionary(condition)),
  facts: list(factDeclaration),
  steps: list(anyObject, 1),
  tests: maybe(
    list<Readonly<Record<string, unknown>>>({ check: () => [], schema: { type: 'object' } }),
  ),
  $schema: maybe(text),
  /** Whether the text was checked against its source by a person of the school. */
  checked: maybe(flag),
};

function whole1(value: unknown, path: string) {
  return oneOf('1').check(String(value), path);
}

/** The shape of a whole pack but for its steps, whose fields depend on their primitives. */
export const rulePack = fields(packFields);
export type RulePack = Shaped<typeof rulePack>;
