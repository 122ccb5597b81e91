import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problem } from '../../../src/domain/problem';
import { actionSentence } from '../../../src/i18n/action-sentence';
import { LOCALES } from '../../../src/i18n/locale';
import { problemSentence } from '../../../src/i18n/problem-sentence';
import { problems } from '../../../src/i18n/zh-CN/problems';

const SPOKEN = ['formats', 'store', 'coverage', 'checks', 'credits', 'domain'];

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

function codesIn(folder: string): string[] {
  const call = /\b(?:problem|problems\.add|losses\.add|refuse|refused|doubt)\(\s*'([a-z0-9-]+)'/g;
  return sourcesIn(folder).flatMap((text) =>
    [...text.matchAll(call)].map((match) => match[1] ?? ''),
  );
}

describe('the catalogues', () => {
  it('have a sentence for every problem code in the sources', () => {
    const used = SPOKEN.flatMap((room) => {
      try {
        return codesIn(join('src', room));
      } catch {
        return [];
      }
    });
    const silent = [...new Set(used)].filter((code) => code !== '' && !(code in problems));
    expect(used.length).toBeGreaterThan(50);
    expect(silent).toEqual([]);
  });

  it('have a sentence for every kind of action', () => {
    const kinds = sourcesIn('src/store/actions').flatMap((text) =>
      [...text.matchAll(/kind: '([a-z-]+)',\s*params/g)].map((match) => match[1] ?? ''),
    );
    expect(kinds.length).toBeGreaterThan(10);
    for (const locale of LOCALES)
      for (const kind of kinds) expect(actionSentence(locale, kind, {}), kind).not.toBe(kind);
  });

  it('name a code that they do not know instead of hiding it', () => {
    expect(problemSentence('en', problem('never-heard-of', 'error'))).toContain('never-heard-of');
  });
});
