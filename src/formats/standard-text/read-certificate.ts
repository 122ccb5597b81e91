import type { SourceBlock } from '../../domain/source-map';
import type { FormatReading, ReadContext } from '../format';
import type { ProblemList } from '../problem-list';
import { bareTitle, type DocumentFacts } from './document-facts';
import { finishReading } from './finish-reading';
import { furnitureIn } from './furniture';
import { LadderScanner } from './ladder-scanner';
import { isLadderTable, readLadderTable, type LadderRoles } from './ladder-table';
import type { LadderShape } from './ladder-token';
import { ladderDrafts, type TextDraft } from './ladder-tree';
import { SourceLedger } from './ledger';
import { levelHeading, levelWordsIn } from './level-heading';
import { joinLateHeadings, proposeLevels } from './lost-levels';
import { compact, piecesOf, type Piece } from './piece';
import { walkBlocks } from './walk-blocks';

const SHAPE: LadderShape = { outer: 'work-area', inner: 'work-task', leaves: ['requirement'] };

const END =
  /^(?:\d{1,2}|附录[A-Z]?|参考文献)(?:[.．、]?)(?:附录|参考文献|考核|评价|说明)?$|^参考文献/;

/** Title, code and edition of a certificate standard from the lines outside its tables. */
function takeFact(piece: Piece, facts: DocumentFacts): boolean {
  const tight = compact(piece.text);
  const code = /^标准代码[:：]?([\dA-Z-]{4,20})$/.exec(tight)?.[1];
  const title = /^([^，。；:：]{2,30})职业技能等级标准$/.exec(tight)?.[1];
  const edition = /^[(（]?((?:19|20)\d{2}年?(?:\d{1,2}月)?(?:\d\.\d版|版)?)[)）]?$/.exec(
    tight,
  )?.[1];
  const publisher = /^(.{4,40}?(?:公司|院|协会|集团|学校|中心))(?:制定|发布)$/.exec(tight)?.[1];
  if (code !== undefined) facts.code ??= code;
  if (title !== undefined) facts.title ??= bareTitle(title).title;
  if (edition !== undefined) facts.edition ??= edition;
  if (publisher !== undefined) facts.publisher ??= publisher;
  return [code, title, edition, publisher].some((each) => each !== undefined);
}

/**
 * A 1+X 职业技能等级标准 from blocks: 工作领域 > 工作任务 > 职业技能要求, a table a level. It has no weight table; text outside the
 * tables gives its facts and stays in the source.
 */
export function readCertificate(
  blocks: readonly SourceBlock[],
  context: ReadContext,
  problems: ProblemList,
): FormatReading {
  const ledger = new SourceLedger();
  const furniture = furnitureIn(blocks);
  const scanner = new LadderScanner(ledger);
  const facts: DocumentFacts = {};
  let listed: readonly string[] = [];
  let isOpen = false;
  let roles: LadderRoles | undefined;

  const line = (piece: Piece): void => {
    const isFact = takeFact(piece, facts);
    const reason = furniture(piece);
    if (isFact) {
      ledger.put(piece, 'title', 'cover');
      return;
    }
    if (reason !== undefined) {
      if (reason === 'repeated-header' && scanner.run !== undefined) isOpen = true;
      ledger.put(piece, 'furniture', reason);
      return;
    }
    const tight = compact(piece.text);
    const word = levelHeading(piece.text);
    if (word !== undefined) {
      isOpen = true;
      scanner.openLevel(word, [piece]);
    } else if (isOpen && END.test(tight)) {
      isOpen = false;
      ledger.put(piece, 'heading', 'section');
    } else if (isOpen) scanner.text(piece);
    else {
      const words = /等级/.test(tight) && /分为|划分|级别/.test(tight) ? levelWordsIn(tight) : [];
      if (words.length > listed.length) listed = words;
      ledger.put(piece, 'ignored', 'outside-tables');
    }
  };

  const table = (cells: readonly SourceBlock[]): void => {
    if (isLadderTable(cells) || (isOpen && roles !== undefined)) {
      isOpen = true;
      roles = readLadderTable(cells, roles, {
        scanner,
        ledger,
        problems,
        furniture,
        leafKind: () => 'requirement',
        untilEnd: (pieces) => pieces,
      });
    } else for (const cell of cells) ledger.putAll(piecesOf(cell), 'ignored', 'outside-tables');
  };

  walkBlocks(blocks, { line, table });
  joinLateHeadings(scanner.runs, problems);
  proposeLevels(scanner.runs, listed.length > 0 ? listed : ['初级', '中级', '高级'], problems);
  const drafts: TextDraft[] = [];
  ladderDrafts(scanner.runs, { shape: SHAPE, ledger, problems, drafts });
  return finishReading(
    {
      kind: 'x-certificate',
      facts,
      drafts,
      weights: [],
      levels: listed,
      language: 'zh-CN',
      ledger,
    },
    blocks,
    context,
    problems,
  );
}
