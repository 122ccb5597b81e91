import type { Drawing } from '../charts/svg';

/** A column of a report's table. */
export interface ReportColumn {
  readonly title: string;
  /** Its texts are numbers: right-aligned, and number cells in a sheet. Default false. */
  readonly isNumeric?: boolean;
  /** Width in characters of a sheet; guessed when left out. */
  readonly width?: number;
}

export interface ReportTable {
  readonly kind: 'table';
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Columns from the left that stay in view in a sheet. Default 0. */
  readonly frozen?: number;
}

/** A part of a report, in reading order. */
export type ReportBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | ReportTable
  | { readonly kind: 'figure'; readonly caption: string; readonly drawing: Drawing }
  /** Lines to sign or seal on paper. */
  | { readonly kind: 'signatures'; readonly labels: readonly string[] };

/** A plain document in one language: what the page prints, a sheet holds, a file carries. */
export interface Report {
  readonly language: 'zh-CN' | 'en';
  readonly title: string;
  /** Name for a file without ending; made safe by whoever writes it. */
  readonly fileName: string;
  readonly blocks: readonly ReportBlock[];
}

/** A sheet of a book: heading rows first. */
export interface ReportSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly headerRows: number;
  readonly frozenColumns: number;
  readonly numeric: readonly number[];
  readonly widths?: readonly number[];
}

/**
 * The report as sheets of a book: one of its facts and paragraphs, then one a table. A report without tables has the first only.
 * @example reportSheets({ …, blocks: [table] }).length // 2
 */
export function reportSheets(report: Report): readonly ReportSheet[] {
  const about = report.blocks.flatMap((block): readonly (readonly string[])[] => {
    if (block.kind === 'facts') return block.rows;
    if (block.kind === 'paragraph') return [[block.text]];
    return [];
  });
  const tables = report.blocks.filter((block): block is ReportTable => block.kind === 'table');
  return [
    {
      name: report.title,
      rows: [[report.title], ...about],
      headerRows: 1,
      frozenColumns: 0,
      numeric: [],
      widths: [22, 60],
    },
    ...tables.map((table): ReportSheet => ({
      name: table.title,
      rows: [table.columns.map((column) => column.title), ...table.rows],
      headerRows: 1,
      frozenColumns: table.frozen ?? 0,
      numeric: table.columns.flatMap((column, at) => (column.isNumeric === true ? [at] : [])),
      ...(table.columns.every((column) => column.width !== undefined) && {
        widths: table.columns.map((column) => column.width ?? 10),
      }),
    })),
  ];
}
