import { normalForm } from '../domain/normal-form';

/** Words that mean the same, as a school keeps them: each group in any order, e.g. `['PLC', '可编程控制器']`. */
export type Glossary = readonly (readonly string[])[];

function contains(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at < 0 || !/^[a-z0-9]/.test(word)) return at >= 0;
  // A Latin abbreviation must stand alone: `PLC` is not in `plcs1`.
  return new RegExp(`(?<![a-z0-9])${word.replace(/[^a-z0-9 ]/g, '\\$&')}(?![a-z0-9])`).test(text);
}

/**
 * Other words for what a text names: of each group of which a word stands in the text, the words that do not. Empty words are ignored.
 * @example otherWords('PLC 编程', [['PLC', '可编程控制器']]) // ['可编程控制器']
 */
export function otherWords(text: string, glossary: Glossary): readonly string[] {
  const written = normalForm(text);
  return glossary.flatMap((group) => {
    const words = group.filter((word) => normalForm(word) !== '');
    const missing = words.filter((word) => !contains(written, normalForm(word)));
    return missing.length < words.length ? missing : [];
  });
}
