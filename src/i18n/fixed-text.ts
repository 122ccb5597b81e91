import { shown, type Amount } from '../domain/amount';
import { numberText, type Locale } from './locale';

/**
 * An amount with exactly so many decimals, so that figures beside each other align.
 * @example fixedText('zh-CN', '69' as Amount, 1) // '69.0'
 */
export function fixedText(locale: Locale, value: Amount, places: number): string {
  const [whole = '0', part = ''] = shown(value, places).split('.');
  const grouped = numberText(locale, Number(whole));
  const sign = whole === '-0' ? '-0' : grouped;
  return places === 0 ? sign : `${sign}.${part.padEnd(places, '0')}`;
}
