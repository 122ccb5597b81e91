import type { ItemKind, NormativeStrength, StandardKind } from '../../domain/standard';
import { normalForm } from '../../domain/normal-form';

/** The word that files use for each kind of item, the field's own, first the one we write. */
const ITEM_WORDS: Readonly<Record<ItemKind, readonly string[]>> = {
  part: ['部分', 'part'],
  function: ['职业功能', 'function', '职业功能模块'],
  'work-content': ['工作内容', 'work content'],
  skill: ['技能要求', '专业能力要求', '技能', 'skill', 'skill requirement'],
  knowledge: ['相关知识要求', '相关知识', '知识要求', '知识', 'knowledge', 'knowledge requirement'],
  basic: ['基本要求', '基础知识', 'basic', 'basic requirement'],
  'work-area': ['工作领域', 'work area'],
  'work-task': ['工作任务', 'work task'],
  requirement: ['职业技能要求', 'requirement'],
  clause: ['条款', 'clause'],
  provision: ['规定', 'provision'],
  section: ['单元', 'section'],
  knowing: ['应知', 'knowing', 'know and understand'],
  ability: ['应会', 'ability', 'shall be able to'],
  'graduate-requirement': ['毕业要求', 'graduate requirement', 'graduate outcome'],
  indicator: ['指标点', 'indicator'],
  statement: ['条目', 'statement'],
};

const KIND_WORDS: Readonly<Record<StandardKind, readonly string[]>> = {
  occupational: ['国家职业标准', '国家职业技能标准', '职业技能标准', '职业标准', 'occupational'],
  'x-certificate': ['职业技能等级标准', '1+x', 'x-certificate'],
  norm: ['行业技术规范', '技术规范', '标准规范', 'norm'],
  'job-competency': ['岗位职业能力标准', '岗位能力标准', 'job-competency'],
  wsos: ['世界技能职业标准', 'wsos'],
  'teaching-standard': ['专业教学标准', '教学标准', 'teaching-standard'],
  'graduate-requirements': ['毕业要求', 'graduate-requirements'],
  framework: ['能力框架', '框架', 'framework'],
};

const STRENGTH_WORDS: Readonly<Record<NormativeStrength, readonly string[]>> = {
  shall: ['应', 'shall'],
  should: ['宜', 'should'],
  may: ['可', 'may'],
  statement: ['陈述', 'statement'],
};

function lookup<K extends string>(
  words: Readonly<Record<K, readonly string[]>>,
): ReadonlyMap<string, K> {
  const found = new Map<string, K>();
  for (const kind of Object.keys(words) as K[]) {
    found.set(kind, kind);
    for (const word of words[kind]) found.set(normalForm(word), kind);
  }
  return found;
}

const ITEM_KINDS = lookup(ITEM_WORDS);
const STANDARD_KINDS = lookup(KIND_WORDS);
const STRENGTHS = lookup(STRENGTH_WORDS);

/** The field's word for a kind of item. @example wordOfItemKind('skill') // '技能要求' */
export function wordOfItemKind(kind: ItemKind): string {
  return ITEM_WORDS[kind][0] ?? kind;
}

/** The kind that a written word names, or undefined. @example itemKindOf('相关知识') // 'knowledge' */
export function itemKindOf(written: string): ItemKind | undefined {
  return ITEM_KINDS.get(normalForm(written));
}

/** The field's word for a kind of standard. @example wordOfStandardKind('occupational') // '国家职业标准' */
export function wordOfStandardKind(kind: StandardKind): string {
  return KIND_WORDS[kind][0] ?? kind;
}

/** The kind of standard that a written word names, or undefined. @example standardKindOf('1+X') // 'x-certificate' */
export function standardKindOf(written: string): StandardKind | undefined {
  return STANDARD_KINDS.get(normalForm(written));
}

/** The field's word for a normative strength. @example wordOfStrength('shall') // '应' */
export function wordOfStrength(strength: NormativeStrength): string {
  return STRENGTH_WORDS[strength][0] ?? strength;
}

/** The strength that a written word names, or undefined. @example strengthOf('宜') // 'should' */
export function strengthOf(written: string): NormativeStrength | undefined {
  return STRENGTHS.get(normalForm(written));
}
