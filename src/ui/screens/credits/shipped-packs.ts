import { readRulePack } from '../../../credits/pack/read-pack';
import type { RulePack } from '../../../credits/pack/rule-pack';
import type { StoredPack } from '../../../domain/credit';

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

/** A pack as the workspace keeps it: with its text, so that a decision can be opened for ever. */
export function storedPack(pack: RulePack): StoredPack {
  return {
    id: pack.id,
    kind: 'credit-rules',
    title: pack.title,
    institution: pack.institution,
    edition: pack.edition,
    status: pack.status,
    body: JSON.stringify(pack),
  };
}

/** The pack that a stored text holds; undefined when it cannot be read. */
export function packOf(stored: StoredPack | undefined): RulePack | undefined {
  if (stored === undefined) return undefined;
  try {
    return readRulePack(JSON.parse(stored.body)).value;
  } catch {
    return undefined;
  }
}
