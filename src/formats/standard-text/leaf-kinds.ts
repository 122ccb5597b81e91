import type { ItemKind } from '../../domain/standard';

/** Whether a statement says what a person can do. */
export function isAbility(text: string): boolean {
  return /^(?:能(?!源|耗|量|力|效|级)|会(?!计|议|展|员|所)|可以|应能|掌握|具有|具备)/.test(text);
}

/** Whether a text ends as statements of knowledge do. */
export function isKnowledgeEnd(text: string): boolean {
  return /(?:知识|方法|原理|要求|规程|常识|规范|事项|流程)[。；;]?$/.test(text);
}

interface Leaf {
  /** Last step of the number; undefined where it has none. */
  readonly step: number | undefined;
  readonly text: string;
}

function isGapless(leaves: readonly Leaf[]): boolean {
  return leaves.every(({ step }, at) => step === at + 1);
}

/**
 * Which of the leaves of one work content are skills and which are knowledge, where no column tells: by their words when that gives
 * two gapless rows of numbers, else by where the numbers begin anew, else by their words. `isSure` false asks a person.
 * @example leafKinds([{ step: 1, text: '能读图' }, { step: 1, text: '图样知识' }]).kinds // ['skill', 'knowledge']
 */
export function leafKinds(leaves: readonly Leaf[]): {
  readonly kinds: readonly ItemKind[];
  readonly isSure: boolean;
} {
  const byWords = leaves.map(({ text }): ItemKind => (isAbility(text) ? 'skill' : 'knowledge'));
  const only = (kinds: readonly ItemKind[], kind: ItemKind) =>
    leaves.filter((_, at) => kinds[at] === kind);
  const fits = (kinds: readonly ItemKind[]) =>
    isGapless(only(kinds, 'skill')) && isGapless(only(kinds, 'knowledge'));
  if (fits(byWords)) return { kinds: byWords, isSure: true };
  const anew = leaves.findIndex(({ step }, at) => at > 0 && step === 1);
  const byRuns = leaves.map((_, at): ItemKind => (anew >= 0 && at >= anew ? 'knowledge' : 'skill'));
  if (anew >= 0 && fits(byRuns)) return { kinds: byRuns, isSure: true };
  return { kinds: byWords, isSure: false };
}
