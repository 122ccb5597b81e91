import { problem, type Problem, type Reading } from '../../domain/problem';
import { PRIMITIVES, primitiveNamed } from '../primitives/registry';
import { policyPack, RULE_FIELDS, type PolicyPack } from './policy-pack';
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

/** Names that rules use and nobody declares, and names declared twice. */
function namesOf(pack: PolicyPack): readonly Problem[] {
  const clauses = new Set(pack.clauses.map(({ id }) => id));
  const declared = [...pack.choices, ...pack.inputs].map(({ name }) => name);
  const known = new Set(declared);
  const choices = new Set(pack.choices.map(({ name }) => name));
  const fault = (code: string, path: string, name: string) =>
    problem(code, 'error', { path }, { name });
  return [
    ...declared
      .filter((name, at) => declared.indexOf(name) !== at)
      .map((name) => fault('pack-id-twice', 'choices', name)),
    ...pack.rules.flatMap((rule, at) => {
      const path = `rules[${at}]`;
      const names = ['onlyIf', 'number', 'over', 'entries', 'list', 'hosts'].map(
        (key) => rule[key],
      );
      const bounds = [rule['atLeast'], rule['atMost'], rule['tolerance'], rule['share']].map(
        (each) => (isRecord(each) ? each['choice'] : undefined),
      );
      const isName = (each: unknown): each is string => typeof each === 'string';
      return [
        ...(clauses.has(rule.clause)
          ? []
          : [fault('pack-clause-missing', `${path}.clause`, rule.clause)]),
        ...names
          .filter(isName)
          .filter((name) => !known.has(name))
          .map((name) => fault('pack-fact-undeclared', path, name)),
        ...[...bounds, rule['factor'], rule['unpriced']]
          .filter(isName)
          .filter((name) => !choices.has(name))
          .map((name) => fault('pack-fact-undeclared', path, name)),
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
