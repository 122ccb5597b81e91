import { isSameText } from '../../../domain/normal-form';
import type { Standard } from '../../../domain/standard';

/**
 * The other standards that could be editions of this one: of the same kind, with the same title or the same code; the latest edition
 * first. A code alone may name two occupations, so the same title comes before the same code.
 * @example otherEditions(care2019, all).map(({ edition }) => edition) // ['2024']
 */
export function otherEditions(of: Standard, all: readonly Standard[]): readonly Standard[] {
  const isTitled = (each: Standard) => isSameText(each.title, of.title);
  return all
    .filter((each) => each.id !== of.id && each.kind === of.kind)
    .filter((each) => isTitled(each) || (of.code !== '' && isSameText(each.code, of.code)))
    .sort(
      (a, b) =>
        Number(isTitled(b)) - Number(isTitled(a)) ||
        b.edition.localeCompare(a.edition, 'en', { numeric: true }),
    );
}

/**
 * The two in the order of their editions, the older first; of the same edition as given.
 * @example olderFirst(care2024, care2019)[0].edition // '2019'
 */
export function olderFirst(a: Standard, b: Standard): readonly [Standard, Standard] {
  return a.edition.localeCompare(b.edition, 'en', { numeric: true }) > 0 ? [b, a] : [a, b];
}
