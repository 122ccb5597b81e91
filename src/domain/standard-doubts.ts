import { sum } from './amount';
import { problem, type Place, type Problem } from './problem';
import type { SourceReading } from './source-map';
import type { Standard, StandardDocument, StandardItem } from './standard';

/** Something of a standard that a person should look at, and what it is about: the same key, the same fault. */
export interface Doubt {
  readonly key: string;
  readonly problem: Problem;
}

/** A sign that no map of a font knew: accented letters and private signs among Chinese text. */
export const ODD_GLYPH = /[\u0100-\u024F\u1E00-\u1EFF\uE000-\uF8FF\uFFFD]/;

const CHINESE = '一二三四五六七八九十';
/** Kinds that are counted in a column of their own beside their siblings. */
const COLUMNS: readonly string[] = ['skill', 'knowledge', 'basic', 'knowing', 'ability'];
const WEIGHED: readonly string[] = ['function', 'work-area', 'section'];

/** The last step of a number as printed, and how it is written; undefined for a number that does not count. */
function stepOf(number: string): { readonly step: number; readonly style: string } | undefined {
  const plain = number.normalize('NFKC').replace(/\s+/g, '');
  const digits = /^(.*?)(\d{1,3})(\D*)$/.exec(plain);
  if (digits) return { step: Number(digits[2]), style: plain.replace(/\d+/g, '1') };
  const letter = /^\(?([a-z])\)$/.exec(plain)?.[1];
  if (letter !== undefined) return { step: letter.charCodeAt(0) - 96, style: 'a' };
  const word = /^\(?([一二三四五六七八九]?十?[一二三四五六七八九]?)[)、.]?$/.exec(plain)?.[1] ?? '';
  if (word === '') return undefined;
  const [tens = '', ones = ''] = word.includes('十') ? word.split('十') : ['', word];
  const value = (sign: string) => (sign === '' ? 0 : CHINESE.indexOf(sign) + 1);
  return {
    step: (word.includes('十') ? Math.max(1, value(tens)) * 10 : 0) + value(ones),
    style: word === plain ? '一' : plain.replace(word, '一'),
  };
}

/** A number written like `like`, with another last step; '' when that cannot be said. */
function withStep(like: string, step: number): string {
  if (step < 1) return '';
  if (/\d\D*$/.test(like)) return like.replace(/\d+(?=\D*$)/, `${step}`);
  return /^[a-z]\)$/.test(like) ? `${String.fromCharCode(96 + step)})` : '';
}

const samePlace = (a: Place | undefined, b: Place | undefined): boolean =>
  a !== undefined && JSON.stringify(a) === JSON.stringify(b);

/** Siblings that are counted together: of one parent, level and column, their numbers written alike. */
function rowsOf(items: readonly StandardItem[]) {
  const rows = new Map<string, { readonly item: StandardItem; readonly step: number }[]>();
  for (const item of items) {
    const counted = item.kind === 'part' ? undefined : stepOf(item.number);
    if (counted === undefined) continue;
    const column = COLUMNS.includes(item.kind) ? item.kind : '';
    const key = [item.parentId ?? '', item.level ?? '', column, counted.style].join('|');
    const row = rows.get(key) ?? [];
    row.push({ item, step: counted.step });
    rows.set(key, row);
  }
  return [...rows.values()];
}

function numberDoubts(
  { kind }: Standard,
  items: readonly StandardItem[],
  levelName: (id: string | null) => string,
): readonly Doubt[] {
  return rowsOf(items).flatMap((row) => {
    const doubts: Doubt[] = [];
    const say = (code: string, item: StandardItem, params: Readonly<Record<string, string>>) =>
      doubts.push({
        key: `${code}|${item.id}`,
        problem: problem(code, 'warning', item.source, { level: levelName(item.level), ...params }),
      });
    for (const [at, { item, step }] of row.entries()) {
      const before = row[at - 1];
      // A clause of several strengths is several items with its number.
      const isSameClause = item.kind === 'provision' && samePlace(before?.item.source, item.source);
      if (before && step < before.step) say('number-not-ascending', item, { number: item.number });
      else if (before?.step === step && !isSameClause)
        say('number-repeated', item, { number: item.number });
    }
    const sorted = [...row].sort((a, b) => a.step - b.step);
    // The first clauses of a norm (scope, references, terms) are no items.
    let last = kind === 'norm' && row[0]?.item.parentId === null ? (sorted[0]?.step ?? 0) - 1 : 0;
    for (const { item, step } of sorted) {
      if (step > last + 1)
        say('numbering-gap', item, { after: withStep(item.number, last), next: item.number });
      last = step;
    }
    return doubts;
  });
}

function weightDoubts(
  { weights }: Standard,
  items: readonly StandardItem[],
  levelName: (id: string | null) => string,
): readonly Doubt[] {
  const known = new Set(items.map(({ id }) => id));
  const tied = new Map<string | null, Set<string>>();
  const doubts = weights.flatMap(({ level, direction = '', table, rows }, at) => {
    const total = sum(rows.flatMap(({ weight }) => weight ?? []));
    const of = `${levelName(level)} ${direction}`.trim();
    const own = tied.get(level) ?? new Set();
    if (table === 'skill') tied.set(level, own);
    const found: Doubt[] = [];
    if (total !== '100')
      found.push({
        key: `weights-not-100|${at}`,
        problem: problem('weights-not-100', 'warning', {}, { level: of, sum: total }),
      });
    for (const [row, { name, itemId, weight }] of rows.entries()) {
      if (itemId !== null) own.add(itemId);
      if (weight !== null && (itemId === null || !known.has(itemId)))
        found.push({
          key: `weight-without-item|${at}|${row}`,
          problem: problem('weight-without-item', 'warning', {}, { name, level: of }),
        });
    }
    return found;
  });
  const bare = items.filter(
    ({ id, kind, level }) => WEIGHED.includes(kind) && tied.get(level)?.has(id) === false,
  );
  return [
    ...doubts,
    ...bare.map(({ id, source, text }) => ({
      key: `function-without-weight|${id}`,
      problem: problem('function-without-weight', 'warning', source, { name: text }),
    })),
  ];
}

/**
 * What of a standard, as it stands, a person should look at: numbers that leave a gap, come twice or out of order among siblings of a
 * level; weight columns that do not sum to 100, weights without an item and functions without a weight; levels without items; a code
 * or edition that is empty; odd signs; text of the source that has no place. An empty standard has none but its empty facts. What a
 * reader alone can see (columns that drifted, headings that were lost) is not among them. A foreign framework's codes need no order and
 * no edition.
 * @example doubtsOf({ standard, items: [first, third] })[0]?.problem.code // 'numbering-gap'
 */
export function doubtsOf(
  { standard, items }: StandardDocument,
  source?: Pick<SourceReading, 'blocks' | 'segments'>,
): readonly Doubt[] {
  const names = new Map<string | null, string>(standard.levels.map(({ id, name }) => [id, name]));
  const levelName = (id: string | null) => names.get(id) ?? '';
  const isLevelled = items.some(({ level }) => level !== null);
  const filled = new Set(items.map(({ level }) => level));
  // What is foreign to the field's documents has editions and codes of its own making.
  const isForeign = standard.kind === 'framework';
  const needsCode = standard.kind === 'occupational' || standard.kind === 'norm';
  const facts = (['code', 'edition'] as const).filter(
    (fact) => !isForeign && standard[fact] === '' && (fact !== 'code' || needsCode),
  );
  const texts = new Map(source?.blocks.map(({ index, text, place }) => [index, { text, place }]));
  return [
    ...facts.map((fact) => ({
      key: `fact-not-found|${fact}`,
      problem: problem('fact-not-found', 'warning', {}, { fact }),
    })),
    ...(isForeign ? [] : numberDoubts(standard, items, levelName)),
    ...weightDoubts(standard, items, levelName),
    ...standard.levels
      .filter(({ id }) => isLevelled && !filled.has(id))
      .map(({ id, name }) => ({
        key: `level-without-items|${id}`,
        problem: problem('level-without-items', 'warning', {}, { level: name }),
      })),
    ...items
      .filter(({ text }) => ODD_GLYPH.test(text))
      .map(({ id, text, source: where }) => ({
        key: `odd-glyph|${id}`,
        problem: problem('odd-glyph', 'warning', where, { shown: text.slice(0, 40) }),
      })),
    ...(source?.segments ?? [])
      .filter(({ fate, reason }) => fate === 'doubt' && reason === 'unplaced')
      .map(({ block, from, to }) => {
        const { text = '', place = {} } = texts.get(block) ?? {};
        const shown = text.slice(from, to);
        const params = { characters: shown.length, shown: shown.slice(0, 40) };
        return {
          key: `text-without-place|${block}|${from}`,
          problem: problem('text-without-place', 'warning', place, params),
        };
      }),
  ];
}
