import { amount } from '../../domain/amount';
import type { ProblemList } from '../problem-list';
import { DOUBTS } from './doubts';
import type { SourceLedger } from './ledger';
import { levelWord, levelWordsIn } from './level-heading';
import { compact, type Piece } from './piece';
import { weightsThatSum } from './weight-search';
import { turnedWeightsOfText } from './weight-turned';
import { isHeadLabel, sumCheck, TOTAL, type ReadWeights } from './weights';

const LABEL =
  /^(?:基本要求|相关知识要求|相关知识|技能要求|专业能力要求|工作要求|理论知识|操作技能)/;
const LABEL_LETTERS = /^[基本要求相关知识技能专业力工作理论操项目]+$/;

interface TextRow {
  name: string;
  readonly values: string[];
  readonly pieces: Piece[];
}

function takeWords(pieces: readonly Piece[]): TextRow[] {
  const rows: TextRow[] = [];
  let name = '';
  let open: TextRow | undefined;
  let held: Piece[] = [];
  for (const piece of pieces) {
    held.push(piece);
    const words = piece.text
      .normalize('NFKC')
      .split(/\s+/)
      .flatMap((word) => {
        const glued = /^(.*[\u4e00-\u9fff])(\d{1,3})$/.exec(word);
        return glued ? [glued[1] ?? '', glued[2] ?? ''] : [word];
      });
    for (const word of words) {
      const isValue = /^(?:\d{1,3}(?:\.\d)?%?|[-—–―‐]{1,2}|\/)$/.test(word);
      if (isValue && (name !== '' || open)) {
        if (name !== '') {
          open = { name, values: [], pieces: held };
          rows.push(open);
          name = '';
          held = [];
        } else if (open && held.length > 0 && held[0] !== open.pieces.at(-1)) {
          open.pieces.push(...held);
          held = [];
        }
        open?.values.push(word.replace(/%$/, ''));
      } else if (!isValue) {
        open = undefined;
        name += word;
        if (isHeadLabel(name)) name = '';
      }
    }
  }
  return rows;
}

/** The name without labels of merged cells before it; `known` are names that the table may hold. */
function bareName(written: string, known: ReadonlySet<string>): string {
  const name = compact(written).replace(/^\d{1,2}[.．、](?=\D)/, '');
  if (known.has(name)) return name;
  const ending = [...known].find((each) => name.endsWith(each) && each.length >= 2);
  if (ending !== undefined && LABEL_LETTERS.test(name.slice(0, -ending.length))) return ending;
  const rest = name.replace(LABEL, '');
  return rest === '' ? name : rest;
}

/** A head, a label or the word for a sum: nothing that has a weight. */
function isLabel(tight: string): boolean {
  return isHeadLabel(tight) || TOTAL.test(tight) || tight.replace(LABEL, '') === '';
}

/** Heads that part the levels into directions: they say so, or the same words stand once below each of several levels. */
function directionHeads(head: readonly string[], levels: number): readonly string[] {
  const said = head.filter((text) => text.length > 2 && /方向$/.test(text));
  if (said.length > 0) return said;
  const others = head.filter((text) => levelWord(text) === undefined && !isLabel(text));
  const each = others.length / levels;
  const isRepeated = others.every((text, at) => text === others[at % each]);
  return levels > 1 && each >= 2 && Number.isInteger(each) && isRepeated ? others : [];
}

/** Where the heads of levels stand again after values; -1 when they do not. */
function secondHead(pieces: readonly Piece[]): number {
  let hasValues = false;
  for (const [at, piece] of pieces.entries()) {
    const tight = compact(piece.text);
    if (/^(?:\d{1,3}|[-—–－])$/.test(tight)) hasValues = true;
    else if (
      hasValues &&
      tight.length <= 14 &&
      levelWord(tight) !== undefined &&
      /[%％]/.test(tight)
    )
      return at;
  }
  return -1;
}

/**
 * A weight table as running text: names and values in reading order, whatever line they stand on. Names broken over lines are made
 * whole by the names of functions; split digits by the sum of each column.
 */
export function weightsOfText(
  pieces: readonly Piece[],
  table: 'theory' | 'skill',
  declared: readonly string[],
  known: ReadonlySet<string>,
  book: { readonly ledger: SourceLedger; readonly problems: ProblemList },
): readonly ReadWeights[] {
  const { ledger, problems } = book;
  if (pieces.every((piece) => isLabel(compact(piece.text)))) {
    ledger.putAll(pieces, 'weight', 'weight-table');
    return [];
  }
  const turned = turnedWeightsOfText(pieces, table, known, problems);
  if (turned) {
    ledger.putAll(pieces, 'weight', 'weight-table');
    return turned;
  }
  const second = secondHead(pieces);
  if (second > 0) {
    // Where columns were read one after the other, the next table's heads come before its heading.
    const kindOf = (part: readonly Piece[]) =>
      part.some((piece) => /职业道德|基础知识/.test(compact(piece.text))) ? 'theory' : 'skill';
    return [pieces.slice(0, second), pieces.slice(second)].flatMap((part) =>
      weightsOfText(part, kindOf(part), declared, known, book),
    );
  }
  const isNumeric = (text: string) => /(?:^|[\s\u4e00-\u9fff])(?:\d{1,3}|[-—–－―])\s*$/.test(text);
  const bodyAt = pieces.findIndex(
    (piece) =>
      /职业道德|基础知识/.test(compact(piece.text)) ||
      (isNumeric(piece.text) && levelWord(piece.text) === undefined),
  );
  const startOf = (): number => {
    if (bodyAt <= 0) return Math.max(bodyAt, 0);
    // A first name may stand on its own line above its values.
    const before = compact(pieces[bodyAt - 1]?.text ?? '');
    return known.has(bareName(before, known)) ? bodyAt - 1 : bodyAt;
  };
  const start = startOf();
  const head = pieces
    .slice(0, start)
    .map((piece) => piece.text)
    .join(' ');
  const named = levelWordsIn(compact(head));
  const inOrder = named.length > 0 ? named : declared;
  const directions = directionHeads(
    pieces.slice(0, start).map((piece) => compact(piece.text)),
    inOrder.length,
  );
  const each = directions.length / Math.max(1, inOrder.length);
  const levels =
    each >= 1 && Number.isInteger(each)
      ? directions.map((direction, at) => ({
          level: inOrder[Math.floor(at / each)] ?? '',
          direction,
        }))
      : inOrder.map((level) => ({ level, direction: undefined }));
  const rows = takeWords(pieces.slice(start));
  const total = rows.findIndex((row) => TOTAL.test(bareName(row.name, known)));
  const body = total >= 0 ? rows.slice(0, total) : rows;
  const where = pieces[0]?.block.place ?? {};
  if (body.length === 0 || levels.length === 0) {
    ledger.putAll(pieces, 'doubt', 'weights-unclear');
    if (pieces.length > 0) problems.take([DOUBTS.weightsUnclear(where, pieces[0]?.text ?? '')]);
    return [];
  }
  for (const [at, row] of body.entries()) {
    row.name = bareName(row.name, known);
    const next = rows[at + 1];
    if (known.has(row.name) || next === undefined) continue;
    const whole = [...known].find((each) => {
      const rest = each.slice(row.name.length);
      return (
        rest !== '' && each.startsWith(row.name) && bareName(next.name, known).startsWith(rest)
      );
    });
    if (whole === undefined) continue;
    next.name = bareName(next.name, known).slice(whole.length - row.name.length);
    row.name = whole;
  }
  // The sums of all columns may stand behind the last row when their label was read elsewhere.
  const last = body.at(-1);
  const sums = last?.values.slice(-levels.length) ?? [];
  if (last && last.values.length === 2 * levels.length && sums.every((value) => value === '100'))
    last.values.splice(levels.length);
  const read = weightsThatSum(
    body.map((row) => row.values),
    levels.length,
  );
  for (const [at, row] of body.entries()) {
    const values = read[at];
    const shown = row.values.join(' ');
    const place = row.pieces[0]?.block.place ?? where;
    if (values === undefined) {
      ledger.putAll(row.pieces, 'doubt', 'weights-unclear');
      problems.take([DOUBTS.weightsUnclear(place, `${row.name} ${shown}`)]);
    } else if (row.values.length !== levels.length)
      problems.take([
        DOUBTS.digits(place, `${row.name} ${shown}`, values.map((v) => v ?? '—').join(' ')),
      ]);
  }
  ledger.putAll(pieces, 'weight', 'weight-table');
  const columns = levels.map(({ level, direction }, column): ReadWeights => ({
    level,
    direction,
    table,
    rows: body.flatMap((row, at) => {
      const values = read[at];
      const value = values?.[column] ?? null;
      return values === undefined
        ? []
        : [{ name: row.name, weight: value === null ? null : amount(value) }];
    }),
    where,
  }));
  const kept = columns.filter((column) => column.rows.some((row) => row.weight !== null));
  sumCheck(kept, problems);
  return kept;
}
