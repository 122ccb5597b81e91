import type { NormativeStrength } from '../../domain/standard';

/** Words in which 应, 宜, 可 and 能 are no modal verbs. */
const FALSE_FRIENDS =
  /[适相反响对效供感顺呼报]应|应(?:用|急|力|变|答|届|聘|试|酬|激|季|声|运)|[适事便]宜|宜(?:居|人)|可(?:靠|能|编程|视|见|燃|追溯|行性|行|调|逆|移动|拆|控|达|听|读|塑|溶|持续|维护|操作性|用性|信|知|比|变|选|溯|贵|观|回收|再生|重复)|[许认]可|不可能/g;

const SHALL = /应|\bshall\b/i;
const OLD_SHALL = /不得|严禁|禁止|必须|不准|不允许|\bmust\b/i;
const SHOULD = /宜|\bshould\b/i;
const MAY = /可(?!能)|不必|无须|\bmay\b/;

export interface Provision {
  readonly strength: NormativeStrength;
  /** The wording is older than GB/T 1.1-2020 (不得, 必须 …): read as a requirement and said. */
  readonly isOldWording: boolean;
}

/**
 * The normative strength of a sentence after GB/T 1.1-2020, annex C: 应 over 宜 over 可 over a statement. Words such as 适应, 应用, 便宜,
 * 可靠 are no modal verbs; 不得, 严禁, 必须 count as a requirement in older wording.
 * @example provisionOf('机器人应可靠接地。').strength // 'shall'
 * @example provisionOf('本文件适用于工业应用。').strength // 'statement'
 */
export function provisionOf(sentence: string): Provision {
  const bare = sentence.replace(FALSE_FRIENDS, '□');
  if (SHALL.test(bare)) return { strength: 'shall', isOldWording: false };
  if (OLD_SHALL.test(bare)) return { strength: 'shall', isOldWording: true };
  if (SHOULD.test(bare)) return { strength: 'should', isOldWording: false };
  // 不可 stands for 不得 in older texts, but 可 behind 不 permits nothing.
  if (MAY.test(bare.replace(/不可/g, '□'))) return { strength: 'may', isOldWording: false };
  return { strength: 'statement', isOldWording: /不可/.test(bare) };
}

export interface ProvisionPart {
  readonly from: number;
  readonly to: number;
  readonly provision: Provision;
}

/**
 * A clause cut where the type of provision changes: one part for each run of sentences of one strength. Statements stay with the
 * sentence before them, or with the one after when they come first.
 * @example provisionParts('手套应完好。宜备两副。').length // 2
 */
export function provisionParts(text: string): readonly ProvisionPart[] {
  const parts: { from: number; to: number; provision: Provision }[] = [];
  for (const found of text.matchAll(/[^。]+?(?:。|\.(?=\s+[A-Z])|$)/g)) {
    const provision = provisionOf(found[0]);
    const last = parts.at(-1);
    const end = found.index + found[0].length;
    if (last === undefined) parts.push({ from: 0, to: end, provision });
    else if (
      provision.strength === 'statement' ||
      (provision.strength === last.provision.strength &&
        provision.isOldWording === last.provision.isOldWording)
    )
      last.to = end;
    else if (last.provision.strength === 'statement') {
      last.to = end;
      last.provision = provision;
    } else parts.push({ from: found.index, to: end, provision });
  }
  return parts;
}
