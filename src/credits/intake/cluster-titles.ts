import { areNear, titleForm, type TitleForm } from './title-likeness';

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

/**
 * Groups of differently written titles that may be one, for a person to judge; titles that stand alone are left out. First those that have the same
 * letters whatever their signs, width, case or word order (key collision), then those whose letter pairs are alike by 0.8 or more (Dice 1945) with equal
 * numbers. The largest group first; the same titles in any order give the same groups.
 * @example clusterTitles(['机器人竞赛', '机器人 竞赛', '英语竞赛'])[0]?.titles.length // 2
 */
export function clusterTitles(titles: readonly string[]): readonly TitleCluster[] {
  const counts = new Map<string, number>();
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
  const keyed = new Map<string, { readonly form: TitleForm; readonly all: string[] }>();
  for (const title of [...counts.keys()].sort()) {
    const form = titleForm(title);
    const key = [...form.pairs].sort().join(' ');
    const group = keyed.get(key) ?? { form, all: [] };
    group.all.push(title);
    keyed.set(key, group);
  }
  const groups = [...keyed.values()];
  const joined = new Set<number>();
  const clusters: TitleCluster[] = [];
  groups.forEach((first, at) => {
    if (joined.has(at)) return;
    const near = groups.flatMap((each, place) =>
      place > at && !joined.has(place) && areNear(first.form, each.form) ? [place] : [],
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
