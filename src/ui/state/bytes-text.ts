import { type Locale, numberText } from '../../i18n/locale';

/**
 * A number of bytes as a size with one decimal, in whole kilobytes below a megabyte; anything but nothing is at least 1 KB.
 * @example bytesText('zh-CN', 1_572_864) // '1.5 MB'
 */
export function bytesText(locale: Locale, bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1024);
  return kilobytes < 1024
    ? `${numberText(locale, kilobytes, 0)} KB`
    : `${numberText(locale, bytes / 1024 / 1024)} MB`;
}
