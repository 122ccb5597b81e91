import type { ClaimState, Outcome } from '../../domain/achievement';
import { toNumber, ZERO } from '../../domain/amount';
import { normalForm } from '../../domain/normal-form';
import type { ClaimLine } from './claim-line';

/** What a claim waits for: `waiting` gathers the states in which the office has to act. */
export type StateFacet = ClaimState | 'waiting';

/** A claim's outcome, or that it is not worked out yet. */
export type OutcomeFacet = Outcome | 'open';

const SORTS = ['submitted', 'student', 'number', 'state', 'credits'] as const;
export type Sort = (typeof SORTS)[number];

/** What is looked for; a facet that is left out keeps all. */
export interface ClaimSearch {
  readonly state?: StateFacet;
  readonly outcome?: OutcomeFacet;
  readonly kind?: string;
  readonly issuer?: string;
  readonly student?: string;
  /** Words that must all stand in student, number, achievement, issuer or course. */
  readonly text: string;
  readonly sort: Sort;
  readonly isDown: boolean;
}

export interface Count<T extends string = string> {
  readonly value: T;
  readonly count: number;
}

/** How many lines each facet's values would leave, all other facets kept. */
export interface ClaimFacets {
  readonly state: readonly Count<StateFacet>[];
  readonly outcome: readonly Count<OutcomeFacet>[];
  readonly kind: readonly Count[];
  readonly issuer: readonly Count[];
  /** Lines that the other facets leave, whatever their state. */
  readonly all: number;
}

/** States in which the office has to act. */
const WAITING: readonly ClaimState[] = ['entered', 'decided', 'asked'];
const STATES: readonly ClaimState[] = [
  'entered',
  'decided',
  'asked',
  'sent-back',
  'approved',
  'refused',
  'withdrawn',
  'revoked',
];
const OUTCOMES: readonly OutcomeFacet[] = ['open', 'needs-person', 'granted', 'partly', 'refused'];
const FACETS = ['state', 'outcome', 'kind', 'issuer'] as const;
type Facet = (typeof FACETS)[number];

/** Whether a word names a state or the waiting ones. @example isStateFacet('approved') // true */
export function isStateFacet(word: string | undefined): word is StateFacet {
  return word === 'waiting' || STATES.some((each) => each === word);
}

/** Whether a word names an outcome. @example isOutcomeFacet('open') // true */
export function isOutcomeFacet(word: string | undefined): word is OutcomeFacet {
  return OUTCOMES.some((each) => each === word);
}

/** The order that a word names; by submission when it names none. @example sortNamed('credits') // 'credits' */
export function sortNamed(word: string | undefined): Sort {
  return SORTS.find((each) => each === word) ?? 'submitted';
}

function outcomeOf(line: ClaimLine): OutcomeFacet {
  return line.verdict?.outcome ?? 'open';
}

function valuesOf(line: ClaimLine, facet: Facet): readonly string[] {
  if (facet === 'state')
    return WAITING.includes(line.state) ? [line.state, 'waiting'] : [line.state];
  if (facet === 'outcome') return [outcomeOf(line)];
  return facet === 'kind' ? line.kinds : line.issuers;
}

function tally(lines: readonly ClaimLine[], facet: Facet): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines)
    for (const value of valuesOf(line, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function inOrder<T extends string>(
  counts: ReadonlyMap<string, number>,
  order: readonly T[],
): readonly Count<T>[] {
  return order
    .map((value) => ({ value, count: counts.get(value) ?? 0 }))
    .filter(({ count }) => count > 0);
}

function byCount(counts: ReadonlyMap<string, number>): readonly Count[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

const names = new Intl.Collator('zh-CN');

function compared(sort: Sort, a: ClaimLine, b: ClaimLine): number {
  if (sort === 'student') return names.compare(a.student, b.student);
  if (sort === 'state') return STATES.indexOf(a.state) - STATES.indexOf(b.state);
  if (sort === 'credits')
    return toNumber(a.verdict?.recognised ?? ZERO) - toNumber(b.verdict?.recognised ?? ZERO);
  const [x, y] = sort === 'number' ? [a.number, b.number] : [a.submitted, b.submitted];
  return x < y ? -1 : x > y ? 1 : 0;
}

function byLine(search: ClaimSearch) {
  const sign = search.isDown ? -1 : 1;
  return (a: ClaimLine, b: ClaimLine) =>
    sign * compared(search.sort, a, b) || (a.id < b.id ? -1 : 1);
}

/**
 * The lines that fit, in the asked order (equal ones by id, so that it never wavers), and what each facet would leave. Text is compared in its normal
 * form; `wordsOf` gives a line's text beyond its own, e.g. the names of its courses. No lines give empty facets.
 * @example findClaims(lines, { state: 'waiting', text: '林 plc', sort: 'number', isDown: false }, () => '').found.length // 1
 */
export function findClaims(
  lines: readonly ClaimLine[],
  search: ClaimSearch,
  wordsOf: (line: ClaimLine) => string,
): { readonly found: readonly ClaimLine[]; readonly facets: ClaimFacets } {
  const words = normalForm(search.text).split(' ').filter(Boolean);
  const spoken = lines.filter((line) => {
    if (search.student !== undefined && line.studentId !== search.student) return false;
    if (words.length === 0) return true;
    const own = [line.student, line.number, ...line.titles, ...line.issuers, wordsOf(line)];
    const text = normalForm(own.join(' '));
    return words.every((word) => text.includes(word));
  });
  const kept = (but: Facet | undefined) =>
    spoken.filter((line) =>
      FACETS.every((facet) => {
        const wanted = search[facet];
        return facet === but || wanted === undefined || valuesOf(line, facet).includes(wanted);
      }),
    );
  const states = kept('state');
  return {
    found: [...kept(undefined)].sort(byLine(search)),
    facets: {
      all: states.length,
      state: inOrder(tally(states, 'state'), ['waiting', ...STATES] as const),
      outcome: inOrder(tally(kept('outcome'), 'outcome'), OUTCOMES),
      kind: byCount(tally(kept('kind'), 'kind')),
      issuer: byCount(tally(kept('issuer'), 'issuer')),
    },
  };
}
