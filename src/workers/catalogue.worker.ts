import { expose } from 'comlink';
import type { ContestCatalogue } from '../credits/catalogue/catalogue';
import { readCatalogue } from '../credits/catalogue/read-catalogue';
import type { Problem } from '../domain/problem';
import {
  type CatalogueRow,
  type LevelWord,
  readCatalogueSheet,
} from '../formats/catalogue/read-catalogue-sheet';
import { openJson } from '../formats/gate/open-json';
import { recognise } from '../formats/gate/recognise';

/** What a file of contests holds: a whole catalogue, or the rows of a sheet that lack its head. */
export interface ReadContests {
  readonly catalogue: ContestCatalogue | undefined;
  readonly rows: readonly CatalogueRow[];
  readonly problems: readonly Problem[];
}

/** Reads a catalogue that is only looked at: nothing of it is stored. */
const catalogueReader = {
  read(bytes: Uint8Array, name: string, levels: readonly LevelWord[]): ReadContests {
    if (recognise(bytes) !== 'json') {
      const { value: rows = [], problems } = readCatalogueSheet(bytes, name, levels);
      return { catalogue: undefined, rows, problems };
    }
    const json = openJson(bytes);
    if (json.value === undefined)
      return { catalogue: undefined, rows: [], problems: json.problems };
    const { value: catalogue, problems } = readCatalogue(json.value);
    return { catalogue, rows: [], problems };
  },
};

export type CatalogueReader = typeof catalogueReader;

expose(catalogueReader);
