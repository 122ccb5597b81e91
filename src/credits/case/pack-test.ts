import type { Fact } from '../../domain/achievement';
import { compareAmounts, parseAmount } from '../../domain/amount';
import type { Adoption } from '../../domain/credit';
import type { Problem } from '../../domain/problem';
import type { AdoptedPacks } from '../context';
import { decide, type ProposedDecision } from '../decide';
import type { RulePack } from '../pack/rule-pack';
import {
  dictionary,
  exact,
  fields,
  list,
  maybe,
  oneOf,
  text,
  type Shaped,
  type Shape,
} from '../../domain/shape';
import { caseFile } from './case-file';
import { inputsOfCase } from './inputs-of-case';

const exactOrText: Shape<string | number> = {
  check: (value, path) => (typeof value === 'number' ? [] : text.check(value, path)),
  schema: { type: ['string', 'number'] },
};

const outcome = oneOf('granted', 'partly', 'refused', 'needs-person');

const expectation = fields({
  claim: text,
  outcome,
  recognised: maybe(exact),
  convertible: maybe(exact),
  credits: maybe(exact),
  /** Grade by course. */
  grades: maybe(dictionary(text)),
  /** Outcome by course. */
  targets: maybe(dictionary(outcome)),
  /** Reason codes that must stand in the proof. */
  refused: maybe(list(text)),
  /** Clauses under which something was refused or asked. */
  clauses: maybe(list(text)),
  /** Facts that a step worked out on the way, as the proof shows them. */
  results: maybe(dictionary(exactOrText)),
  /** The fact that is asked for, or the code of another question. */
  asks: maybe(text),
});

/** A test kept with a pack: facts and what must come out. `recognition` or `conversion` names the other stage's pack when the case needs it. */
export const packTest = fields({
  id: text,
  title: text,
  recognition: maybe(text),
  conversion: maybe(text),
  case: caseFile,
  expect: list(expectation, 1),
});
type PackTest = Shaped<typeof packTest>;
type Expectation = Shaped<typeof expectation>;

export interface PackTestResult {
  readonly id: string;
  readonly title: string;
  readonly passed: boolean;
  /** What differs: where, what was expected, what came out. */
  readonly differences: readonly {
    readonly where: string;
    readonly expected: string;
    readonly found: string;
  }[];
  readonly decisions: readonly ProposedDecision[];
  /** Faults of the test itself. */
  readonly problems: readonly Problem[];
}

function sameText(expected: string | number, found: string | null): boolean {
  const [a, b] = [parseAmount(String(expected)), parseAmount(found ?? '')];
  return a !== undefined && b !== undefined
    ? compareAmounts(a, b) === 0
    : String(expected) === found;
}

function differencesOf(wanted: Expectation, decision: ProposedDecision | undefined) {
  const found: { where: string; expected: string; found: string }[] = [];
  const hold = (where: string, expected: string | number | undefined, actual: Fact | undefined) => {
    const said = actual === undefined || actual === null ? null : String(actual);
    if (expected !== undefined && !sameText(expected, said))
      found.push({
        where: `${wanted.claim}.${where}`,
        expected: String(expected),
        found: said ?? '—',
      });
  };
  hold('outcome', wanted.outcome, decision?.outcome);
  hold('recognised', wanted.recognised, decision?.recognised);
  hold('convertible', wanted.convertible, decision?.convertible);
  hold('credits', wanted.credits, decision?.credits);
  const targetOf = (id: string) => decision?.targets.find((each) => each.courseId === id);
  for (const [id, grade] of Object.entries(wanted.grades ?? {}))
    hold(`grades.${id}`, grade, targetOf(id)?.grade);
  for (const [id, result] of Object.entries(wanted.targets ?? {}))
    hold(`targets.${id}`, result, targetOf(id)?.outcome);
  const stops = (decision?.trace ?? []).filter(
    (each) => 'refused' in each.result || 'question' in each.result,
  );
  for (const code of wanted.refused ?? [])
    hold('refused', code, stops.find((each) => each.result['refused'] === code)?.result['refused']);
  for (const id of wanted.clauses ?? [])
    hold('clauses', id, stops.find((each) => each.clause === id)?.clause);
  for (const [name, value] of Object.entries(wanted.results ?? {})) {
    const steps = (decision?.trace ?? []).filter((each) => name in each.result);
    hold(`results.${name}`, value, steps.at(-1)?.result[name]);
  }
  if (wanted.asks !== undefined) {
    const question = decision?.question;
    hold(
      'asks',
      wanted.asks,
      question?.params['fact'] === wanted.asks ? wanted.asks : question?.code,
    );
  }
  return found;
}

function adopted(pack: RulePack, test: PackTest, packs: readonly RulePack[]): AdoptedPacks {
  const named = (id: string | undefined) => packs.find((each) => each.id === id) ?? null;
  const recognition = pack.stage === 'recognition' ? pack : named(test.recognition);
  const conversion = pack.stage === 'conversion' ? pack : named(test.conversion);
  const adoption: Adoption = {
    id: 'test',
    title: test.title,
    recognitionPackId: recognition?.id ?? null,
    conversionPackId: conversion?.id ?? null,
    from: '0001-01-01',
    cohorts: [],
  };
  return { adoption, recognition, conversion };
}

/**
 * Runs the tests kept with a pack; `packs` holds the packs that its tests name for the other stage. A test whose form is wrong fails with its problems.
 * @example runPackTests(pack, []).every((each) => each.passed) // true
 */
export function runPackTests(
  pack: RulePack,
  packs: readonly RulePack[],
): readonly PackTestResult[] {
  return (pack.tests ?? []).map((written, at): PackTestResult => {
    const problems = packTest.check(written, `tests[${at}]`);
    const { id, title } = written;
    if (problems.length > 0)
      return {
        id: String(id),
        title: String(title),
        passed: false,
        differences: [],
        decisions: [],
        problems,
      };
    const test = written as unknown as PackTest;
    const { claims, context } = inputsOfCase(test.case, test.case.on ?? '');
    const decisions = decide(adopted(pack, test, packs), claims, context);
    const differences = test.expect.flatMap((wanted) =>
      differencesOf(
        wanted,
        decisions.find((each) => each.claimId === wanted.claim),
      ),
    );
    return {
      id: test.id,
      title: test.title,
      passed: differences.length === 0,
      differences,
      decisions,
      problems,
    };
  });
}
