import type { HourKind } from '../../domain/programme';
import type { LoadBar } from './layout';

/** A term's hours as a row: one number a kind, in the order of `kinds`; a kind that the term lacks is 0. */
export interface LoadRow {
  readonly id: string;
  readonly label: string;
  readonly hours: readonly number[];
  readonly total: number;
}

/** The bars as rows, with the kinds that occur as columns; none give none. @example loadTable([]).rows // [] */
export function loadTable(bars: readonly LoadBar[]): {
  readonly kinds: readonly HourKind[];
  readonly rows: readonly LoadRow[];
} {
  const kinds = [...new Set(bars.flatMap(({ parts }) => parts.map(({ kind }) => kind)))];
  const hoursOf = ({ parts }: LoadBar, kind: HourKind) =>
    parts.find((part) => part.kind === kind)?.hours ?? 0;
  return {
    kinds,
    rows: bars.map((bar) => ({
      id: bar.id,
      label: bar.label,
      hours: kinds.map((kind) => hoursOf(bar, kind)),
      total: bar.parts.reduce((all, { hours }) => all + hours, 0),
    })),
  };
}
