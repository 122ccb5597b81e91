import type { Programme } from '../../domain/programme';
import { titleFacts } from './plan-title';

/**
 * The titles a plan came with, saying its cohort and name as they are now: a copy for the next cohort is printed as such. A title that said neither stays as it was.
 * @example currentTitles(['机电专业（2026级）教学进程表'], { name: '机电', cohort: '2027' }) // ['机电专业（2027级）教学进程表']
 */
export function currentTitles(
  titles: readonly string[],
  { name, cohort }: Pick<Programme, 'name' | 'cohort'>,
): readonly string[] {
  const said = titleFacts(titles);
  const year = /20\d\d/.exec(cohort)?.[0];
  const changes: readonly (readonly [string | undefined, string | undefined])[] = [
    [said.cohort, year],
    [said.name, name],
  ];
  return titles.map((title) =>
    changes.reduce(
      (text, [old, now]) =>
        old === undefined || now === undefined || now === '' || old === now
          ? text
          : text.replaceAll(old, now),
      title,
    ),
  );
}
