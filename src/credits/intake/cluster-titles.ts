import { normalForm } from '../../domain/normal-form';

export interface TitleCount {
  readonly title: string;
  readonly count: number;
}

/** Titles that may mean one and the same thing; `suggested` is the one written most often. */
export interface TitleCluster {
  readonly suggested: string;
  readonly titles: readonly TitleCount[];
  /** `same-letters`: alike but for signs, width, case and order; `near`: a few letters differ. */
  readonly why: 'same-letters' | 'near';
}

/** From this share of common letter pairs on, two titles are held for near. */
const NEAR = 4 / 5;

function lettersOf(title: string): string {
  return normalForm(title).replace(/[^\p{L}\p{N}]/gu, '');
}

function pairsOf(letters: string): ReadonlySet<string> {
  const signs = Array.from(letters);
  return new Set(signs.map((sign, at) => sign + (signs[at + 1] ?? '')));
}

/** Dice's coefficient of two sets of letter pairs. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return (2 * common) / (a.size + b.size);
}

/** Years and numbers of a title: 第17届 and 第18届 are never one. */
function numbersOf(letters: string): string {
  return (letters.match(/\p{N}+/gu) ?? []).join('|');
}

/**
 * Groups of differently written titles that may be one, for a person to judge; titles that stand alone are left out. First those that have the same
 * letters whatever their signs, width, case or word order (key collision), then those whose letter pairs are alike by 0.8 or more (Dice 1945) with equal
 * numbers. The largest group first; the same titles in any order give the same groups.
 * @example clusterTitles(['机器人竞赛', '机器人 竞赛', '英语竞赛'])[0]?.titles.length // 2
 */
export function clusterTitles(titles: readonly string[]): readonly TitleCluster[] {
  const counts = new Map<string, number>();
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
  const keyed = new Map<string, { pairs: ReadonlySet<string>; numbers: string; all: string[] }>();
  for (const title of [...counts.keys()].sort()) {
    const letters = lettersOf(title);
    const pairs = pairsOf(letters);
    const key = [...pairs].sort().join(' ');
    const group = keyed.get(key) ?? { pairs, numbers: numbersOf(letters), all: [] };
    group.all.push(title);
    keyed.set(key, group);
  }
  const groups = [...keyed.values()];
  const joined = new Set<number>();
  const clusters: TitleCluster[] = [];
  groups.forEach((first, at) => {
    if (joined.has(at)) return;
    const near = groups.flatMap((each, place) =>
      place > at &&
      !joined.has(place) &&
      each.numbers === first.numbers &&
      alike(first.pairs, each.pairs) >= NEAR
        ? [place]
        : [],
    );
    for (const place of near) joined.add(place);
    const all = [first, ...near.flatMap((place) => groups[place] ?? [])].flatMap(
      (each) => each.all,
    );
    if (all.length < 2) return;
    const counted = all
      .map((title) => ({ title, count: counts.get(title) ?? 0 }))
      .sort((a, b) => b.count - a.count || (a.title < b.title ? -1 : 1));
    clusters.push({
      suggested: counted[0]?.title ?? '',
      titles: counted,
      why: near.length > 0 ? 'near' : 'same-letters',
    });
  });
  const sizeOf = (cluster: TitleCluster) =>
    cluster.titles.reduce((sum, each) => sum + each.count, 0);
  return clusters.sort((a, b) => sizeOf(b) - sizeOf(a) || (a.suggested < b.suggested ? -1 : 1));
}
