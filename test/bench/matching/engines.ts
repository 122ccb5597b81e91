import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { buildIndex } from '../../../src/matching/lexical-index';
import { rank } from '../../../src/matching/rank';
import { queryOfRecord, targetOfRecord } from '../../../src/matching/records';
import { tokenise } from '../../../src/matching/tokenise';
import type { EvalRecord } from './eval-set';

/** An engine with its index built: best targets first for a query. */
export type Ask = (query: EvalRecord, top: number) => readonly string[];

export interface Engine {
  readonly name: string;
  readonly build: (targets: readonly EvalRecord[]) => Ask;
}

interface Flat {
  readonly id: string;
  readonly [field: string]: string;
}

/** Each target with all the texts that ours reads, field by field. */
function flattened(targets: readonly EvalRecord[]): {
  readonly rows: Flat[];
  readonly fields: string[];
} {
  const fields = new Set<string>();
  const rows = targets.map((target): Flat => {
    const read = targetOfRecord(target)?.fields ?? {};
    for (const field of Object.keys(read)) fields.add(field);
    return { ...read, id: target.id };
  });
  return { rows, fields: [...fields] };
}

const ours: Engine = {
  name: 'ours',
  build: (targets) => {
    const index = buildIndex(targets.flatMap((target) => targetOfRecord(target) ?? []));
    return (query, top) => rank(index, queryOfRecord(query)?.parts ?? [], top).map(({ id }) => id);
  },
};

const miniSearch: Engine = {
  name: 'minisearch',
  build: (targets) => {
    const { rows, fields } = flattened(targets);
    const index = new MiniSearch<Flat>({
      fields,
      tokenize: (text) => tokenise(text).map(({ term }) => term),
      processTerm: (term) => term,
    });
    index.addAll(rows);
    return (query, top) => {
      const text = (queryOfRecord(query)?.parts ?? []).map((part) => part.text).join('\n');
      return index
        .search(text)
        .slice(0, top)
        .map(({ id }) => String(id));
    };
  },
};

const fuse: Engine = {
  name: 'fuse.js',
  build: (targets) => {
    const { rows, fields } = flattened(targets);
    const index = new Fuse(rows, { keys: fields, threshold: 0.4, ignoreLocation: true });
    return ({ text }, top) => index.search(text, { limit: top }).map(({ item }) => item.id);
  },
};

export const ENGINES: readonly Engine[] = [ours, miniSearch, fuse];
