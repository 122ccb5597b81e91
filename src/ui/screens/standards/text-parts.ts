import { normalForm } from '../../../domain/normal-form';

export interface TextPart {
  readonly text: string;
  readonly isHit: boolean;
}

/**
 * A text cut where the words stand in it, whatever their case and width; no words, or none found, give the text whole.
 * @example partsOf('PLC 编程', 'ｐｌｃ') // [{ text: 'PLC', isHit: true }, { text: ' 编程', isHit: false }]
 */
export function partsOf(text: string, words: string): readonly TextPart[] {
  const wanted = normalForm(words);
  if (wanted === '' || text === '') return [{ text, isHit: false }];
  // Character by character, so that a place in the normal form leads back to the place in the text.
  const characters = Array.from(text);
  const starts: number[] = [];
  let plain = '';
  characters.forEach((character, at) => {
    const form = character.trim() === '' ? ' ' : normalForm(character);
    plain += form;
    for (let each = 0; each < form.length; each += 1) starts.push(at);
  });
  const parts: TextPart[] = [];
  const add = (from: number, to: number, isHit: boolean) => {
    if (to > from) parts.push({ text: characters.slice(from, to).join(''), isHit });
  };
  let done = 0;
  for (let at = plain.indexOf(wanted); at !== -1; at = plain.indexOf(wanted, at + wanted.length)) {
    const from = Math.max(done, starts[at] ?? 0);
    const to = (starts[at + wanted.length - 1] ?? characters.length - 1) + 1;
    add(done, from, false);
    add(from, to, true);
    done = to;
  }
  add(done, characters.length, false);
  return parts;
}
