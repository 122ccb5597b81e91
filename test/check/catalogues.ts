const CJK = /[㐀-鿿豈-﫿]/;
/** A language is named in itself, whatever the language of the screen. */
const AUTONYMS = new Set(['中文', '简体中文']);

function isCatalogue(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Chinese words that stand in the data are keys of the translation alone: the source shows them as they are. */
function isWordOfData(key: string, value: unknown): boolean {
  return (
    CJK.test(key) || (isCatalogue(value) && Object.keys(value).every((each) => CJK.test(each)))
  );
}

/**
 * What is wrong with a translation, one line each, found by walking both catalogues: a missing, surplus, empty or
 * untranslated message, or one that is a text here and a function there. None gives an empty list.
 * @example catalogueFaults({ a: '甲' }, {}, 'en') // ['en: a: missing']
 */
export function catalogueFaults(
  source: Readonly<Record<string, unknown>>,
  translation: Readonly<Record<string, unknown>>,
  where: string,
): readonly string[] {
  const faults: string[] = [];
  for (const [key, said] of Object.entries(source)) {
    const at = `${where}: ${key}`;
    const other = translation[key];
    if (other === undefined) faults.push(`${at}: missing`);
    else if (typeof said !== typeof other) faults.push(`${at}: of another kind than its source`);
    else if (isCatalogue(said) && isCatalogue(other))
      faults.push(...catalogueFaults(said, other, at));
    else if (typeof said === 'string' && typeof other === 'string') {
      if ((said.trim() === '') !== (other.trim() === '')) faults.push(`${at}: empty on one side`);
      if (said === other && CJK.test(other) && !AUTONYMS.has(other))
        faults.push(`${at}: not translated`);
    }
  }
  for (const key of Object.keys(translation))
    if (!(key in source) && !isWordOfData(key, translation[key]))
      faults.push(`${where}: ${key}: not in the source`);
  return faults;
}

/**
 * The names of all messages, at any depth.
 * @example keysOf({ a: { b: '乙' } }) // ['a', 'b']
 */
export function keysOf(catalogue: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    isCatalogue(value) ? [key, ...keysOf(value)] : [key],
  );
}

/** The text with comments blanked, line for line; a `//` inside an address is left alone. */
function withoutComments(code: string): string {
  const blank = (found: string) => found.replace(/[^\n]/g, ' ');
  return code
    .replace(/\/\*[\s\S]*?\*\//g, blank)
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/(^|[\s;{}(,])\/\/[^\n]*/g, blank);
}

export interface Found {
  readonly line: number;
  readonly text: string;
}

/**
 * Lines that hold Chinese characters outside comments: words for people that no translator would see.
 * @example hardCodedText('<p>你好</p>') // [{ line: 1, text: '<p>你好</p>' }]
 */
export function hardCodedText(code: string): readonly Found[] {
  return withoutComments(code)
    .split('\n')
    .flatMap((text, at) => {
      // A pattern reads what people wrote; it says nothing.
      const spoken = text.replace(
        /(?<=[=(,:\s])\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\]|\\.)*\])+\/[a-z]*(?=[.,;)\s])/g,
        '',
      );
      const rest = spoken.replace(/'([^']*)'/g, (quoted, inner: string) =>
        AUTONYMS.has(inner) ? '' : quoted,
      );
      return CJK.test(rest) ? [{ line: at + 1, text: text.trim() }] : [];
    });
}

/**
 * The codes of the problems that a source makes with `problem('code', …)`.
 * @example problemCodesIn("problem('blank-code', 'warning')") // ['blank-code']
 */
export function problemCodesIn(code: string): readonly string[] {
  const calls = withoutComments(code).matchAll(/\bproblem\(\s*'([a-z0-9-]+)'/g);
  return [...calls].flatMap(([, name]) => (name === undefined ? [] : [name]));
}
