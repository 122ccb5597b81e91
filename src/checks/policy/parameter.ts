import {
  either,
  exactText,
  fields,
  oneOf,
  text,
  type Shape,
  type Shaped,
} from '../../domain/shape';

/** What a parameter of a rule is: a figure, a bound (a figure or the choice that gives it), which courses, one of some words, or the name of a choice or an input. */
export type ParameterKind =
  'figure' | 'bound' | 'courses' | 'word' | 'choice' | 'number-input' | 'list-input';

/** A parameter's shape with what it is, so that names can be looked up and a form can ask for it. */
export interface Parameter<T> extends Shape<T> {
  readonly kind: ParameterKind;
}
export type Parameters = Readonly<Record<string, Parameter<unknown>>>;

/** A shape as a parameter of that kind. @example parameter('word', oneOf('a')).kind // 'word' */
export function parameter<T>(kind: ParameterKind, shape: Shape<T>): Parameter<T> {
  return { ...shape, kind };
}

export const figure = parameter('figure', exactText);
export const bound = parameter('bound', either(exactText, fields({ choice: text })));
export type Bound = Shaped<typeof bound>;

/** Name of a choice that the pack declares. */
export const choiceName = parameter('choice', text);
/** Name of an input that a person answers with a number, or with yes or no. */
export const numberName = parameter('number-input', text);
/** Name of an input that a person answers with a list. */
export const listName = parameter('list-input', text);

/** One of the named words. */
export function word<const W extends string>(...words: readonly W[]): Parameter<W> {
  return parameter('word', oneOf(...words));
}

/**
 * The words that a shape takes, or that its list is made of; none where it takes anything else.
 * @example wordsOf(word('hours', 'credits')) // ['hours', 'credits']
 */
export function wordsOf({ schema }: Shape<unknown>): readonly string[] {
  const items = schema['items'] as Shape<unknown>['schema'] | undefined;
  const words = schema['enum'] ?? items?.['enum'];
  return Array.isArray(words) ? words.map(String) : [];
}
