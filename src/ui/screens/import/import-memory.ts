import { unitFactorsIn, type UnitFactor } from '../../../domain/conversion';
import type { Read } from '../../../store/read';
import type { TableMemory } from '../../../workers/table-desk';

/** Where the school's meanings of odd cells and its factors for weeks and days are kept. */
export const RULES_SETTING = 'reading-rules';

/** Where the roles of columns are kept, by the set of headers they stood under. */
export const COLUMNS_SETTING = 'column-mappings';

/** What the school settled at earlier imports. @example await workspace.read(readMemory) */
export async function readMemory(read: Read): Promise<TableMemory> {
  const rules = await read.get('settings', RULES_SETTING);
  const tables = await read.get('settings', COLUMNS_SETTING);
  return { rules: rules?.value, tables: tables?.value };
}

/** What the school's table makes of weeks and days; none before one was settled. @example await workspace.read(readUnits) */
export async function readUnits(read: Read): Promise<readonly UnitFactor[]> {
  const rules = (await read.get('settings', RULES_SETTING))?.value;
  return typeof rules === 'object' && rules !== null && 'units' in rules
    ? unitFactorsIn(rules.units)
    : [];
}
