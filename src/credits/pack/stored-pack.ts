import type { StoredPack } from '../../domain/credit';
import { readRulePack } from './read-pack';
import type { RulePack } from './rule-pack';

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
