import type { Scalar } from '../pack/condition';
import type { RulePack } from '../pack/rule-pack';
import { isRecord } from '../../domain/shape';

function add(found: Map<string, Scalar[]>, fact: string, values: readonly unknown[]): void {
  const known = found.get(fact) ?? [];
  for (const value of values)
    if (['string', 'number', 'boolean'].includes(typeof value)) known.push(value as Scalar);
  found.set(fact, known);
}

function fromTest(
  found: Map<string, Scalar[]>,
  fact: string,
  test: Readonly<Record<string, unknown>>,
): void {
  const bounds = ['is', 'atLeast', 'atMost', 'above', 'below'].map((key) => test[key]);
  const several = Array.isArray(test['in']) ? (test['in'] as readonly unknown[]) : [];
  const opposite = typeof test['is'] === 'boolean' ? [!test['is']] : [];
  add(found, fact, [...bounds, ...several, ...opposite]);
}

function cellValues(cell: unknown): readonly unknown[] {
  if (Array.isArray(cell)) return cell;
  return isRecord(cell) ? Object.values(cell).flat() : cell === '-' ? [] : [cell];
}

function walk(found: Map<string, Scalar[]>, value: unknown): void {
  if (Array.isArray(value)) for (const each of value as unknown[]) walk(found, each);
  if (!isRecord(value)) return;
  const { fact, inputs, rules, values, of, bands } = value;
  if (typeof fact === 'string') {
    fromTest(found, fact, value);
    if (Array.isArray(values)) add(found, fact, values);
  }
  if (Array.isArray(inputs) && Array.isArray(rules))
    inputs.forEach((name: unknown, at) => {
      for (const rule of rules as readonly { readonly when: readonly unknown[] }[])
        add(found, String(name), cellValues(rule.when[at]));
    });
  if (isRecord(of) && typeof of['fact'] === 'string' && Array.isArray(bands))
    add(
      found,
      of['fact'],
      (bands as readonly { upTo: unknown }[]).map((each) => each.upTo),
    );
  for (const each of Object.values(value)) walk(found, each);
}

/**
 * Every value that a pack holds a fact against, by fact: what the fact could be to make a difference. Declared choices come first, in their order.
 * @example literalsOf(pack).get('awardGrade') // ['special', 'first', …]
 */
export function literalsOf(pack: RulePack): ReadonlyMap<string, readonly Scalar[]> {
  const found = new Map<string, Scalar[]>();
  for (const declared of pack.facts) {
    add(
      found,
      declared.name,
      (declared.choices ?? []).map((each) => each.value),
    );
    if (declared.type === 'flag') add(found, declared.name, [true, false]);
  }
  walk(found, pack.steps);
  walk(found, pack.conditions ?? {});
  return found;
}
