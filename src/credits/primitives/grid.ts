import { amount } from '../../domain/amount';
import { asksFor, givenOf } from '../engine/effect';
import { isSame } from '../engine/truth';
import { exact, fields, list, maybe, oneOf, orNull, scalar } from '../../domain/shape';
import { factName } from '../pack/fact-name';
import { perLine } from './primitive';

const AXIS = fields({ fact: factName, values: list(scalar, 1) });

/**
 * `grid`: credits by two facts, the level × award table of nearly every rule; a null cell gives nothing. One value may stand for a band if a
 * `band` step before it names the band. Not in the grid: refused (default), or left as it is.
 * @example { "primitive": "grid", "rows": { "fact": "contestLevel", "values": ["national"] }, "columns": { "fact": "awardGrade", "values": ["first"] }, "cells": [[6]] }
 */
export const grid = perLine(
  'grid',
  {
    rows: AXIS,
    columns: AXIS,
    cells: list(list(orNull(exact), 1), 1),
    to: maybe(factName),
    otherwise: maybe(oneOf('refuse', 'leave')),
  },
  (step, line) => {
    const given = givenOf(line, [step.rows.fact, step.columns.fact]);
    const place = (axis: typeof step.rows) => {
      const fact = line.fact(axis.fact);
      if (fact === undefined || fact === null) return undefined;
      return axis.values.findIndex((each) => isSame(each, fact));
    };
    const missing = { given, refuse: 'not-in-the-table' };
    const [row, column] = [place(step.rows), place(step.columns)];
    if (row === -1 || column === -1) return step.otherwise === 'leave' ? { given } : missing;
    if (row === undefined) return asksFor({ unknown: [step.rows.fact] }, given);
    if (column === undefined) return asksFor({ unknown: [step.columns.fact] }, given);
    const written = step.cells[row]?.[column];
    if (written === undefined || written === null) return missing;
    return step.to === undefined
      ? { given, credits: amount(written) }
      : { given, set: { [step.to]: amount(written) } };
  },
);
