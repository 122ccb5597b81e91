import type { Fact, Facts } from '../../domain/achievement';
import { amount, compareAmounts, parseAmount, sum, type Amount } from '../../domain/amount';
import { asksFor, givenOf, type Effect } from '../engine/effect';
import { isUnknown, type Scope, type Truth } from '../engine/scope';
import { truthOf } from '../engine/truth';
import { cell, conditionOfCell, type Cell } from '../pack/cell';
import type { Condition } from '../pack/condition';
import { fields, list, maybe, oneOf, scalar, text } from '../../domain/shape';
import { factName } from '../pack/fact-name';
import { perLine } from './primitive';

const RULE = fields({ when: list(cell), then: list(scalar), clause: maybe(text) });

export interface Rule {
  readonly when: readonly Cell[];
  readonly then: readonly (string | number | boolean)[];
  readonly clause?: string;
}

/** Whether a rule's cells all fit; missing facts of cells that could still fail are named. */
function fits(rule: Rule, inputs: readonly string[], scope: Scope): Truth {
  const conditions = inputs.flatMap((fact, at): readonly Condition[] => {
    const meant = conditionOfCell(fact, rule.when[at] ?? '-');
    return meant === undefined ? [] : [meant];
  });
  return truthOf({ all: conditions }, scope);
}

function outputsOf(rule: Rule, outputs: readonly string[]): Facts {
  return Object.fromEntries(
    outputs.map((name, at): [string, Fact] => [name, rule.then[at] ?? null]),
  );
}

function collected(rules: readonly Rule[], aggregate: string | undefined): Fact {
  const values = rules
    .map((each) => parseAmount(String(each.then[0])))
    .filter((each): each is Amount => each !== undefined);
  if (aggregate === 'COUNT') return amount(values.length);
  if (aggregate === 'SUM') return sum(values);
  const sign = aggregate === 'MIN' ? -1 : 1;
  return [...values].sort((a, b) => sign * compareAmounts(b, a))[0] ?? null;
}

function applied(set: Facts, given: Facts, clause: string | undefined): Effect {
  const { credits, grade, ...others } = set;
  return {
    given,
    ...(clause !== undefined && { clause }),
    ...(Object.keys(others).length > 0 && { set: others }),
    ...(credits !== undefined && credits !== null && { credits: amount(String(credits)) }),
    ...(grade !== undefined && grade !== null && { grade: String(grade) }),
  };
}

/**
 * `table`: a decision table in the sense of DMN. `inputs` are facts, each rule has one cell an input and one value an output; outputs named
 * `credits` and `grade` set those. Hit policies: UNIQUE (two hits end in a question), ANY (hits must agree), FIRST, PRIORITY (`priority` orders the
 * values of the first output), COLLECT with SUM, MAX, MIN or COUNT of the first output. No hit: refused (default), or left as it is.
 * @example { "primitive": "table", "hit": "UNIQUE", "inputs": ["certificate"], "outputs": ["credits"], "rules": [{ "when": ["NCRE-3"], "then": [4] }] }
 */
export const table = perLine(
  'table',
  {
    hit: oneOf('UNIQUE', 'ANY', 'FIRST', 'PRIORITY', 'COLLECT'),
    aggregate: maybe(oneOf('SUM', 'MAX', 'MIN', 'COUNT')),
    priority: maybe(list(scalar, 1)),
    inputs: list(factName),
    outputs: list(factName, 1),
    rules: list(RULE, 1),
    otherwise: maybe(oneOf('refuse', 'leave')),
  },
  (step, line) => {
    const given = givenOf(line, step.inputs);
    const judged = step.rules.map((rule) => ({ rule, truth: fits(rule, step.inputs, line) }));
    const first = judged.findIndex((each) => each.truth !== false);
    const relevant = step.hit === 'FIRST' ? judged.slice(first, first + 1) : judged;
    const open = relevant.find((each) => isUnknown(each.truth));
    if (open && isUnknown(open.truth) && first >= 0) {
      const possible = judged.filter((each) => each.truth !== false).map((each) => each.rule.then);
      const all = new Set(possible.map((then) => JSON.stringify(then)));
      if (all.size > 1 || !judged.some((each) => each.truth === true))
        return asksFor(open.truth, given);
    }
    const hits = judged.filter((each) => each.truth === true).map((each) => each.rule);
    const [one] = hits;
    if (one === undefined)
      return step.otherwise === 'leave' ? { given } : { given, refuse: 'not-in-the-table' };
    const [output = 'credits'] = step.outputs;
    if (step.hit === 'COLLECT')
      return applied({ [output]: collected(hits, step.aggregate) }, given, undefined);
    const distinct = new Set(hits.map((each) => JSON.stringify(each.then)));
    if ((step.hit === 'UNIQUE' && hits.length > 1) || (step.hit === 'ANY' && distinct.size > 1))
      return { given, ask: { code: 'table-ambiguous', params: { step: step.id } } };
    const order = (step.priority ?? []).map(String);
    const rank = (rule: Rule) => order.indexOf(String(rule.then[0]));
    const chosen =
      step.hit === 'PRIORITY' ? ([...hits].sort((a, b) => rank(a) - rank(b))[0] ?? one) : one;
    return applied(outputsOf(chosen, step.outputs), given, chosen.clause);
  },
);
