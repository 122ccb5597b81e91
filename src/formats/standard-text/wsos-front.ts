import { editionYear, type DocumentFacts } from './document-facts';
import type { SourceLedger } from './ledger';
import type { Piece } from './piece';

/** The skill's name and the edition, from the lines before the first section. */
export function readWsosFront(
  pieces: readonly Piece[],
  facts: DocumentFacts,
  ledger: SourceLedger,
): void {
  for (const piece of pieces) {
    const text = piece.text.trim().replace(/^(?:WSC|WS)[ _-]?(?:19|20)\d{2}[ _-]+/i, '');
    const skill = /^(?:skill\s*(?:name|\d{1,3})|技能名称|项目名称)\s*[:：–-]?\s*(.+)$/i.exec(
      text,
    )?.[1];
    const year =
      /(?:WSOS|WSSS|WorldSkills|世界技能).*?((?:19|20)\d{2})|(?:version|edition)\D{0,12}((?:19|20)\d{2})|^((?:19|20)\d{2})$/i.exec(
        text,
      );
    if (skill !== undefined) facts.title ??= skill.trim();
    const edition = year ? (year[1] ?? year[2] ?? year[3]) : editionYear(text);
    if (edition !== undefined) facts.edition ??= edition;
    const isName =
      skill === undefined &&
      edition === undefined &&
      text.length <= 50 &&
      !/[.。:：;；]$/.test(text) &&
      !/world ?skills|occupational standards?|世界技能|职业标准|wsos|general notes?/i.test(text);
    if (isName) facts.title ??= text;
    ledger.put(
      piece,
      skill !== undefined || edition !== undefined || isName ? 'title' : 'ignored',
      skill !== undefined || edition !== undefined || isName ? 'cover' : 'foreword',
    );
  }
}
