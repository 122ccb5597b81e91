import { dayAfter } from '../engine/calendar';
import { areNear, titleForm } from '../intake/title-likeness';
import type { CatalogueEntry, ContestCatalogue } from './catalogue';

/** What is asked: a contest by its title, and the days that may decide which edition holds. */
export interface ContestQuestion {
  readonly title: string;
  /** ISO day of the award. */
  readonly date: string;
  /** ISO day of the registration; '' = not known. */
  readonly registered: string;
}

/** A contest as a catalogue lists it; `level` '' = that edition does not list it. */
export interface ContestListing {
  readonly catalogueId: string;
  readonly title: string;
  readonly edition: string;
  readonly entry: string;
  readonly level: string;
  readonly class: string;
}

/**
 * `found`: one level, by name. `choose`: a person must say, because only a like name is listed (`near`), because the date of the
 * registration decides and is not known (`registered`), because a new edition begins on that very day (`boundary`), or because
 * catalogues differ (`catalogues`).
 */
export type ContestLookup =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly listing: ContestListing }
  | {
      readonly kind: 'choose';
      readonly why: 'near' | 'registered' | 'boundary' | 'catalogues';
      readonly listings: readonly ContestListing[];
    };

type Why = Exclude<Extract<ContestLookup, { kind: 'choose' }>['why'], 'near'>;

/** The days of which one decides, both ends included, and what makes them more than one. */
interface Span {
  readonly from: string;
  readonly to: string;
  readonly why: Why;
}

function meets(span: Span, from: string, to: string | null | undefined): boolean {
  return from <= span.to && (to === null || to === undefined || span.from <= to);
}

/** Awards are given within a year of registering; on the day on which an edition begins the one before may still hold. */
function spanOf(
  { effective: { by } }: ContestCatalogue,
  { date, registered }: ContestQuestion,
  begins: ReadonlySet<string>,
): Span {
  const to = by === 'registered' && registered !== '' ? registered : date;
  if (by === 'registered' && registered === '')
    return { from: dayAfter(to, { months: -12 }) ?? to, to, why: 'registered' };
  return begins.has(to)
    ? { from: dayAfter(to, { days: -1 }) ?? to, to, why: 'boundary' }
    : { from: to, to, why: 'catalogues' };
}

function listingOf(catalogue: ContestCatalogue, entry: CatalogueEntry | undefined): ContestListing {
  const { id, title, edition } = catalogue;
  const about = { catalogueId: id, title, edition, entry: entry?.name ?? '' };
  return { ...about, level: entry?.level ?? '', class: entry?.class ?? '' };
}

function isSame(a: ContestListing, b: ContestListing): boolean {
  return a.level === b.level && a.class === b.class;
}

/** The reason that a person can do most about comes first. */
const ORDER: readonly Why[] = ['registered', 'boundary', 'catalogues'];

/** A short name within a long title says nothing. */
const LEAST_WITHIN = 6;

/**
 * The level of a contest by the catalogues that hold on its day: exactly by name or alias (signs, width and case do not matter),
 * else what a person may choose from. Editions that may both hold and differ are never decided here. An empty title or date, or
 * no catalogue in force, gives `none`.
 * @example findContest({ title: '机器人大赛', date: '2026-03-01', registered: '' }, catalogues).kind // 'found'
 */
export function findContest(
  question: ContestQuestion,
  catalogues: readonly ContestCatalogue[],
): ContestLookup {
  const asked = titleForm(question.title);
  if (asked.letters === '' || question.date === '') return { kind: 'none' };
  const begins = new Set(catalogues.map(({ effective }) => effective.from));
  const inOrder = [...catalogues].sort((a, b) => (a.effective.from < b.effective.from ? -1 : 1));
  const held = inOrder.flatMap((catalogue) => {
    const span = spanOf(catalogue, question, begins);
    const { from, to } = catalogue.effective;
    if (catalogue.status === 'withdrawn' || !meets(span, from, to)) return [];
    const entries = catalogue.entries.filter((each) => meets(span, each.from ?? from, each.to));
    const forms = entries.map((entry) => ({
      entry,
      forms: [entry.name, ...(entry.aliases ?? [])].map(titleForm),
    }));
    return [{ catalogue, span, forms }];
  });
  const exact = held.map(({ catalogue, span, forms }) => ({
    catalogue,
    span,
    entries: forms.flatMap(({ entry, forms: names }) =>
      names.some(({ letters }) => letters === asked.letters) ? [entry] : [],
    ),
  }));
  const listed = exact.filter(({ entries }) => entries.length > 0);
  if (listed.length === 0) {
    const near = held.flatMap(({ catalogue, forms }) =>
      forms.flatMap(({ entry, forms: names }) =>
        names.some(
          (name) =>
            areNear(name, asked) ||
            (name.letters.length >= LEAST_WITHIN && asked.letters.includes(name.letters)),
        )
          ? [listingOf(catalogue, entry)]
          : [],
      ),
    );
    return near.length === 0 ? { kind: 'none' } : { kind: 'choose', why: 'near', listings: near };
  }
  // An edition of the same publisher that may hold as well and does not list the contest is an answer too.
  const publishers = new Set(listed.map(({ catalogue }) => catalogue.institution));
  const listings = exact.flatMap(({ catalogue, entries }) => {
    if (entries.length > 0) return entries.map((entry) => listingOf(catalogue, entry));
    return publishers.has(catalogue.institution) ? [listingOf(catalogue, undefined)] : [];
  });
  const newest = listings.at(-1);
  if (newest === undefined || listings.every((each) => isSame(each, newest)))
    return newest === undefined ? { kind: 'none' } : { kind: 'found', listing: newest };
  const reasons = new Set(exact.map(({ span }) => span.why));
  const why = ORDER.find((each) => reasons.has(each)) ?? 'catalogues';
  return { kind: 'choose', why, listings };
}
