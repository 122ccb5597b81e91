import { givenOf } from '../engine/effect';
import { list, maybe, oneOf, text } from '../../domain/shape';
import { factName } from '../pack/fact-name';
import { perLine } from './primitive';

/**
 * `evidence`: kinds of proof that must be on file (list fact, default `evidenceKinds`). What is lacking is named; default: refused, or a person is asked.
 * @example { "primitive": "evidence", "needs": ["certificate", "official-list"], "lacking": "ask" }
 */
export const evidence = perLine(
  'evidence',
  { needs: list(text, 1), fact: maybe(factName), lacking: maybe(oneOf('refuse', 'ask')) },
  (step, line) => {
    const fact = step.fact ?? 'evidenceKinds';
    const held = line.fact(fact);
    const has: readonly string[] = Array.isArray(held) ? (held as readonly string[]) : [];
    const lacking = step.needs.filter((need) => !has.includes(need));
    const given = { ...givenOf(line, [fact]), needs: step.needs };
    if (lacking.length === 0) return { given };
    return step.lacking === 'ask'
      ? { given, ask: { code: 'evidence-lacking', params: { fact, lacking } } }
      : { given, set: { lacking }, refuse: 'evidence-lacking' };
  },
  (step) => [step.fact ?? 'evidenceKinds'],
);
