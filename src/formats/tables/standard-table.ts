import type { TableReader } from '../format';
import { isFactSheet } from './read-facts';
import { itemListHeader } from './read-item-list';
import { hasLadder } from './ladder-columns';
import { readStandardSheets, sheetUse } from './standard-sheets';

/** Standards in tables: requirement tables with levels, basic requirements, weight tables, a sheet of facts; or a list of items. */
export const standardTable: TableReader = {
  id: 'standard-table',
  fits: (grids) => {
    if (grids.some(hasLadder)) return 0.95;
    const list = grids.find((grid) => itemListHeader(grid) !== undefined);
    if (list === undefined) return 0;
    return grids.some(isFactSheet) ? 0.9 : 0.6;
  },
  read: (grids, context) =>
    readStandardSheets(
      grids.map((grid) => {
        const use = sheetUse(grid);
        return { grid, use, header: use === 'list' ? itemListHeader(grid) : undefined };
      }),
      context,
    ),
};
