import type { Reading } from '../../domain/problem';
import { parseJson, type Json } from '../json/parse-json';
import { ProblemList } from '../problem-list';
import { decodeText } from '../text/decode';
import { CAPS } from './caps';
import { recognise } from './recognise';

/**
 * The door for a file that must be JSON and nothing else (a pack that a school passes on): held to the caps of size and depth, decoded, and parsed without keys
 * that reach into objects. Anything but JSON text is `not-json`, nothing at all `empty-file`.
 * @example openJson(new TextEncoder().encode('{"a":1}')).value // { a: 1 }
 */
export function openJson(bytes: Uint8Array): Reading<Json> {
  const problems = new ProblemList();
  const megabytes = (count: number) => Math.ceil(count / 1024 / 1024);
  const content = recognise(bytes);
  if (bytes.length > CAPS.fileBytes)
    problems.add(
      'file-too-big',
      'error',
      {},
      { megabytes: megabytes(bytes.length), limit: megabytes(CAPS.fileBytes) },
    );
  else if (content === 'empty') problems.add('empty-file', 'error');
  else if (content !== 'json' && content !== 'text' && content !== 'utf-16')
    problems.add('not-json', 'error');
  else {
    const decoded = decodeText(bytes);
    const json = parseJson(decoded.text);
    return { value: json.value, problems: [...decoded.problems, ...json.problems] };
  }
  return { value: undefined, problems: problems.list() };
}
