import type { ProblemList } from '../problem-list';
import { DOUBTS } from './doubts';
import { textDoubts, type TextDraft } from './ladder-tree';
import { joinedText, type Piece } from './piece';
import { provisionOf, provisionParts } from './provision';

/** A clause or list item while its pieces are gathered. */
export interface Open {
  readonly number: string;
  readonly draft: number;
  readonly pieces: Piece[];
  /** Depth of a list below its clause; 0 for the clause itself. */
  readonly list: number;
  /** A term that is defined, or its definition: neither is a provision. */
  readonly role?: 'term' | 'definition';
}

/** The number of a list item, or the mark in its place. */
const LIST_MARK = /[)）①-⑳—–•·-]$/;

/** A heading has no full stop and no modal verb, and is short. */
export function isHeading(text: string): boolean {
  return (
    text.length <= (/[\u4e00-\u9fff]/.test(text) ? 30 : 80) &&
    !/[。；;：:，,]|\.$|\b(?:of|the|an?|and|or|to|in|with|for|by)$/.test(text) &&
    provisionOf(text).strength === 'statement'
  );
}

/** Texts of all clauses, their kind and strength; clauses of several types cut; list items take the strength of what leads them in. */
export function settle(opened: readonly Open[], drafts: TextDraft[], problems: ProblemList): void {
  const informative = (draft: number): boolean => {
    for (let at: number | undefined = draft; at !== undefined; at = drafts[at]?.parent)
      if (drafts[at]?.notes === '资料性') return true;
    return false;
  };
  const more: { readonly after: number; readonly draft: TextDraft }[] = [];
  for (const { draft, pieces, role } of opened) {
    const stated = drafts[draft];
    if (stated === undefined) continue;
    const text = pieces.length > 0 ? joinedText(pieces) : stated.text;
    if (text === '') {
      problems.take([DOUBTS.stray(stated.source ?? {}, stated.number)]);
      continue;
    }
    problems.take(textDoubts(pieces, text));
    if (
      stated.notes !== undefined ||
      role === 'term' ||
      (isHeading(text) && stated.number !== '' && !LIST_MARK.test(stated.number))
    ) {
      drafts[draft] = { ...stated, text };
      continue;
    }
    if (role === 'definition') {
      drafts[draft] = { ...stated, kind: 'provision', text, strength: 'statement' };
      continue;
    }
    const above = stated.parent === undefined ? undefined : drafts[stated.parent];
    const inherited =
      (stated.number === '' || LIST_MARK.test(stated.number)) &&
      above?.strength !== undefined &&
      /[：:]$/.test(above.text)
        ? above.strength
        : undefined;
    const parts = provisionParts(text);
    for (const [at, part] of parts.entries()) {
      let { strength } = part.provision;
      if (strength === 'statement' && inherited !== undefined) strength = inherited;
      const where = stated.source ?? {};
      if (part.provision.isOldWording)
        problems.add('old-modal-wording', 'note', where, { number: stated.number });
      if (strength === 'shall' && informative(draft)) {
        problems.add('requirement-in-informative-annex', 'warning', where, {
          number: stated.number,
        });
        strength = 'statement';
      }
      const piece: TextDraft = {
        ...stated,
        kind: 'provision',
        text: text.slice(part.from, part.to).trim(),
        strength,
      };
      if (at === 0) drafts[draft] = piece;
      else more.push({ after: draft, draft: piece });
    }
    if (parts.length > 1)
      problems.add('clause-of-several-strengths', 'note', stated.source ?? {}, {
        number: stated.number,
        parts: parts.length,
      });
  }
  // Further parts come last, so that indices of drafts stay what the source map says.
  for (const { after, draft } of more) drafts.push({ ...draft, place: after + 0.5 });
}
