import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readRulePack } from '../../src/credits/pack/read-pack';
import type { RulePack } from '../../src/credits/pack/rule-pack';

const FOLDER = fileURLToPath(new URL('../../standards/credit-rules/', import.meta.url));

/** Every shipped pack as parsed JSON, by file name. */
export function shippedJson(): ReadonlyMap<string, unknown> {
  return new Map(
    readdirSync(FOLDER)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => [name, JSON.parse(readFileSync(FOLDER + name, 'utf8')) as unknown]),
  );
}

/** Every shipped pack; throws when one is not in order. */
export function shippedPacks(): readonly RulePack[] {
  return [...shippedJson()].map(([name, json]) => {
    const { value, problems } = readRulePack(json);
    if (value === undefined) throw new Error(`${name}: ${JSON.stringify(problems)}`);
    return value;
  });
}

/** The shipped pack of that id. */
export function shippedPack(id: string): RulePack {
  const found = shippedPacks().find((each) => each.id === id);
  if (found === undefined) throw new Error(`no pack ${id}`);
  return found;
}
