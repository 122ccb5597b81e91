import type { ChartMessages } from '../zh-CN/charts';

export const charts = {
  asTable: 'Table',
  asChart: 'Chart',
  saveSvg: 'Save as SVG',
  savePng: 'Save as PNG',
  map: {
    name: 'Coverage map: rows are items of the standard, columns are courses',
    keys: 'Arrows move cell by cell, Home and End go to the ends of a row, plus and minus zoom, 0 shows all, Enter selects',
    tools: 'Zoom and key',
    closer: 'Zoom in',
    farther: 'Zoom out',
    whole: 'Show all',
    legend: 'Key: share of an item that is covered',
    gap: 'gap',
    steps: ['under a quarter', 'to a half', 'to three quarters', 'nearly all', 'all'],
    nothing: 'Nothing to show',
    cell: (row, course, strength, share) =>
      strength === ''
        ? `${row} × ${course}: no link; ${share} of this item is covered`
        : `${row} × ${course}: strength ${strength}; ${share} of this item is covered`,
  },
  tree: {
    name: 'Icicle: width is weight, colour and symbol are coverage',
    node: (name, share, weight) => `${name}: ${share} covered, weight ${weight}`,
  },
  bars: {
    name: 'Weight of each function and the part that is covered',
    bar: (name, covered, weight, share) =>
      `${name}: ${covered} of ${weight} points covered (${share})`,
  },
  table: {
    item: 'Item',
    code: 'Number',
    kind: 'Kind',
    weight: 'Weight',
    share: 'Coverage',
    covered: 'Covered',
    courses: 'Supporting courses',
    none: 'none',
  },
} satisfies ChartMessages;
