import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { shippedPacks } from './packs';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|svelte)$/.test(name))
    .map((name) => folder + name);
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

describe('rules are data', () => {
  const packs = shippedPacks();
  const names = [...new Set(packs.flatMap((pack) => [pack.institution, pack.source.title]))];

  it.each(names)('no source file knows %s', (name) => {
    const knowing = sources(SRC).filter((path) => readFileSync(path, 'utf8').includes(name));
    expect(knowing).toEqual([]);
  });

  it('no credit, share or percentage stands in the engine', () => {
    const found = sources(`${SRC}credits/`).flatMap((path) => {
      const code = withoutComments(readFileSync(path, 'utf8'));
      return [...code.matchAll(/(?<![\w.])(?:\d+\.\d+|\d+ ?%)/g)].map(
        (each) => `${path}: ${each[0]}`,
      );
    });
    expect(found).toEqual([]);
  });

  it('no step of a shipped pack is named in the engine', () => {
    const steps = packs.flatMap((pack) => pack.steps.map((step) => `'${step.id}'`));
    const own = new Set([
      "'team'",
      "'grade'",
      "'ask'",
      "'difference'",
      "'credits'",
      "'window'",
      "'convert'",
      "'stated'",
    ]);
    const code = sources(`${SRC}credits/`)
      .map((path) => withoutComments(readFileSync(path, 'utf8')))
      .join('\n');
    expect(steps.filter((name) => !own.has(name) && code.includes(name))).toEqual([]);
  });
});
