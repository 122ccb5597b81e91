import type { Reading } from '../../domain/problem';
import { CAPS } from '../gate/caps';
import { ProblemList } from '../problem-list';

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

/** Line of a place in the text, from 1. */
function lineAt(text: string, at: number): number {
  let line = 1;
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1))
    line++;
  return line;
}

/** Depth and repeated keys by one pass over the text, before anything is built. */
function inspect(text: string, problems: ProblemList): boolean {
  const keys: (Set<string> | undefined)[] = [];
  let expectKey = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      const start = at + 1;
      for (at++; at < text.length && text.charCodeAt(at) !== 0x22; at++)
        if (text.charCodeAt(at) === 0x5c) at++;
      const names = keys.at(-1);
      if (expectKey && names && at - start < 1000) {
        const key = text.slice(start, at);
        if (names.has(key))
          problems.add(
            'repeated-key',
            'warning',
            { line: lineAt(text, start) },
            { key: key.slice(0, 60) },
          );
        names.add(key);
        expectKey = false;
      }
    } else if (code === 0x7b || code === 0x5b) {
      if (keys.length >= CAPS.jsonDepth) {
        problems.add(
          'json-too-deep',
          'error',
          { line: lineAt(text, at) },
          { limit: CAPS.jsonDepth },
        );
        return false;
      }
      keys.push(code === 0x7b ? new Set() : undefined);
      expectKey = code === 0x7b;
    } else if (code === 0x7d || code === 0x5d) {
      keys.pop();
      expectKey = false;
    } else if (code === 0x2c) expectKey = keys.at(-1) !== undefined;
  }
  return true;
}

/**
 * The value of a JSON text. Depth is bounded before anything is built; repeated keys are said (the last counts); keys that reach
 * into objects themselves (`__proto__` and the like) are dropped and said; a syntax error names its line.
 * @example parseJson('{"a":[1]}').value // { a: [1] }
 */
export function parseJson(text: string): Reading<Json> {
  const problems = new ProblemList();
  if (!inspect(text, problems)) return { value: undefined, problems: problems.list() };
  try {
    const value = JSON.parse(text, (key, each: Json) => {
      if (!UNSAFE.has(key)) return each;
      problems.add('unsafe-key', 'warning', {}, { key });
      return undefined;
    }) as Json | undefined;
    return { value, problems: problems.list() };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const position = /position (\d+)/.exec(message);
    problems.add(
      'json-syntax',
      'error',
      position ? { line: lineAt(text, Number(position[1])) } : {},
    );
    return { value: undefined, problems: problems.list() };
  }
}

/** The value as an object, or undefined when it is anything else. @example asObject([]) // undefined */
export function asObject(value: Json | undefined): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

/** The value as a list: itself, nothing for null or undefined, or a list of one. @example asList('a') // ['a'] */
export function asList(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly Json[]) : [value];
}

/** A string or number as text; empty for anything else. @example asText(3) // '3' */
export function asText(value: Json | undefined): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
