import { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx';

/** A paragraph, or the rows of a table. */
export type DocxPart = string | readonly (readonly string[])[];

/** `↑` in a cell goes on with the cell above; each line of a cell is a paragraph. */
function tableOf(rows: readonly (readonly string[])[]): Table {
  return new Table({
    rows: rows.map(
      (row, at) =>
        new TableRow({
          children: row.map((text, column) => {
            const below = rows[at + 1]?.[column] === '↑';
            const merge =
              text === '↑'
                ? { verticalMerge: VerticalMergeType.CONTINUE }
                : below
                  ? { verticalMerge: VerticalMergeType.RESTART }
                  : {};
            const lines = text === '↑' ? [''] : text.split('\n');
            return new TableCell({ ...merge, children: lines.map((line) => new Paragraph(line)) });
          }),
        }),
    ),
  });
}

/** A Word document of paragraphs and tables, as bytes. */
export function docxOf(parts: readonly DocxPart[]): Promise<Buffer> {
  const children = parts.map((part) =>
    typeof part === 'string' ? new Paragraph(part) : tableOf(part),
  );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}
