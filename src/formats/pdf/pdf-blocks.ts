import type { PageBox, SourceBlock } from '../../domain/source-map';
import { columnLetters } from '../grid';
import type { PageContent, Run } from './page-content';
import { ruledTables, type RuledTable } from './page-tables';

interface Line {
  readonly y: number;
  readonly runs: Run[];
}

/** Runs as printed lines, top first. */
function linesOf(runs: readonly Run[]): readonly Line[] {
  const lines: Line[] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y)) {
    const last = lines.at(-1);
    const height = Math.max(run.height, 4);
    if (last && last.y - run.y <= height * 0.5) last.runs.push(run);
    else lines.push({ y: run.y, runs: [run] });
  }
  return lines;
}

/** The text of a line: runs from left to right, a blank where the print leaves a gap. */
function textOf({ runs }: Line): string {
  let text = '';
  let end: number | undefined;
  for (const run of [...runs].sort((a, b) => a.x - b.x)) {
    if (end !== undefined && run.x - end > run.height * 0.2 && !/\s$/.test(text)) text += ' ';
    text += run.text;
    end = run.x + run.width;
  }
  return text.trim();
}

/** The box around the runs of a line; descenders reach below the line that they stand on. */
function boxOf({ runs }: Line): PageBox {
  return {
    left: Math.min(...runs.map((run) => run.x)),
    right: Math.max(...runs.map((run) => run.x + run.width)),
    bottom: Math.min(...runs.map((run) => run.y - run.height * 0.25)),
    top: Math.max(...runs.map((run) => run.y + run.height)),
  };
}

function within(table: RuledTable, run: Run): boolean {
  const middle = run.y + run.height * 0.3;
  return (
    middle <= table.top &&
    middle >= table.bottom &&
    run.x + 1 >= table.left &&
    run.x + 1 <= table.right
  );
}

/**
 * The pages of a PDF as blocks in reading order: ruled tables as cells with their spans, other text as printed lines. Any line may end
 * in the middle of a sentence.
 */
export function pdfBlocks(pages: readonly PageContent[]): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let tableCount = 0;
  for (const [at, page] of pages.entries()) {
    const tables = ruledTables(page);
    const inside = new Map<RuledTable, Run[]>();
    const outside: Run[] = [];
    for (const run of page.runs) {
      const table = tables.find((each) => within(each, run));
      if (table) inside.set(table, [...(inside.get(table) ?? []), run]);
      else outside.push(run);
    }
    const parts: { readonly y: number; readonly write: () => void }[] = [];
    let printed = 0;
    for (const line of linesOf(outside)) {
      const text = textOf(line);
      if (text === '') continue;
      parts.push({
        y: line.y,
        write: () => {
          printed++;
          blocks.push({
            index: blocks.length,
            text,
            place: { page: at + 1, line: printed },
            wraps: true,
            box: boxOf(line),
          });
        },
      });
    }
    for (const [table, runs] of inside)
      parts.push({
        y: table.top,
        write: () => {
          const number = tableCount++;
          for (const cell of table.cells) {
            const own = runs.filter((run) => {
              const middle = run.y + run.height * 0.3;
              return (
                run.x + 1 >= cell.left &&
                run.x + 1 < cell.right &&
                middle < cell.top &&
                middle >= cell.bottom
              );
            });
            blocks.push({
              index: blocks.length,
              text: linesOf(own)
                .map(textOf)
                .filter((text) => text !== '')
                .join('\n'),
              place: { page: at + 1, row: cell.row + 1, column: columnLetters(cell.column) },
              wraps: true,
              box: { left: cell.left, right: cell.right, bottom: cell.bottom, top: cell.top },
              cell: {
                table: number,
                row: cell.row,
                column: cell.column,
                rows: cell.rows,
                columns: cell.columns,
              },
            });
          }
        },
      });
    for (const part of parts.sort((a, b) => b.y - a.y)) part.write();
  }
  return blocks;
}
