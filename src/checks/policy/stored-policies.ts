import type { StoredPack } from '../../domain/credit';
import type { PolicyPack } from './policy-pack';
import { readPolicy } from './read-policy';

function policyIn(body: string): PolicyPack | undefined {
  try {
    return readPolicy(JSON.parse(body)).value;
  } catch {
    return undefined;
  }
}

/**
 * The school's own policies among what a workspace keeps, in its order; packs of another kind and such as cannot be read are left out.
 * @example storedPolicies([]) // []
 */
export function storedPolicies(stored: readonly StoredPack[]): readonly PolicyPack[] {
  return stored.flatMap(({ kind, body }) => (kind === 'policy' ? (policyIn(body) ?? []) : []));
}
