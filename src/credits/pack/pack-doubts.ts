import { problem, type Problem } from '../../domain/problem';
import { primitiveNamed } from '../primitives/registry';
import { isRecord } from '../../domain/shape';
import type { RulePack } from './rule-pack';

const BUILT_IN =
  /^(?:course|student|programme|claim|achievement)\.|^(?:on|credits|date|kind|title|evidence|plan)$/;

/** Every value under a key, at any depth, with its path. */
function under(
  value: unknown,
  key: string,
  path: string,
): readonly { path: string; value: unknown }[] {
  if (Array.isArray(value))
    return value.flatMap((each: unknown, at) => under(each, key, `${path}[${at}]`));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, each]) => [
    ...(name === key ? [{ path: `${path}.${name}`, value: each }] : []),
    ...under(each, key, `${path}.${name}`),
  ]);
}

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}

function dangling(pack: RulePack): readonly Problem[] {
  const clauses = new Set(pack.clauses.map((each) => each.id));
  const refs = new Set(Object.keys(pack.conditions ?? {}));
  const doubt = (code: string, path: string, value: unknown) =>
    problem(code, 'error', { path }, { name: String(value) });
  return pack.steps.flatMap((step, at) => {
    const path = `steps[${at}]`;
    const cited = [...under(step, 'clause', path)];
    return [
      ...cited
        .filter((each) => !clauses.has(String(each.value)))
        .map((each) => doubt('pack-clause-missing', each.path, each.value)),
      ...under(step, 'ref', path)
        .filter((each) => !refs.has(String(each.value)))
        .map((each) => doubt('pack-condition-missing', each.path, each.value)),
      ...(step.on !== undefined && pack.stage === 'recognition'
        ? [doubt('pack-on-at-recognition', `${path}.on`, step.on)]
        : []),
      ...(step.on === 'source' && primitiveNamed(step.primitive)?.applyToAll
        ? [doubt('pack-compares-at-source', path, step.primitive)]
        : []),
    ];
  });
}

/** Facts that steps look at though neither the pack declares nor an earlier step sets nor the engine knows them. */
function undeclared(pack: RulePack): readonly Problem[] {
  const declared = new Set(pack.facts.map((each) => each.name));
  for (const step of pack.steps)
    for (const key of ['to', 'set']) {
      const value = step[key];
      if (typeof value === 'string') declared.add(value);
    }
  for (const step of pack.steps)
    for (const { value } of under(step, 'outputs', ''))
      if (Array.isArray(value)) for (const name of value as unknown[]) declared.add(String(name));
  return pack.steps.flatMap((step, at) =>
    under(step, 'fact', `steps[${at}]`)
      .filter(({ value }) => typeof value === 'string')
      .filter(({ value }) => !declared.has(String(value)) && !BUILT_IN.test(String(value)))
      .map(({ path, value }) =>
        problem('pack-fact-undeclared', 'warning', { path }, { name: String(value) }),
      ),
  );
}

/** Tables and grids whose rows do not have as many cells as there are columns. */
function ragged(pack: RulePack): readonly Problem[] {
  return pack.steps.flatMap((step, at) => {
    const path = `steps[${at}]`;
    const wrong = (place: string, has: number, wants: number) =>
      has === wants ? [] : [problem('pack-row-length', 'error', { path: place }, { has, wants })];
    if (step.primitive === 'table') {
      const wide = (key: string) => (step[key] as readonly unknown[]).length;
      return (step['rules'] as readonly Readonly<Record<string, readonly unknown[]>>[]).flatMap(
        (rule, row) => [
          ...wrong(`${path}.rules[${row}].when`, rule['when']?.length ?? 0, wide('inputs')),
          ...wrong(`${path}.rules[${row}].then`, rule['then']?.length ?? 0, wide('outputs')),
        ],
      );
    }
    if (step.primitive !== 'grid') return [];
    const axis = (key: string) =>
      (step[key] as { readonly values: readonly unknown[] }).values.length;
    const cells = step['cells'] as readonly (readonly unknown[])[];
    return [
      ...wrong(`${path}.cells`, cells.length, axis('rows')),
      ...cells.flatMap((row, place) =>
        wrong(`${path}.cells[${place}]`, row.length, axis('columns')),
      ),
    ];
  });
}

/**
 * What a pack of the right shape still gets wrong: clauses and conditions it refers to but does not have, ids used twice, rows of the wrong length
 * (errors), undeclared facts (warnings).
 * @example packDoubts(pack) // []
 */
export function packDoubts(pack: RulePack): readonly Problem[] {
  const twice = (names: readonly string[], path: string) =>
    repeated(names).map((name) => problem('pack-id-twice', 'error', { path }, { name }));
  return [
    ...twice(
      pack.steps.map((each) => each.id),
      'steps',
    ),
    ...twice(
      pack.clauses.map((each) => each.id),
      'clauses',
    ),
    ...twice(
      pack.facts.map((each) => each.name),
      'facts',
    ),
    ...dangling(pack),
    ...ragged(pack),
    ...undeclared(pack),
  ];
}
