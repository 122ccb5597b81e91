import { NO_ORIENTATION, type ListedName, type Orientation } from '../../domain/orientation';
import type { Grid } from '../grid';
import { squeeze } from './plan-text';

/** What a label of the 职业面向 table stands before; `around` are its other labels, whose values the plan says elsewhere. */
type Field = keyof Orientation | 'around';

const LABELS: readonly (readonly [RegExp, Field])[] = [
  [/^(?:所属)?专业(?:大类|类)(?:名称)?(?:\(代码\))?(?:代码)?$/, 'around'],
  [
    /^(?:主要|对应|面向)?职业(?:\(工种\)|工种)?(?:类别|岗位类别)?(?:\((?:代码|编码)\))?$/,
    'occupations',
  ],
  [/^(?:对应|所属|面向|主要)的?行业(?:类别)?(?:\((?:代码|编码)\))?$/, 'industries'],
  [
    /^(?:主要|面向|对应|就业|目标|核心|职业|工作)+岗位(?:\(?群\)?|类别)?(?:\(?(?:或|及|和|、|\/)?(?:主要)?技术领域\)?)?(?:举例|\(举例\))?$/,
    'posts',
  ],
  [/^岗位(?:\(?群\)|群)(?:或技术领域)?(?:举例|\(举例\))?$/, 'posts'],
  [
    /^(?:职业类?|资格|技能|等级|相关|社会认可度高的|行业|企业|标准|证书|[或和及、/()])*证书\)?(?:举例|\(举例\))?$/,
    'certificates',
  ],
];

/**
 * What a text labels in a 职业面向 table, or undefined when it is no label of it.
 * @example orientationLabel('主要职业类别（代码）') // 'occupations'
 */
export function orientationLabel(written: string): Field | undefined {
  const text = squeeze(written).replace(/[:]$/, '');
  if (text.length < 3 || text.length > 24) return undefined;
  return LABELS.find(([pattern]) => pattern.test(text))?.[1];
}

const NUMBERED = /^(?:[(（]?\d{1,2}[)）、.．]|[①-⑳•·●-])\s*/;

/** Lines and listed parts of a value; separators inside brackets keep a part together. */
function partsOf(value: string): string[] {
  return value
    .split(/[\n；;。]|[、，,](?![^(（]*[)）])/)
    .map((part) => part.replace(NUMBERED, '').trim())
    .filter((part) => part !== '' && !/^[-—无/]+$/.test(part));
}

const OCCUPATION = /\d-\d{2}-\d{2}(?:-\d{2})?(?:\([LS/]+\))?/;
const INDUSTRY = /(?:^|[(\s])([A-Z]?\d{2,4}|[A-Z])(?=[)\s]|$)/;

/** Names with their codes, whichever comes first and whatever stands around them. */
function listedIn(value: string, code: RegExp): ListedName[] {
  const found: ListedName[] = [];
  for (const part of partsOf(value)) {
    const text = part.normalize('NFKC').replace(/[‐-―−]/g, '-');
    const own = code.exec(text);
    const written = own?.[1] ?? own?.[0].trim() ?? '';
    const name = (written === '' ? text : text.replace(written, ''))
      .replace(/\(\s*(?:GBM?\s*)?\)/g, '')
      .replace(/^[\s:()-]+|[\s:(-]+$/g, '')
      .trim();
    const last = found.at(-1);
    // A code on a line of its own belongs to the name above it.
    if (name === '' && last?.code === '') found[found.length - 1] = { ...last, code: written };
    else if (name !== '') found.push({ code: written, name });
  }
  return found;
}

function distinct<T>(list: readonly T[], keyOf: (each: T) => string): T[] {
  return [...new Map(list.map((each) => [keyOf(each), each])).values()];
}

/** Values as cells gave them, by label. */
class Values {
  readonly #texts = new Map<Field, string[]>();

  add(field: Field, text: string): void {
    this.#texts.set(field, [...(this.#texts.get(field) ?? []), text]);
  }

  get labels(): number {
    return this.#texts.size;
  }

  get value(): Orientation {
    const text = (field: Field) => (this.#texts.get(field) ?? []).join('\n');
    // 初始岗位：… and the like say which posts come first, not what they are called.
    const posts = text('posts').replace(/(^|[\n；;])[^\n；;:：]{0,6}岗位[:：]/g, '$1');
    const key = ({ code, name }: ListedName) => `${code}\t${name}`;
    return {
      occupations: distinct(listedIn(text('occupations'), OCCUPATION), key),
      industries: distinct(listedIn(text('industries'), INDUSTRY), key),
      posts: distinct(partsOf(posts), (post) => post),
      certificates: distinct(partsOf(text('certificates')), (certificate) => certificate),
    };
  }
}

interface Cell {
  readonly column: number;
  readonly text: string;
}

function filled(grid: Grid, row: number): Cell[] {
  return (grid.rows[row] ?? []).flatMap((text, column) =>
    text.trim() === '' ? [] : [{ column, text: text.trim() }],
  );
}

/**
 * What a 职业面向 table or lines of `标签：内容` say, from rows of a grid as written (merges not carried): labels over their values, labels
 * before their values, or both on one line. A label without a value, and rows with no label, give nothing; NO_ORIENTATION when fewer than two
 * labels are met, since one alone (证书 over a list) is another table.
 * @example orientationIn(gridOf([['对应行业（代码）', '主要职业类别（代码）'], ['通用设备制造业（34）', '电工（6-31-01-03）']])).industries[0]?.code // '34'
 */
export function orientationIn(
  grid: Grid,
  rows: readonly number[] = grid.rows.map((_, row) => row),
): Orientation {
  const values = new Values();
  let heads: readonly { readonly column: number; readonly field: Field }[] = [];
  for (const row of rows) {
    const cells = filled(grid, row);
    const labels = cells.flatMap(({ column, text }) => {
      const field = orientationLabel(text);
      return field === undefined ? [] : [{ column, field }];
    });
    if (cells.length === 0) heads = [];
    else if (labels.length >= 2 && labels.length * 2 > cells.length) heads = labels;
    else if (labels.length > 0) {
      heads = [];
      for (const [at, { column, field }] of labels.entries()) {
        const until = labels[at + 1]?.column ?? Infinity;
        const own = cells.filter((cell) => cell.column > column && cell.column < until);
        for (const { text } of own) values.add(field, text);
      }
    } else if (heads.length > 0)
      for (const { column, text } of cells) {
        const head = heads.find((each) => each.column === column);
        if (head) values.add(head.field, text);
      }
    else if (cells[0]) takeLine(values, cells[0].text);
  }
  return values.labels < 2 ? NO_ORIENTATION : values.value;
}

/** `（三）主要职业类别（代码）：…` on one line. */
function takeLine(values: Values, text: string): void {
  for (const line of text.split('\n')) {
    const [, label = '', value = ''] =
      /^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]+\s*)?([^:：]{3,24})[:：]\s*(.+)$/.exec(
        line.trim(),
      ) ?? [];
    const field = orientationLabel(label);
    if (field !== undefined) values.add(field, value);
  }
}
