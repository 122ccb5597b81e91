import { parseAmount, plus, type Amount } from '../../domain/amount';
import type { CellField, CellParts, Meaning } from './cell-parts';
import { isElective, requirementWord } from './requirement-words';
import { dateParts, oneTerm, termList } from './term-words';

/** One way to understand a cell. */
export interface Interpreter {
  readonly meaning: Meaning;
  readonly fields: readonly CellField[];
  readonly read: (text: string, field: CellField) => CellParts | undefined;
}

const NUMBER = '(\\d+(?:\\.\\d+)?)';
const MARKS = '[*#☆★▲△※●○◆◎√✓✔①②③④⑤+]';
const FIGURES: readonly CellField[] = ['term', 'weekly', 'weeks', 'hours', 'credits'];
const WHEN: readonly CellField[] = ['start', 'start-weekly'];

function figure(text: string | undefined): Amount | undefined {
  return text === undefined || text.startsWith('-') ? undefined : parseAmount(text);
}

const compiled = new Map<string, RegExp>();

/** The pattern for a whole text, compiled once. */
function whole(pattern: string): RegExp {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const fresh = new RegExp(`^${pattern}$`, 'i');
  compiled.set(pattern, fresh);
  return fresh;
}

function two(pattern: string, text: string): readonly [Amount, Amount] | undefined {
  const found = whole(pattern).exec(text);
  const a = figure(found?.[1]);
  const b = figure(found?.[2]);
  return a === undefined || b === undefined ? undefined : [a, b];
}

function one(pattern: string, text: string): Amount | undefined {
  return figure(whole(pattern).exec(text)?.[1]);
}

function inner(text: string): string | undefined {
  return /^[([【](.+)[)\]】]$/.exec(text)?.[1];
}

function asDate(build: (month: Amount, day: Amount) => CellParts | undefined) {
  return (text: string) => {
    const parts = dateParts(text);
    const month = figure(parts?.[0].toString());
    const day = figure(parts?.[1].toString());
    return month === undefined || day === undefined ? undefined : build(month, day);
  };
}

/** In the order of likelihood: the first that fits a cell is its meaning until the school says otherwise. */
export const INTERPRETERS: readonly Interpreter[] = [
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
      const parts = whole(`(?:${MARKS}+(.+?)|(.+?)${MARKS}+)`).exec(text);
      const bare = parts?.[1] ?? parts?.[2];
      return bare === undefined ? undefined : plainOrFirst(bare, field);
    },
  },
  {
    meaning: 'mark',
    fields: FIGURES,
    read: (text) => (whole(`(?:${MARKS}|讲座|[是Y])+`).test(text) ? {} : undefined),
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

/** What a cell says without any interpretation: a number, a term, a requirement type. @example plain('4', 'hours') // { value: '4' } */
export function plain(text: string, field: CellField): CellParts | undefined {
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
