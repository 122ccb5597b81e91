import type { SourceBlock } from '../../domain/source-map';
import { columnLetters } from '../grid';
import type { PageContent, Run } from './page-content';
import { ruledTables, type RuledCell, type RuledTable } from './page-tables';
import { boxOf, isEnded, linesOf, textOf } from './printed-lines';

/** The text of a cell: its lines, and a blank one behind those that end a paragraph for sure. */
function textOfCell(runs: readonly Run[], cell: RuledCell): string {
  const lines = linesOf(runs).filter((line) => textOf(line) !== '');
  const inset = Math.max(0, Math.min(...lines.map((line) => boxOf(line).left)) - cell.left);
  return lines
    .map(
      (line, at) =>
        textOf(line) + (isEnded(line, lines[at + 1], cell.right - Math.min(inset, 9)) ? '\n' : ''),
    )
    .join('\n');
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
 * The pages of a PDF as blocks in reading order: ruled tables as cells with their spans, other text as printed lines. A line may end in
 * the middle of a sentence; one that had room for the next word does not, and a blank line stands behind it.
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
    const lines = linesOf(outside).filter((line) => textOf(line) !== '');
    const edge = Math.max(...lines.map((line) => boxOf(line).right));
    for (const [n, line] of lines.entries()) {
      const text = textOf(line) + (isEnded(line, lines[n + 1], edge) ? '\n' : '');
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
              text: textOfCell(own, cell),
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
