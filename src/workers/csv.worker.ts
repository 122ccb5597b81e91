import { expose } from 'comlink';
import { readCsv } from '../formats/csv/read-csv';
import { decodeText } from '../formats/text/decode';

/** Reads a table that is only looked at: nothing of it is stored. */
const csvReader = {
  rows: (bytes: Uint8Array): readonly (readonly string[])[] =>
    readCsv(decodeText(bytes).text).value?.rows ?? [],
};

export type CsvReader = typeof csvReader;

expose(csvReader);
