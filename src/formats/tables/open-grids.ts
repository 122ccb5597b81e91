import type { Reading } from '../../domain/problem';
import { openSource } from '../gate/open-source';
import type { Grid } from '../grid';
import { ProblemList } from '../problem-list';

/**
 * The tables of a file through the gate: sheets of a book, tables of a page, a CSV file. A file that holds none gives an empty
 * list; one that the gate refuses gives undefined and why.
 * @example openGrids(bytes, '成果.xlsx').value?.length // 1
 */
export function openGrids(bytes: Uint8Array, name: string): Reading<readonly Grid[]> {
  const problems = new ProblemList(name.slice(0, 200));
  const opened = openSource(bytes, {}, () => undefined);
  problems.take(opened.problems);
  const source = opened.value;
  if (source === undefined) return { value: undefined, problems: problems.list() };
  const only = source.shape === 'text' ? source.grid() : undefined;
  problems.take(only?.problems ?? []);
  const grids = source.shape === 'grids' ? source.grids : only?.value ? [only.value] : [];
  return { value: grids, problems: problems.list() };
}
