import type { ItemKind } from '../../domain/standard';
import { bulletOf } from './bullet';
import { isAbility, isKnowledgeEnd } from './leaf-kinds';
import type { SourceLedger } from './ledger';
import { leadingNumber, type LeadingNumber } from './leading-number';
import type { LevelRun, Token } from './ladder-token';
import { compact, endsParagraph, pieceFrom, type Piece } from './piece';
import { partsOfRunOn } from './run-on';

type Depth = Token['depth'];

/**
 * Gathers the tokens of requirement tables, level by level, from running text or from cells whose column tells what they are. A
 * number opens a token, other text goes on with the one before it; nothing is placed in the tree yet.
 */
export class LadderScanner {
  readonly runs: LevelRun[] = [];
  #numbering: 'modern' | 'old' | undefined;
  /** The sentence that leads in goes on with the next printed line. */
  #isInLeadIn = false;
  /** The last line that stood before the first number of its level. */
  #unplaced: Piece | undefined;
  readonly #ledger: SourceLedger;

  constructor(ledger: SourceLedger) {
    this.#ledger = ledger;
  }

  get run(): LevelRun | undefined {
    return this.runs.at(-1);
  }

  /** Opens the part of a level; the heading of the level that is open already opens nothing. */
  openLevel(level: string, pieces: readonly Piece[]): void {
    this.#ledger.putAll(pieces, 'level', 'level-heading');
    const last = this.run?.tokens.at(-1);
    if (last && last.pieces.length === 0) {
      this.run?.tokens.pop();
      this.#ledger.putAll(last.marks, 'level', 'level-heading');
    }
    if (this.run?.level === level && this.run.direction === undefined) return;
    this.runs.push({ level, isProposed: false, direction: undefined, tokens: [] });
  }

  /** Opens a direction of the open level. */
  openDirection(name: string, pieces: readonly Piece[]): void {
    const run = this.run;
    this.runs.push({
      level: run?.level ?? '',
      isProposed: run?.isProposed ?? false,
      direction: { name, pieces },
      tokens: [],
    });
  }

  /** A piece of running text inside a level. */
  text(piece: Piece): void {
    for (const part of this.#partsOf(piece)) {
      const lead = leadingNumber(part.text);
      const depth = lead && this.#depthOf(lead);
      if (lead && depth === 2) this.#openGlued(lead);
      if (lead && depth !== undefined && this.#isPlausible(lead, depth, part))
        this.#open(part, lead, depth, undefined);
      else this.#goOn(part);
    }
  }

  /** The pieces of a cell in an outer column (1 or 2). `goesOn`: the cell may go on with the one before a page break. */
  rung(depth: 1 | 2, pieces: readonly Piece[], goesOn: boolean): void {
    let open = false;
    for (const part of pieces) {
      const lead = leadingNumber(part.text);
      if (lead && this.#depthOf(lead, depth) === depth) {
        this.#open(part, lead, depth, undefined);
        open = true;
      } else if (open) this.#last(depth)?.pieces.push(part);
      else if (this.#isRepeat(depth, pieces)) {
        this.#ledger.putAll(pieces, 'furniture', 'repeated-cell');
        return;
      } else if (goesOn && this.#last(depth)) this.#last(depth)?.pieces.push(part);
      else {
        this.#add({ depth, number: undefined, marks: [], pieces: [part], kind: undefined });
        open = true;
      }
    }
  }

  /**
   * The pieces of a cell of a leaf column. `goesOn`: numberless text at its beginning may go on with the cell before a page break;
   * elsewhere it belongs to no number and is given back.
   */
  leaf(kind: ItemKind, pieces: readonly Piece[], goesOn: boolean): readonly Piece[] {
    const parts = pieces.flatMap((piece) => this.#partsOf(piece));
    const leads = parts.map((part) => {
      const lead = leadingNumber(part.text);
      return lead && this.#depthOf(lead, 3) === 3 ? lead : undefined;
    });
    const strays: Piece[] = [];
    if (leads.every((lead) => lead === undefined)) {
      for (const [at, part] of parts.entries())
        this.#bareLeaf(kind, part, at === 0 && goesOn ? this.#openLeaf(kind) : undefined);
      return strays;
    }
    let open: Token | undefined;
    for (const [at, part] of parts.entries()) {
      const lead = leads[at];
      if (lead) open = this.#open(part, lead, 3, kind);
      else if (open) open.pieces.push(part);
      else if (goesOn && this.#openLeaf(kind)) this.#openLeaf(kind)?.pieces.push(part);
      else strays.push(part);
    }
    return strays;
  }

  /** A line of a leaf cell that shows no number; `above` is the item that it may go on with over a page break. */
  #bareLeaf(kind: ItemKind, part: Piece, above: Token | undefined): void {
    if (/^[-—–－/]+$/.test(part.text)) {
      this.#ledger.put(part, 'furniture', 'no-entry');
      return;
    }
    const last = above ?? this.run?.tokens.at(-1);
    const before = last?.pieces.at(-1);
    const bullet = bulletOf(part.text);
    const mark = pieceFrom(part, 0, bullet);
    const mayGoOn =
      mark === undefined &&
      before !== undefined &&
      (above !== undefined || before.block === part.block) &&
      !endsParagraph(before) &&
      !/[。；;]$/.test(before.text);
    const isAnew = mayGoOn && (isAbility(part.text) || isKnowledgeEnd(before.text));
    if (mayGoOn && !isAnew) last?.pieces.push(part);
    else
      this.#add({
        depth: 3,
        number: undefined,
        marks: mark ? [mark] : [],
        pieces: [pieceFrom(part, bullet) ?? part],
        kind,
        ...(isAnew && { isUnsure: true }),
      });
  }

  #partsOf(piece: Piece): readonly Piece[] {
    return this.#numbering === 'old' ? [piece] : partsOfRunOn(piece);
  }

  #depthOf(lead: LeadingNumber, asked?: Depth): Depth | undefined {
    const { style, steps, signed, parted } = lead;
    if (style === 'chinese' || style === 'chinese-bracket') {
      if (this.#numbering === 'modern' && asked === undefined) return undefined;
      this.#numbering ??= 'old';
      return style === 'chinese' ? 1 : 2;
    }
    if (style !== 'dotted') return undefined;
    if (steps.length === 2 || steps.length === 3) {
      if (this.#numbering === 'old' && asked === undefined) return undefined;
      this.#numbering ??= 'modern';
      return steps.length;
    }
    if (steps.length > 3) return undefined;
    if (this.#numbering === 'old' || asked === 3) return signed ? 3 : undefined;
    return signed || parted || asked === 1 ? 1 : undefined;
  }

  /** `2网络规划` looks like text that goes on, until the next line begins with 2.1: then it is the function above it. */
  #openGlued({ steps }: LeadingNumber): void {
    const last = this.run?.tokens.at(-1);
    const line = last === undefined ? this.#unplaced : last.pieces.at(-1);
    const lead = line && leadingNumber(line.text);
    const isFunction =
      steps[1] === 1 &&
      lead?.style === 'dotted' &&
      lead.steps.length === 1 &&
      lead.steps[0] === steps[0] &&
      (last === undefined || last.pieces.length > 1) &&
      this.#last(1)?.number?.steps[0] !== steps[0];
    if (line === undefined || !isFunction || !this.#isPlausible(lead, 1, line)) return;
    last?.pieces.pop();
    this.#open(line, lead, 1, undefined);
  }

  /** Numbers run on; what stands far from its place is a quantity or a spoken reference. */
  #isPlausible(lead: LeadingNumber, depth: Depth, part: Piece): boolean {
    if (this.#numbering === 'old') return depth !== 3 || this.#last(2) !== undefined;
    const rest = part.text.slice(lead.length);
    const [a = 0, b = 0] = lead.steps;
    const f = this.#last(1)?.number?.steps[0] ?? 0;
    if (depth === 1)
      return (
        rest.length <= 60 &&
        !/[。；;]/.test(rest) &&
        (a === 1 || (a >= f && a <= f + 3)) &&
        !/^\d/.test(rest)
      );
    const content = this.#last(2)?.number?.steps;
    if (depth === 2) {
      if (/^\d/.test(rest)) return false;
      const known = this.run?.tokens.some((t) => t.depth === 1 && t.number?.steps[0] === a);
      // Where columns were read one after the other, the functions follow their contents.
      const highest = Math.max(f, content?.[0] ?? 0);
      return (known === true || a <= highest + 1) && (b === 1 || b <= (content?.[1] ?? 0) + 3);
    }
    return !/^[的条款节中]/.test(rest);
  }

  #open(part: Piece, lead: LeadingNumber, depth: Depth, kind: ItemKind | undefined): Token {
    const { number, length } = this.#withSplitDigit(part, lead, depth, kind);
    const mark = { ...part, to: part.from + length, text: part.text.slice(0, length) };
    const rest = pieceFrom(part, length);
    const last = this.#last(1)?.number?.steps[0] ?? 0;
    const first = number.steps[0] ?? 0;
    const contents = this.#last(2)?.number?.steps ?? [];
    const isAnew =
      depth === 1
        ? first === 1 && last > 1
        : depth === 2 &&
          kind === undefined &&
          number.steps.join('.') === '1.1' &&
          (contents[0] ?? 0) > 1 &&
          (last === 0 || last > 1);
    // Numbers that begin anew without a heading: the heading of the next level was lost, or stands further on.
    if (isAnew) this.runs.push({ level: '', isProposed: true, direction: undefined, tokens: [] });
    const token: Token = {
      depth,
      number,
      marks: [mark],
      pieces: rest === undefined ? [] : [rest],
      kind,
    };
    this.#add(token);
    return token;
  }

  /** `1.1.1 0 能…` after 1.1.9 is 1.1.10. */
  #withSplitDigit(
    part: Piece,
    lead: LeadingNumber,
    depth: Depth,
    kind: ItemKind | undefined,
  ): { readonly number: LeadingNumber; readonly length: number } {
    const digit = /^(\d)\s*(?=\D)/.exec(part.text.slice(lead.length));
    const end = lead.steps.at(-1) ?? 0;
    if (digit === null || end === 0 || end > 9) return { number: lead, length: lead.length };
    const joined = end * 10 + Number(digit[1]);
    const before = this.run?.tokens.findLast(
      (t) => t.depth === depth && (kind === undefined || t.kind === kind),
    )?.number;
    if (before?.steps.at(-1) !== joined - 1) return { number: lead, length: lead.length };
    return {
      number: {
        ...lead,
        number: `${lead.number}${digit[1] ?? ''}`,
        steps: [...lead.steps.slice(0, -1), joined],
      },
      length: lead.length + digit[0].length,
    };
  }

  #goOn(part: Piece): void {
    const last = this.run?.tokens.at(-1);
    const { text } = part;
    // A single statement may stand without a number below its work content.
    const isAlone =
      (last?.depth === 2 && last.pieces.length > 0 && isAbility(text)) ||
      (last?.depth === 3 && last.number === undefined && isKnowledgeEnd(text));
    if (isAlone)
      this.#add({ depth: 3, number: undefined, marks: [], pieces: [part], kind: undefined });
    else if (last) last.pieces.push(part);
    else if (this.#isInLeadIn || /递进|涵盖|包括|如下|下表/.test(text) || text.length > 40) {
      this.#ledger.put(part, 'ignored', 'lead-in');
      this.#isInLeadIn = part.block.wraps && !/[。：:]$/.test(text);
    } else if (/^表\s*\d/.test(part.text)) this.#ledger.put(part, 'heading', 'table-title');
    else this.#unplaced = part;
  }

  #add(token: Token): void {
    if (this.runs.length === 0)
      this.runs.push({ level: '', isProposed: false, direction: undefined, tokens: [] });
    this.run?.tokens.push(token);
  }

  #last(depth: Depth): Token | undefined {
    return this.run?.tokens.findLast((token) => token.depth === depth);
  }

  /** The last leaf of a column, unless a work content was opened since. */
  #openLeaf(kind: ItemKind): Token | undefined {
    const tokens = this.run?.tokens ?? [];
    return tokens
      .slice(tokens.findLastIndex((token) => token.depth === 2) + 1)
      .findLast((token) => token.depth === 3 && token.kind === kind);
  }

  #isRepeat(depth: 1 | 2, pieces: readonly Piece[]): boolean {
    const key = compact(pieces.map((piece) => piece.text).join(''));
    return (
      this.run?.tokens.some(
        (token) =>
          token.depth === depth && compact(token.pieces.map((p) => p.text).join('')) === key,
      ) ?? false
    );
  }
}
