/** A text with the number printed before it taken off. */
export interface Numbered {
  readonly number: string;
  readonly text: string;
}

const PREFIX = /^\s*([0-9０-９]+(?:\s*[.．]\s*[0-9０-９]+)*)\s*([.．、)）:：]?)\s*(\S[\s\S]*)$/;
const LETTER = /^\s*([a-zA-Zａ-ｚ]|[（(][0-9０-９一二三四五六七八九十]+)[)）]\s*(\S[\s\S]*)$/;

function plainNumber(written: string): string {
  return written.normalize('NFKC').replace(/\s+/g, '');
}

/**
 * The number before a text when it has as many steps as asked (`1.1.1` has three), or one step with a sign after it (`1.`, `1、`);
 * any other text has no number, so that quantities stay in their text.
 * @example numberedText('1.1.1 能识读装配图', 3) // { number: '1.1.1', text: '能识读装配图' }
 * @example numberedText('2.5平方毫米导线的选用', 3) // { number: '', text: '2.5平方毫米导线的选用' }
 */
export function numberedText(written: string, steps: number): Numbered {
  const found = PREFIX.exec(written);
  if (found) {
    const [, digits = '', sign = '', text = ''] = found;
    const number = plainNumber(digits);
    const has = number.split('.').length;
    if (
      has === steps
        ? has > 1 || sign !== '' || /^\s*\d+\s/.test(written) || steps === 1
        : has === 1 && sign !== '' && sign !== ':' && sign !== '：'
    )
      return { number, text: text.trim() };
  }
  const letter = LETTER.exec(written);
  if (letter)
    return {
      number: plainNumber(letter[1] ?? '').replace(/^\(/, '('),
      text: (letter[2] ?? '').trim(),
    };
  return { number: '', text: written.trim() };
}

/** A numbered text with where it stands in its cell: first character and the one after the last, number included. */
export interface Statement extends Numbered {
  readonly from: number;
  readonly to: number;
}

/** The lines of a cell, and on a line what begins with a number of so many steps, as stretches of the cell. */
function linesIn(cell: string, steps: number): readonly (readonly [number, number])[] {
  const cuts = [...cell.matchAll(/\n/g)].map(({ index }) => index);
  if (steps > 1)
    for (const { index } of cell.matchAll(
      new RegExp(
        `[^\\n\\d.．](?=\\d+(?:\\s*[.．]\\s*\\d+){${steps - 1}}(?![\\d.．])\\s*[^\\d\\s.．])`,
        'g',
      ),
    ))
      cuts.push(index + 1);
  const ends = [...cuts.sort((a, b) => a - b), cell.length];
  return ends.flatMap((end, at) => {
    const start = ends[at - 1] ?? 0;
    const raw = cell.slice(start, end);
    const text = raw.trim();
    const from = start + raw.indexOf(text);
    return text === '' ? [] : [[from, from + text.length] as const];
  });
}

/**
 * The statements in one cell: lines that begin with a number start one, other lines go on; without any number every line is one;
 * a run-on `1.1.1 … 1.1.2 …` is split where the numbers stand. Blank cells give none.
 * @example statementsIn('1.1.1 能安装\n1.1.2 能调试', 3).length // 2
 */
export function statementsIn(cell: string, steps: number): readonly Statement[] {
  const read = linesIn(cell, steps).map(([from, to]) => ({
    ...numberedText(cell.slice(from, to), steps),
    from,
    to,
  }));
  if (read.every((line) => line.number === '')) return read;
  const statements: Statement[] = [];
  for (const line of read) {
    const last = statements.at(-1);
    if (line.number === '' && last)
      statements[statements.length - 1] = {
        ...last,
        text: `${last.text}${/[\w,;]$/.test(last.text) ? ' ' : ''}${line.text}`,
        to: line.to,
      };
    else statements.push(line);
  }
  return statements;
}
