import type { Place } from '../../domain/problem';
import type { StandardsMessages } from '../../i18n/zh-CN/standards';

/**
 * A place in a source in the present language, widest part first; a place of which nothing is known gives ''.
 * @example placeText(t.place, { sheet: '标准', row: 3 }) // '工作表“标准” 第 3 行'
 */
export function placeText(words: StandardsMessages['place'], place: Place): string {
  return [
    place.file,
    place.sheet === undefined ? undefined : words.sheet(place.sheet),
    place.page === undefined ? undefined : words.page(place.page),
    place.line === undefined ? undefined : words.line(place.line),
    place.row === undefined ? undefined : words.row(place.row),
    place.column === undefined ? undefined : words.column(place.column),
    place.path,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
}
