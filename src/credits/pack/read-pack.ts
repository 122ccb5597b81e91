import { problem, type Problem, type Reading } from '../../domain/problem';
import { PRIMITIVES, primitiveNamed } from '../primitives/registry';
import { packDoubts } from './pack-doubts';
import { rulePack, STEP_FIELDS, type RulePack } from './rule-pack';
import { fields, isRecord, text } from '../../domain/shape';

function checkStep(value: unknown, path: string): readonly Problem[] {
  if (!isRecord(value))
    return [problem('pack-wrong-value', 'error', { path }, { expected: 'object' })];
  const name = value['primitive'];
  const primitive = typeof name === 'string' ? primitiveNamed(name) : undefined;
  if (primitive === undefined) {
    const known = PRIMITIVES.map((each) => each.name).join(' | ');
    const unnamed = text.check(name, `${path}.primitive`);
    if (unnamed.length > 0) return unnamed;
    const params = { primitive: String(name), expected: known };
    return [problem('pack-unknown-primitive', 'error', { path: `${path}.primitive` }, params)];
  }
  return fields({ ...STEP_FIELDS, ...primitive.parameters }).check(value, path);
}

/**
 * A rule pack from parsed JSON. Every fault names its path (`steps[3].limit`); with any error there is no pack. What is lawful but doubtful
 * (a fact nobody declared, two rows of a UNIQUE table that overlap) is a warning.
 * @example readRulePack({}).problems[0]?.where.path // 'format'
 */
export function readRulePack(json: unknown): Reading<RulePack> {
  const steps = isRecord(json) && Array.isArray(json['steps']) ? (json['steps'] as unknown[]) : [];
  const problems = [
    ...rulePack.check(json, ''),
    ...steps.flatMap((step, at) => checkStep(step, `steps[${at}]`)),
  ];
  if (problems.length > 0) return { value: undefined, problems };
  const pack = json as RulePack;
  const doubts = packDoubts(pack);
  return doubts.some((each) => each.severity === 'error')
    ? { value: undefined, problems: doubts }
    : { value: pack, problems: doubts };
}
