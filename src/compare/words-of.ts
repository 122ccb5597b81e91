import { normalForm } from '../domain/normal-form';

/** A word, ideograph or sign of a text, where it stands, and its form for comparing. */
export interface Word {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /\p{Script=Han}|[\p{L}\p{N}\p{M}]+?(?=\p{Script=Han}|[^\p{L}\p{N}\p{M}]|$)|[^\s]/gu;

/**
 * The words of a text in reading order: one ideograph, one run of other letters and digits, or one sign each; blanks are none.
 * @example wordsOf('能读 PLC 图').map(({ form }) => form) // ['能', '读', 'plc', '图']
 */
export function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: found, index }) => ({
    form: normalForm(found),
    start: index,
    end: index + found.length,
  }));
}

/**
 * The text by which two editions are told the same: normal form without the blanks that pages put between ideographs and without
 * the full stop or semicolon of a list.
 * @example plainText('能识读 电气图；') // '能识读电气图'
 */
export function plainText(text: string): string {
  return wordsOf(text)
    .map(({ form }) => form)
    .join(' ')
    .replace(/(?: ?[。.;；,，、:：])+$/u, '');
}
