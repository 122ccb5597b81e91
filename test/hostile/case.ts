import type { FileReading } from '../../src/formats/reading';

/** The lawful ways for a reader to meet a hostile or odd file. */
export type Outcome =
  /** All rows as they stand, no error, no warning. */
  | 'exact'
  /** Rows taken, and something said that a person should look at. */
  | 'warned'
  /** Not taken, a reason said, nothing half-read. */
  | 'refused';

/** A file made to trouble a reader, and the outcome it must meet. */
export interface HostileCase {
  readonly name: string;
  readonly file: string;
  readonly bytes: () => Uint8Array;
  readonly outcome: Outcome;
  /** A code that must be among the problems. */
  readonly code?: string;
  /** What else must hold of the reading. */
  readonly holds?: (reading: FileReading) => boolean;
}

/** The texts of a reading's first list, row by row: code and name. */
export function listTexts(reading: FileReading): readonly (readonly string[])[] {
  return (reading.value?.lists?.[0]?.items ?? []).map((item) => [item.code, item.text]);
}

/** Whether the reading still holds the good row that every odd file carries. */
export function hasGoodRow(reading: FileReading): boolean {
  return listTexts(reading).some(([code, text]) => code === '0024001' && text === '钳工');
}
