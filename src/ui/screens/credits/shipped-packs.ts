import { readRulePack } from '../../../credits/pack/read-pack';
import type { RulePack } from '../../../credits/pack/rule-pack';

const FILES = import.meta.glob<{ readonly default: unknown }>(
  '../../../../standards/credit-rules/*.json',
);

/** The packs that come along, read when first asked for; one that cannot be read is left out. */
export async function shippedPacks(): Promise<readonly RulePack[]> {
  const modules = await Promise.all(Object.values(FILES).map((load) => load()));
  return modules.flatMap((module) => {
    const { value } = readRulePack(module.default);
    return value === undefined ? [] : [value];
  });
}
