/** What a spreadsheet would take for a formula, as first character: ASCII signs, their full-width forms, TAB, CR and LF. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠﹣﹢﹦﹫−]/u;
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?%?$/;
const GUARDED = /^'(?=[=+\-@\t\r\n＝＋－＠﹣﹢﹦﹫−']|\s)/u;

/**
 * The text with an apostrophe before it when a spreadsheet would evaluate it, or when it already looks guarded; plain numbers,
 * negative ones too, are left alone. `unguarded` takes exactly that apostrophe off again.
 * @example guarded('=1+1') // "'=1+1"
 * @example guarded('-4.5') // '-4.5'
 */
export function guarded(text: string): string {
  if (text === '' || NUMBER.test(text)) return text;
  return FORMULA.test(text.trimStart()) || FORMULA.test(text) || GUARDED.test(text)
    ? `'${text}`
    : text;
}

/**
 * The text without the apostrophe that `guarded` put before it; other texts come back as they are.
 * @example unguarded("'=1+1") // '=1+1'
 * @example unguarded("'tis") // "'tis"
 */
export function unguarded(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}

/**
 * The text of a cell that some programs write as `="00123"` to keep its zeros; undefined for any other text.
 * @example textOfFormula('="00123"') // '00123'
 */
export function textOfFormula(text: string): string | undefined {
  const found = /^="((?:[^"]|"")*)"$/.exec(text);
  return found?.[1]?.replaceAll('""', '"');
}
