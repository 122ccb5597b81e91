import type { Fact, Facts } from '../../domain/achievement';
import type { Amount } from '../../domain/amount';
import { sourceOf } from '../../domain/fact-source';
import type { Unknown } from './scope';

/** A question only a person can answer; `params` fill its sentence. */
export interface Question {
  readonly code: string;
  readonly params: Facts;
}

/** What a step does to one line. What is absent stays as it was. */
export interface Effect {
  /** The inputs that the step looked at. */
  readonly given: Facts;
  /** A clause more exact than the step's own, e.g. of one row of a table. */
  readonly clause?: string;
  readonly set?: Facts;
  readonly credits?: Amount;
  /** Less than asked for was given: the outcome can be "partly" at best. */
  readonly cut?: boolean;
  /** What is left over after this use is lost. */
  readonly surplusLost?: boolean;
  /** Granted though it converts no credits, e.g. a raised mark. */
  readonly creditless?: boolean;
  readonly grade?: string;
  /** Reason code of a refusal. */
  readonly refuse?: string;
  readonly ask?: Question;
  readonly approvals?: readonly string[];
}

/**
 * Effect of a step that could not be judged: ask for the first missing fact.
 * @example asksFor({ unknown: ['teamRank'] }, {}).ask?.params // { fact: 'teamRank' }
 */
export function asksFor(missing: Unknown, given: Facts): Effect {
  const [fact = ''] = missing.unknown;
  const code = fact === 'plan' ? 'plan-unknown' : 'fact-unknown';
  return { given, ask: { code, params: { fact } } };
}

/**
 * The named facts as far as they are known, to stand in a proof; beside a fact that says where it comes from, that source.
 * @example givenOf({ fact: (name) => (name === 'a' ? 1 : undefined) }, ['a', 'b']) // { a: 1, b: null }
 */
export function givenOf(
  scope: { readonly fact: (name: string) => Fact | undefined },
  names: readonly string[],
): Facts {
  return Object.fromEntries(
    [...new Set(names)].flatMap((name) => {
      const source = scope.fact(sourceOf(name));
      const known = [name, scope.fact(name) ?? null] as const;
      return source === undefined ? [known] : [known, [sourceOf(name), source] as const];
    }),
  );
}
