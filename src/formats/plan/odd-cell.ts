import { parseAmount, plus, times, type Amount } from '../../domain/amount';
import { numeral, squeeze } from './plan-text';

/** What kind of figure a cell stands for. */
export type CellField =
  'term' | 'weekly' | 'weeks' | 'start' | 'start-weekly' | 'hours' | 'credits' | 'requirement';

/** What an odd cell means. A school may choose another meaning for all cells of one shape. */
export type Meaning =
  | 'weekly-by-weeks'
  | 'weeks-by-weekly'
  | 'alternative'
  | 'conditional'
  | 'not-counted'
  | 'whole-weeks'
  | 'whole-days'
  | 'extracurricular'
  | 'footnoted'
  | 'mark'
  | 'range'
  | 'placeholder'
  | 'term-and-weekly'
  | 'date-as-term-and-weekly'
  | 'date-as-weekly-by-weeks'
  | 'date-as-terms'
  | 'term-without-weekly'
  | 'named-term'
  | 'terms'
  | 'term-hours'
  | 'addends'
  | 'elective-free'
  | 'elective-restricted'
  | 'unknown';

/** What was read from a cell; only what it says is present. */
export interface CellParts {
  readonly value?: Amount;
  /** Upper end of a range; the value of a range itself is unknown. */
  readonly from?: Amount;
  readonly to?: Amount;
  readonly weekly?: Amount;
  readonly weeks?: Amount;
  readonly days?: Amount;
  readonly hours?: Amount;
  readonly extra?: Amount;
  readonly terms?: readonly number[];
  readonly termName?: string;
  readonly alternative?: boolean;
  readonly uncounted?: boolean;
  readonly requirement?: 'required' | 'restricted-elective' | 'free-elective';
  readonly conditional?: boolean;
}

interface Interpreter {
  readonly meaning: Meaning;
  readonly fields: readonly CellField[];
  readonly read: (text: string, field: CellField) => CellParts | undefined;
}

const NUMBER = '(\\d+(?:\\.\\d+)?)';
const MARKS = '[*#☆★▲△※●○◆◎√✓✔①②③④⑤+]';
const FIGURES: readonly CellField[] = ['term', 'weekly', 'weeks', 'hours', 'credits'];
const WHEN: readonly CellField[] = ['start', 'start-weekly'];

function figure(text: string | undefined): Amount | undefined {
  return text === undefined ? undefined : parseAmount(text);
}

function two(pattern: string, text: string): readonly [Amount, Amount] | undefined {
  const found = new RegExp(`^${pattern}$`, 'i').exec(text);
  const a = figure(found?.[1]);
  const b = figure(found?.[2]);
  return a === undefined || b === undefined ? undefined : [a, b];
}

function one(pattern: string, text: string): Amount | undefined {
  return figure(new RegExp(`^${pattern}$`, 'i').exec(text)?.[1]);
}

function inner(text: string): string | undefined {
  return /^[([【](.+)[)\]】]$/.exec(text)?.[1];
}

function dateParts(text: string): readonly [number, number] | undefined {
  const iso = /^\d{4}[-/.](\d{1,2})[-/.](\d{1,2})(?:T?00:00(?::00)?(?:\.0+)?Z?)?$/.exec(text);
  const words = /^(?:\d{4}年)?(\d{1,2})月(\d{1,2})日$/.exec(text);
  const found = iso ?? words;
  if (found !== null) return [Number(found[1]), Number(found[2])];
  const months = [
    'JAN',
    'FEB',
    'MAR',
    'APR',
    'MAY',
    'JUN',
    'JUL',
    'AUG',
    'SEP',
    'OCT',
    'NOV',
    'DEC',
  ];
  const english = /^(?:(\d{1,2})-?([A-Z]{3})|([A-Z]{3})-?(\d{1,2}))$/.exec(text);
  const month = months.indexOf(english?.[2] ?? english?.[3] ?? '');
  if (english !== null && month >= 0) return [month + 1, Number(english[1] ?? english[4])];
  const serial = /^[3-6]\d{4}$/.test(text) ? Number(text) : 0;
  if (serial === 0) return undefined;
  const day = new Date(Date.UTC(1899, 11, 30 + serial));
  return [day.getUTCMonth() + 1, day.getUTCDate()];
}

function asDate(build: (month: Amount, day: Amount) => CellParts | undefined) {
  return (text: string) => {
    const parts = dateParts(text);
    const month = figure(parts?.[0].toString());
    const day = figure(parts?.[1].toString());
    return month === undefined || day === undefined ? undefined : build(month, day);
  };
}

function termList(text: string): number[] | undefined {
  const span =
    /^第?([\d一二三四五六七八九十]{1,2})(?:学期)?[-~至到]第?([\d一二三四五六七八九十]{1,2})(?:学期)?$/.exec(
      text,
    );
  const from = numeral(span?.[1] ?? '');
  const to = numeral(span?.[2] ?? '');
  if (from !== undefined && to !== undefined && from < to && to <= 15)
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const terms = text.split(/[,、;/+&和或及]|，/).map(oneTerm);
  const known = terms.flatMap((term) => term ?? []);
  return known.length === terms.length && known.length > 0 ? known : undefined;
}

/** A single term: 3, 第3学期, 三, 2上, 第一学年秋季, 大二下. Two terms a year are meant where a year is named. */
function oneTerm(text: string): number | undefined {
  const inYear =
    /^(?:第|大)?([1-6一二三四五六])(?:学年|年级|年)?(?:第)?(?:([上下秋春])(?:学期|季学期|季|半年)?|([12一二])学期)$/.exec(
      text,
    );
  const year = numeral(inYear?.[1] ?? '');
  if (inYear !== null && year !== undefined) {
    const half = inYear[2] ?? inYear[3] ?? '';
    return 2 * (year - 1) + (/[上秋1一]/.test(half) ? 1 : 2);
  }
  const number = numeral(text.replace(/^第?(.+?)(?:学期)?$/, '$1'));
  return number !== undefined && number >= 1 && number <= 15 ? number : undefined;
}

/** In the order of likelihood: the first that fits a cell is its meaning until the school says otherwise. */
const INTERPRETERS: readonly Interpreter[] = [
  {
    meaning: 'placeholder',
    fields: [...FIGURES, ...WHEN],
    read: (text) => (/\?|^[X×]+$|待定|另定/i.test(text) ? {} : undefined),
  },
  {
    meaning: 'date-as-term-and-weekly',
    fields: ['start-weekly'],
    read: asDate((month, day) => ({ terms: [Number(month)], weekly: day })),
  },
  {
    meaning: 'date-as-terms',
    fields: ['start'],
    read: asDate((month, day) => ({ terms: [Number(month), Number(day)] })),
  },
  {
    meaning: 'date-as-weekly-by-weeks',
    fields: ['term', 'weekly'],
    read: asDate((weekly, weeks) => ({ weekly, weeks })),
  },
  {
    meaning: 'weekly-by-weeks',
    fields: ['term', 'weekly'],
    read: (text) => {
      const parts = two(`${NUMBER}(?:节|学时|课时|H)?[/×*X·]${NUMBER}(?:周|W)?`, text);
      return parts && { weekly: parts[0], weeks: parts[1] };
    },
  },
  {
    meaning: 'weeks-by-weekly',
    fields: ['term', 'weekly'],
    read: (text) => {
      const parts = two(`${NUMBER}(?:周|W)?[/×*X·]${NUMBER}(?:节|学时|课时|H)?(?:/周)?`, text);
      return parts && { weekly: parts[1], weeks: parts[0] };
    },
  },
  {
    meaning: 'term-and-weekly',
    fields: ['start-weekly'],
    read: (text) => {
      const parts = two(`${NUMBER}[/:]${NUMBER}`, text);
      const term = parts === undefined ? NaN : Number(parts[0]);
      return parts && Number.isInteger(term) ? { terms: [term], weekly: parts[1] } : undefined;
    },
  },
  {
    meaning: 'term-without-weekly',
    fields: ['start-weekly', 'start'],
    read: (text) => {
      const term = one(`${NUMBER}[/:]`, text);
      return term === undefined ? undefined : { terms: [Number(term)] };
    },
  },
  {
    meaning: 'named-term',
    fields: WHEN,
    read: (text) => {
      const term = /^(\d{1,2})\(([^\d)]+)\)$/.exec(text)?.[1];
      return term === undefined ? undefined : { terms: [Number(term)], termName: text };
    },
  },
  {
    meaning: 'terms',
    fields: WHEN,
    read: (text) => {
      const terms = termList(text);
      return terms && { terms };
    },
  },
  {
    meaning: 'alternative',
    fields: ['term', 'weekly'],
    read: (text, field) => {
      const within = inner(text);
      const parts = within === undefined ? undefined : plainOrFirst(within, field);
      return parts && { ...parts, alternative: true };
    },
  },
  {
    meaning: 'not-counted',
    fields: ['hours', 'credits', 'weeks'],
    read: (text, field) => {
      const within = inner(text);
      const parts = within === undefined ? undefined : plainOrFirst(within, field);
      return parts && { ...parts, uncounted: true };
    },
  },
  {
    meaning: 'whole-weeks',
    fields: FIGURES,
    read: (text) => {
      const weeks = one(`${NUMBER}(?:周|W|WEEKS?|个?星期)`, text);
      return weeks && { weeks };
    },
  },
  {
    meaning: 'whole-days',
    fields: FIGURES,
    read: (text) => {
      const days = one(`${NUMBER}(?:天|日|D|DAYS?)`, text);
      return days && { days };
    },
  },
  {
    meaning: 'term-hours',
    fields: ['term', 'hours'],
    read: (text, field) => {
      const hours = one(`${NUMBER}(?:学时|课时|节|H)`, text);
      return hours && (field === 'hours' ? { value: hours } : { hours });
    },
  },
  {
    meaning: 'extracurricular',
    fields: ['term', 'hours', 'weekly'],
    read: (text) => {
      const extra = one(`${NUMBER}#`, text);
      return extra && { extra };
    },
  },
  {
    meaning: 'footnoted',
    fields: FIGURES,
    read: (text, field) => {
      const parts = new RegExp(`^(?:${MARKS}+(.+?)|(.+?)${MARKS}+)$`).exec(text);
      const bare = parts?.[1] ?? parts?.[2];
      return bare === undefined ? undefined : plainOrFirst(bare, field);
    },
  },
  {
    meaning: 'mark',
    fields: FIGURES,
    read: (text) => (new RegExp(`^(?:${MARKS}|讲座|[是Yy])+$`).test(text) ? {} : undefined),
  },
  {
    meaning: 'addends',
    fields: FIGURES,
    read: (text) => {
      const parts = text.split('+').map(figure);
      const known = parts.flatMap((part) => part ?? []);
      if (parts.length < 2 || known.length !== parts.length) return undefined;
      return { value: known.reduce(plus) };
    },
  },
  {
    meaning: 'range',
    fields: FIGURES,
    read: (text) => {
      const parts = two(`${NUMBER}[-~至到]+${NUMBER}`, text);
      return parts && { from: parts[0], to: parts[1] };
    },
  },
  {
    meaning: 'range',
    fields: ['hours', 'credits'],
    read: (text) => {
      const from = one(`[≥>≤<]=?${NUMBER}`, text);
      return from && { from };
    },
  },
  {
    meaning: 'conditional',
    fields: ['requirement'],
    read: (text) => {
      const within = inner(text);
      const word = within === undefined ? undefined : requirementWord(within);
      return word === undefined ? undefined : { requirement: word, conditional: true };
    },
  },
  {
    meaning: 'elective-free',
    fields: ['requirement'],
    read: (text) => (isElective(text) ? { requirement: 'free-elective' } : undefined),
  },
  {
    meaning: 'elective-restricted',
    fields: ['requirement'],
    read: (text) => (isElective(text) ? { requirement: 'restricted-elective' } : undefined),
  },
];

function isElective(text: string): boolean {
  return /选/.test(text) && !/必|限|任|指定/.test(text);
}

/**
 * The requirement type that a plain word names, or undefined; 选 and 选修 alone leave open which kind of elective.
 * @example requirementWord('限选') // 'restricted-elective'
 */
export function requirementWord(written: string): CellParts['requirement'] {
  const text = squeeze(written);
  if (/^(?:专业|公共|学位)?必(?:修课?|选修?)?$|^.{0,6}必修(?:课程?)?$/.test(text))
    return 'required';
  if (/限选|限定|限修|指定选修|选择性必修|^限$|必选/.test(text)) return 'restricted-elective';
  if (/任选|任意|公选|自选|^任$|公共选修/.test(text)) return 'free-elective';
  return undefined;
}

function plain(text: string, field: CellField): CellParts | undefined {
  if (field === 'requirement') {
    const requirement = requirementWord(text);
    return requirement && { requirement };
  }
  if (field === 'start' || field === 'start-weekly') {
    const term = oneTerm(text);
    return term === undefined ? undefined : { terms: [term] };
  }
  const value = figure(text);
  return value && { value };
}

function plainOrFirst(text: string, field: CellField): CellParts | undefined {
  const parts = plain(text, field);
  if (parts !== undefined) return parts;
  for (const each of INTERPRETERS)
    if (each.fields.includes(field) && each.meaning !== 'placeholder') {
      const found = each.read(text, field);
      if (found !== undefined) return found;
    }
  return undefined;
}

/** A cell as read: `plain` when it needs no interpretation, `blank` when it says nothing, otherwise odd. */
export type CellReading =
  | { readonly state: 'blank' | 'plain'; readonly parts: CellParts }
  | {
      readonly state: 'odd';
      readonly parts: CellParts;
      /** The cell with every figure as `n`: cells of one shape are read alike. */
      readonly shape: string;
      readonly meaning: Meaning;
      /** What it could mean; the first is what it means unless the school says otherwise. */
      readonly possible: readonly Meaning[];
    };

/**
 * The shape of a cell: its text in normal width with each figure as `n`.
 * @example shapeOf('（2/14W）') // '(n/nW)'
 */
export function shapeOf(written: string): string {
  return squeeze(written)
    .toUpperCase()
    .replace(/[∗＊]/g, '*')
    .replace(/\d+(?:\.\d+)?/g, 'n');
}

/**
 * What a cell of the given field says. `chosen` is the school's meaning for this shape, when it has set one; a chosen meaning
 * that does not fit the cell is passed over. Nothing is guessed beyond the listed meanings: what fits none is `unknown`.
 * @example readCell('term', '2/16W').parts // { weekly: '2', weeks: '16' }
 * @example readCell('hours', '（108）').parts // { value: '108', uncounted: true }
 * @example readCell('start-weekly', '1/5').parts // { terms: [1], weekly: '5' }
 */
export function readCell(field: CellField, written: string, chosen?: Meaning): CellReading {
  const text = squeeze(written)
    .toUpperCase()
    .replace(/[∗]/g, '*')
    .replace(/[‐-―−]/g, '-')
    .replace(/[～〜]/g, '~');
  if (text === '' || /^[-—/\\]+$/.test(text)) return { state: 'blank', parts: {} };
  const date = field !== 'hours' && field !== 'credits' && dateParts(text) !== undefined;
  const simple = date ? undefined : plain(text, field);
  if (simple !== undefined) return { state: 'plain', parts: simple };
  const found = INTERPRETERS.flatMap(({ meaning, fields, read }) => {
    const parts = fields.includes(field) ? read(text, field) : undefined;
    return parts === undefined ? [] : [{ meaning, parts }];
  });
  const taken =
    chosen === 'unknown'
      ? undefined
      : (found.find(({ meaning }) => meaning === chosen) ?? found[0]);
  return {
    state: 'odd',
    parts: taken?.parts ?? {},
    shape: shapeOf(written),
    meaning: taken?.meaning ?? 'unknown',
    possible: [...new Set([...found.map(({ meaning }) => meaning), 'unknown' as const])],
  };
}

/** Hours of weekly hours over weeks, when both are known. @example hoursOver('2', '16') // '32' */
export function hoursOver(
  weekly: Amount | undefined,
  weeks: Amount | undefined,
): Amount | undefined {
  return weekly === undefined || weeks === undefined ? undefined : times(weekly, weeks);
}
