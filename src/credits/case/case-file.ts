import {
  orNull,
  exact,
  fields,
  list,
  maybe,
  oneOf,
  text,
  type Shape,
  type Shaped,
} from '../../domain/shape';
import { problem } from '../../domain/problem';
import type { Fact } from '../../domain/achievement';

const anyText: Shape<string> = {
  check: (value, path) =>
    typeof value === 'string'
      ? []
      : [problem('pack-wrong-value', 'error', { path }, { expected: 'text' })],
  schema: { type: 'string' },
};

const fact: Shape<Fact> = {
  check: (value, path) =>
    value === null ||
    ['string', 'number', 'boolean'].includes(typeof value) ||
    (Array.isArray(value) && value.every((each) => typeof each === 'string'))
      ? []
      : [problem('pack-wrong-value', 'error', { path }, { expected: 'fact' })],
  schema: { type: ['string', 'number', 'boolean', 'null', 'array'], items: { type: 'string' } },
};

const facts: Shape<Readonly<Record<string, Fact>>> = {
  check: (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return [problem('pack-wrong-value', 'error', { path }, { expected: 'object' })];
    return Object.entries(value).flatMap(([key, each]) => fact.check(each, `${path}.${key}`));
  },
  schema: { type: 'object', additionalProperties: fact.schema },
};

const achievement = fields({
  id: text,
  student: maybe(text),
  kind: text,
  title: maybe(anyText),
  /** ISO date of the award or issue. */
  date: maybe(anyText),
  facts: maybe(facts),
  evidence: maybe(list(text)),
  /** Ids of items that it proves, as a person said. */
  provesItems: maybe(list(text)),
});

const target: Shape<string | Readonly<Record<string, Fact>>> = {
  check: (value, path) =>
    typeof value === 'string'
      ? text.check(value, path)
      : [
          ...facts.check(value, path),
          ...text.check((value as { course?: unknown } | null)?.course, `${path}.course`),
        ],
  schema: {
    anyOf: [
      text.schema,
      {
        type: 'object',
        required: ['course'],
        properties: { course: text.schema },
        additionalProperties: fact.schema,
      },
    ],
  },
};

const claimed: Shape<string | Shaped<typeof achievement>> = {
  check: (value, path) =>
    typeof value === 'string' ? text.check(value, path) : achievement.check(value, path),
  schema: { anyOf: [text.schema, achievement.schema] },
};

const claim = fields({
  id: text,
  student: maybe(text),
  submitted: maybe(anyText),
  /** Ids of achievements, or the achievements themselves. */
  achievements: list(claimed),
  /** Course ids or codes; or `{ "course": …, "mark": … }` with facts of the student's standing in it. */
  targets: maybe(list(target)),
  answers: maybe(facts),
});

const student = fields({
  id: text,
  number: maybe(anyText),
  name: maybe(anyText),
  facts: maybe(facts),
});

/** A course by the facts that rules read; a whole course row of a plan fits too. */
const course: Shape<Readonly<Record<string, unknown>>> = {
  check: (value, path) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? [
          ...text.check((value as { id?: unknown }).id, `${path}.id`),
          ...orNull(exact).check(
            (value as { credits?: unknown }).credits ?? null,
            `${path}.credits`,
          ),
        ]
      : [problem('pack-wrong-value', 'error', { path }, { expected: 'object' })],
  schema: {
    type: 'object',
    required: ['id'],
    properties: { id: text.schema, credits: orNull(exact).schema },
  },
};

const earlier = fields({
  student: maybe(text),
  stage: oneOf('recognition', 'conversion'),
  credits: exact,
  achievement: maybe(text),
  course: maybe(text),
  facts: maybe(facts),
});

/** Claims with all that deciding them needs, in one JSON file. */
export const caseFile = fields({
  $schema: maybe(text),
  /** ISO day of deciding. */
  on: maybe(text),
  students: maybe(list(student)),
  cohort: maybe(anyText),
  courses: maybe(list(course)),
  achievements: maybe(list(achievement)),
  earlier: maybe(list(earlier)),
  claims: list(claim),
});
export type CaseFile = Shaped<typeof caseFile>;
