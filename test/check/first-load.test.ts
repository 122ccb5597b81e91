import { describe, expect, it } from 'vitest';
import { firstLoadOf, strangersIn, type Script } from './first-load';

const script = (file: string, parts: Partial<Script> = {}): Script => ({
  file,
  isEntry: false,
  imports: [],
  sources: [],
  ...parts,
});

describe('firstLoadOf', () => {
  it('follows what is imported at once, also in circles, and not what comes later', () => {
    const scripts = [
      script('main.js', { isEntry: true, imports: ['a.js', 'gone.js'] }),
      script('a.js', { imports: ['main.js', 'b.js'] }),
      script('b.js'),
      script('lazy.js'),
    ];
    expect(firstLoadOf(scripts).map(({ file }) => file)).toEqual(['main.js', 'a.js', 'b.js']);
  });
});

describe('strangersIn', () => {
  it('finds libraries and data that belong to a first use', () => {
    const sources = [
      'node_modules/dexie/dexie.mjs',
      'node_modules/xlsx/xlsx.mjs',
      'node_modules/fuse.js/dist/fuse.mjs',
      'standards/credit-rules/rs-04.json',
      'src/formats/xlsx/book.ts',
      'src/ui/App.svelte',
    ];
    expect(strangersIn([script('main.js', { sources })]).map(({ source }) => source)).toEqual(
      sources.slice(1, 5),
    );
  });
});
