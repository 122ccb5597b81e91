import type { PolicyPack } from '../../../checks/policy/policy-pack';
import { readPolicy } from '../../../checks/policy/read-policy';

const FILES = import.meta.glob<{ readonly default: unknown }>(
  '../../../../standards/policies/*.json',
);

/** The order in which policies are offered; one that is not named comes last. */
const ORDER = [
  'zhejiang-2018',
  'moe-2019-13',
  'plan-consistency',
  'plan-load',
  'placement-limits',
  'innovation-credits',
  'unverified-samples',
];

function place({ id }: PolicyPack): number {
  const at = ORDER.indexOf(id);
  return at < 0 ? ORDER.length : at;
}

/** The policies that come along; one that cannot be read is left out. */
export async function shippedPolicies(): Promise<readonly PolicyPack[]> {
  const modules = await Promise.all(Object.values(FILES).map((load) => load()));
  return modules
    .flatMap((module) => readPolicy(module.default).value ?? [])
    .sort((a, b) => place(a) - place(b));
}
