import { problem, type Problem, type Reading } from '../../domain/problem';
import { PRIMITIVES, primitiveNamed } from '../primitives/registry';
import { policyPack, RULE_FIELDS, type PolicyPack, type PolicyRule } from './policy-pack';
import { fields, isRecord, text } from '../../domain/shape';

function checkRule(value: unknown, path: string): readonly Problem[] {
  const name = isRecord(value) ? value['primitive'] : undefined;
  const primitive = typeof name === 'string' ? primitiveNamed(name) : undefined;
  if (primitive !== undefined)
    return fields({ ...RULE_FIELDS, ...primitive.parameters }).check(value, path);
  const unnamed = text.check(name, `${path}.primitive`);
  if (unnamed.length > 0) return unnamed;
  const expected = PRIMITIVES.map((each) => each.name).join(' | ');
  return [
    problem(
      'pack-unknown-primitive',
      'error',
      { path: `${path}.primitive` },
      { primitive: String(name), expected },
    ),
  ];
}

interface NameUse {
  readonly of: 'choice' | 'input';
  readonly name: string;
}

/** The choices and inputs that a rule names, as its primitive says which parameters are names. */
function namesIn(rule: PolicyRule): readonly NameUse[] {
  const parameters = Object.entries(primitiveNamed(rule.primitive)?.parameters ?? {});
  const names = parameters.flatMap(([key, { kind }]): readonly NameUse[] => {
    const value = rule[key];
    const name = kind === 'bound' ? (isRecord(value) ? value['choice'] : undefined) : value;
    if (typeof name !== 'string') return [];
    if (kind === 'choice' || kind === 'bound') return [{ of: 'choice', name }];
    return kind === 'number-input' || kind === 'list-input' ? [{ of: 'input', name }] : [];
  });
  return rule.onlyIf === undefined ? names : [...names, { of: 'input', name: rule.onlyIf }];
}

/** Names that rules use and nobody declares, names declared twice, and rules that are on though nobody verified their clause. */
function namesOf({ clauses, choices, inputs, rules }: PolicyPack): readonly Problem[] {
  const declared = [...choices, ...inputs].map(({ name }) => name);
  const known = {
    choice: new Set(choices.map(({ name }) => name)),
    input: new Set(inputs.map(({ name }) => name)),
  };
  const ids = rules.map(({ id }) => id);
  const fault = (code: string, path: string, name: string) =>
    problem(code, 'error', { path }, { name });
  const twice = (names: readonly string[], path: string) =>
    names
      .filter((name, at) => names.indexOf(name) !== at)
      .map((name) => fault('pack-id-twice', path, name));
  return [
    ...twice(declared, 'choices'),
    ...twice(
      clauses.map(({ id }) => id),
      'clauses',
    ),
    ...twice(ids, 'rules'),
    ...rules.flatMap((rule, at) => {
      const path = `rules[${at}]`;
      const clause = clauses.find(({ id }) => id === rule.clause);
      return [
        ...(clause === undefined
          ? [fault('pack-clause-missing', `${path}.clause`, rule.clause)]
          : []),
        ...(clause?.evidence === 'unverified' && rule.off !== true
          ? [fault('policy-unverified-on', `${path}.off`, rule.id)]
          : []),
        ...namesIn(rule)
          .filter(({ of, name }) => !known[of].has(name))
          .map(({ name }) => fault('pack-fact-undeclared', path, name)),
      ];
    }),
  ];
}

/**
 * A policy pack from parsed JSON. Every fault names its path (`rules[3].atLeast`); with any fault there is no pack.
 * @example readPolicy({}).problems[0]?.where.path // 'format'
 */
export function readPolicy(json: unknown): Reading<PolicyPack> {
  const rules = isRecord(json) && Array.isArray(json['rules']) ? (json['rules'] as unknown[]) : [];
  const problems = [
    ...policyPack.check(json, ''),
    ...rules.flatMap((rule, at) => checkRule(rule, `rules[${at}]`)),
  ];
  if (problems.length > 0) return { value: undefined, problems };
  const pack = json as PolicyPack;
  const wrong = namesOf(pack);
  return wrong.length > 0 ? { value: undefined, problems: wrong } : { value: pack, problems: [] };
}
