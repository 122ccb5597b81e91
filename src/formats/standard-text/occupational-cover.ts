import { bareTitle, editionYear, occupationCode, type DocumentFacts } from './document-facts';
import type { SourceLedger } from './ledger';
import { levelWordsIn } from './level-heading';
import { compact, type Piece } from './piece';

/** Cover and foreword: code, edition, title, publisher. */
export function readFront(
  pieces: readonly Piece[],
  facts: DocumentFacts,
  ledger: SourceLedger,
): void {
  for (const piece of pieces) {
    const { text } = piece;
    const tight = compact(text);
    const code = occupationCode(text);
    const year = editionYear(text);
    const named = /^[《]?(.{2,24}?)[》]?国家职业(?:技能)?标准[》]?(?:[(（].*[)）])?$/.exec(
      tight,
    )?.[1];
    const publisher = /^(.{4,40}?)(?:制定|颁布|发布)$/.exec(tight)?.[1];
    const isCover = /^国家职业(?:技能)?标准$|^职业(?:技能)?标准$/.test(tight);
    if (code !== undefined) facts.code ??= code;
    if (year !== undefined) facts.edition ??= year;
    if (named !== undefined) facts.title ??= bareTitle(named).title;
    if (publisher !== undefined) facts.publisher ??= publisher;
    const isFact =
      code !== undefined ||
      year !== undefined ||
      named !== undefined ||
      publisher !== undefined ||
      isCover;
    const isName =
      !isFact &&
      tight.length <= 20 &&
      /(?:员|工|师|人员|[LS]|[①-⑳])[)）]?$/.test(tight) &&
      !/[，。；]/.test(tight);
    if (isName) facts.title ??= tight;
    ledger.put(
      piece,
      isFact || isName ? 'title' : 'ignored',
      isFact || isName ? 'cover' : 'foreword',
    );
  }
}

/** 职业概况: name, code and the list of levels; the rest stays in the source. Gives the level words in their order. */
export function readOverview(
  pieces: readonly Piece[],
  facts: DocumentFacts,
  ledger: SourceLedger,
): readonly string[] {
  let listed: readonly string[] = [];
  let asked: 'title' | 'code' | 'levels' | undefined;
  for (const piece of pieces) {
    const tight = compact(piece.text);
    const heading = /^(?:1[.．]\d+|[（(][一二三四五六七八九][)）])[.．、]?(.*)$/.exec(tight);
    let body = tight;
    if (heading) {
      const words = heading[1] ?? '';
      const match =
        /^(职业名称|名称|职业编码|编码|职业(?:技能)?等级|专业技术等级|等级)[:：]?(.*)$/.exec(words);
      asked = match
        ? /名称/.test(match[1] ?? '')
          ? 'title'
          : /编码/.test(match[1] ?? '')
            ? 'code'
            : 'levels'
        : undefined;
      body = match?.[2] ?? '';
    }
    const isFact = asked !== undefined;
    if (body !== '' && asked === 'title') {
      // As printed: the normal form would make a footnote's sign a digit of the name.
      const printed = piece.text.replace(/\s+/g, '').slice(-body.length);
      const { title } = bareTitle(printed);
      facts.title = printed;
      const type = /[(（]([^()（）]+)[)）]$/.exec(title)?.[1];
      if (type !== undefined && !/^[LS]+$/.test(type)) facts.workType = type;
      asked = undefined;
    } else if (body !== '' && asked === 'code') {
      const code = occupationCode(body);
      if (code !== undefined) facts.code ??= code;
      asked = undefined;
    } else if (body !== '' && asked === 'levels') {
      const words = levelWordsIn(body);
      if (words.length > listed.length) listed = words;
    }
    ledger.put(piece, isFact ? 'title' : 'ignored', isFact ? 'overview-fact' : 'overview');
  }
  return listed;
}
