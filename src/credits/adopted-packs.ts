import type { Adoption, StoredPack } from '../domain/credit';
import type { AdoptedPacks } from './context';
import type { RulePack } from './pack/rule-pack';
import { packOf } from './pack/stored-pack';

/** What a workspace keeps of rules, read. */
export interface KeptRules {
  readonly packs: readonly RulePack[];
  readonly adopted: readonly AdoptedPacks[];
}

/**
 * The workspace's packs and adoptions put together. A pack that cannot be read is left out, and an adoption that names such a one too: half a rule decides
 * nothing.
 * @example keptRules([], []).adopted // []
 */
export function keptRules(
  adoptions: readonly Adoption[],
  stored: readonly StoredPack[],
): KeptRules {
  const packs = stored.flatMap((each) => packOf(each) ?? []);
  const named = (id: string | null) => (id === null ? null : packs.find((each) => each.id === id));
  const adopted = adoptions.flatMap((adoption): readonly AdoptedPacks[] => {
    const recognition = named(adoption.recognitionPackId);
    const conversion = named(adoption.conversionPackId);
    if (recognition === undefined || conversion === undefined) return [];
    return recognition === null && conversion === null
      ? []
      : [{ adoption, recognition, conversion }];
  });
  return { packs, adopted };
}
