import { normalForm } from '../../domain/normal-form';
import type { Level } from '../../domain/standard';

const OCCUPATIONAL: readonly (Level & { readonly words: readonly string[] })[] = [
  { id: '5', name: '五级/初级工', rank: 1, words: ['五级', '初级工', '五级/初级工', '5', '5级'] },
  { id: '4', name: '四级/中级工', rank: 2, words: ['四级', '中级工', '四级/中级工', '4', '4级'] },
  { id: '3', name: '三级/高级工', rank: 3, words: ['三级', '高级工', '三级/高级工', '3', '3级'] },
  { id: '2', name: '二级/技师', rank: 4, words: ['二级', '技师', '二级/技师', '2', '2级'] },
  {
    id: '1',
    name: '一级/高级技师',
    rank: 5,
    words: ['一级', '高级技师', '一级/高级技师', '1', '1级'],
  },
];

const CERTIFICATE: readonly (Level & { readonly words: readonly string[] })[] = [
  { id: 'initial', name: '初级', rank: 1, words: ['初级'] },
  { id: 'middle', name: '中级', rank: 2, words: ['中级'] },
  { id: 'high', name: '高级', rank: 3, words: ['高级'] },
];

const KNOWN = new Map<string, Level>(
  [...OCCUPATIONAL, ...CERTIFICATE].flatMap(({ words, ...level }) =>
    [...words, level.name.replace('/', '')].map((word) => [word, level] as const),
  ),
);

function bare(written: string): string {
  return normalForm(written)
    .replace(/^\d+(?:\.\d+)*\s*(?=[^\d\s])/, (number) => (number.includes('.') ? '' : number))
    .replace(/\s+/g, '')
    .replace(/[()]/g, '')
    .replace(/(?:技能|工作)?要求$/, '');
}

/**
 * The level of the five-level or three-level scheme that the words name; undefined for any other text.
 * @example levelOf('3.2 三级/高级工')?.id // '3'
 * @example levelOf('中级')?.rank // 2
 */
export function levelOf(written: string): Level | undefined {
  const text = bare(written);
  const known = KNOWN.get(text) ?? KNOWN.get(text.split('/')[0] ?? '');
  return known;
}

/**
 * The levels named by a list of texts, each once, lowest first: known schemes by their rank, other names in the order given.
 * Empty texts name none.
 * @example levelsOf(['三级', '四级/中级工', '三级/高级工']).map((level) => level.id) // ['4', '3']
 */
export function levelsOf(written: readonly string[]): readonly Level[] {
  const levels = new Map<string, Level>();
  for (const each of written) {
    const name = each.trim();
    if (name === '') continue;
    const known = levelOf(name);
    if (known) levels.set(known.id, known);
    else if (!levels.has(name)) levels.set(name, { id: name, name, rank: 0 });
  }
  const all = [...levels.values()];
  if (all.every((level) => level.rank > 0)) return all.sort((a, b) => a.rank - b.rank);
  return all.map((level, index) => ({ ...level, rank: index + 1 }));
}

/** The id in a list of levels that the words name, or null. @example levelIdIn(levels, '三级') // '3' */
export function levelIdIn(levels: readonly Level[], written: string): string | null {
  const name = written.trim();
  if (name === '') return null;
  const known = levelOf(name);
  const found = levels.find(
    (level) => level.id === (known?.id ?? name) || level.name === name || level.id === name,
  );
  return found?.id ?? null;
}
