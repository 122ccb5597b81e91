import { gridOf } from '../grid';
import type { FormatReading, ReadContext } from '../format';
import { ProblemList } from '../problem-list';
import type { ItemDraft } from '../standard/build';
import { itemKindOf, strengthOf } from '../standard/kind-words';
import { finishStandard } from '../tables/finish-standard';
import { readFacts } from '../tables/read-facts';
import { readWeights } from '../tables/read-weights';

/** The text behind Markdown's escapes. @example unescapeMd('1\\*') // '1*' */
function unescapeMd(text: string): string {
  return text
    .replace(/<br\s*\/?>/g, '\n')
    .replace(/\\([\\`*_{}[\]<>#|])/g, '$1')
    .trim();
}

/** Whether a text is Markdown that lists items: a heading and a list or further headings. */
export function isMd(text: string, name: string): boolean {
  return (
    /\.(?:md|markdown)$/i.test(name) ||
    (/^# \S/m.test(text.slice(0, 2000)) && /^\s*- .*`[^`]+`\s*$/m.test(text.slice(0, 20_000)))
  );
}

interface Line {
  readonly depth: number;
  readonly text: string;
  readonly line: number;
}

const ITEM = /^(\s*)[-*+]\s+(.*)$/;
const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const CELLS = /(?:\\.|[^|\\])+/g;

function draftOf({ text, line }: Line, parent: number | undefined): ItemDraft {
  const tagged = /^(.*?)\s*`([^`]*)`$/.exec(text);
  const tags = tagged ? (tagged[2] ?? '').split('·').map((tag) => tag.trim()) : [];
  const body = tagged ? (tagged[1] ?? '') : text;
  const numbered = /^\*\*(.+?)\*\*\s*(.*)$/.exec(body);
  const kind = tags.map(itemKindOf).find((each) => each !== undefined);
  const strength = tags
    .slice(1)
    .map(strengthOf)
    .find((each) => each !== undefined);
  const level = tags.slice(1).find((tag) => strengthOf(tag) === undefined);
  return {
    identifier: '',
    parents: parent === undefined ? [] : [`#${parent}`],
    sequence: null,
    kind: kind ?? 'statement',
    level: level ?? null,
    number: unescapeMd(numbered?.[1] ?? ''),
    text: unescapeMd(numbered ? (numbered[2] ?? '') : body),
    ...(strength && { strength }),
    source: { line },
  };
}

/**
 * Markdown as one standard: the first heading is its title, `- name: value` lines before the next heading its facts, nested lists
 * its items (headings between them too), tables under a heading with 权重 its weights.
 */
export function readMd(text: string, context: ReadContext): FormatReading {
  const problems = new ProblemList();
  const facts: string[][] = [];
  const drafts: ItemDraft[] = [];
  const tables: { title: string; rows: string[][] }[] = [];
  const open: { depth: number; draft: number }[] = [];
  let title = '';
  let section = '';
  let headings = 0;
  let headingDraft: number | undefined;
  for (const [index, written] of text.split(/\r\n|\r|\n/).entries()) {
    const heading = HEADING.exec(written);
    if (heading) {
      const words = unescapeMd(heading[2] ?? '');
      open.length = 0;
      headings++;
      if (title === '' && (heading[1] ?? '').length === 1) title = words;
      else {
        section = words;
        headingDraft = undefined;
        if (!/^(?:条目|items)$|权重/i.test(words)) {
          drafts.push(draftOf({ depth: 0, text: heading[2] ?? '', line: index + 1 }, undefined));
          headingDraft = drafts.length - 1;
        }
      }
      continue;
    }
    if (/^\s*\|/.test(written)) {
      const cells = (
        written
          .trim()
          .replace(/^\||\|$/g, '')
          .match(CELLS) ?? []
      ).map(unescapeMd);
      if (cells.every((cell) => /^:?-+:?$/.test(cell))) continue;
      const last = tables.at(-1);
      if (last?.title === section) last.rows.push(cells);
      else tables.push({ title: section, rows: [cells] });
      continue;
    }
    const item = ITEM.exec(written);
    if (item) {
      const body = item[2] ?? '';
      if (headings <= 1 && section === '') {
        const fact = /^([^:：]{1,30})[:：]\s*(.*)$/.exec(body);
        if (fact) {
          facts.push([unescapeMd(fact[1] ?? ''), unescapeMd(fact[2] ?? '')]);
          continue;
        }
      }
      const depth = (item[1] ?? '').replace(/\t/g, '  ').length;
      while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
      drafts.push(
        draftOf({ depth, text: body, line: index + 1 }, open.at(-1)?.draft ?? headingDraft),
      );
      open.push({ depth, draft: drafts.length - 1 });
      continue;
    }
    const quote = /^\s*>\s?(.*)$/.exec(written);
    const last = drafts.at(-1);
    if (quote && last)
      drafts[drafts.length - 1] = {
        ...last,
        notes: [last.notes, unescapeMd(quote[1] ?? '')]
          .filter((each) => each !== undefined)
          .join('\n'),
      };
  }
  const columns = tables
    .filter((table) => table.title.includes('权重'))
    .flatMap((table) => {
      const reading = readWeights(gridOf(table.rows, table.title));
      problems.take(reading.problems);
      return reading.columns;
    });
  return finishStandard({
    drafts,
    columns,
    facts: { ...(title !== '' && { title }), ...readFacts(gridOf(facts)) },
    ladder: undefined,
    context,
    problems,
  });
}
