import { makeId, type CourseId, type ProgrammeId } from '../../domain/id';
import type { FormatReading, ReadContext } from '../format';
import type { Json } from '../json/parse-json';
import { readPlanJson } from './plan-json';

type JsonRecord = Readonly<Record<string, unknown>>;

function isRecord(json: unknown): json is JsonRecord {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** Whether a JSON value is a plan by its two parts. @example isPlanJson({ programme: {}, courses: [] }) // true */
export function isPlanJson(json: unknown): json is JsonRecord {
  return isRecord(json) && isRecord(json['programme']) && Array.isArray(json['courses']);
}

/**
 * A plan kept as JSON (standards/schema/programme.schema.json), as a plan of its own: programme and courses get fresh ids, so that nothing in the workspace is
 * overwritten by a file.
 * @example readPlanFile({}, context).kind // 'unknown'
 */
export function readPlanFile(json: Json, { random }: ReadContext): FormatReading {
  const { $schema: _, ...own } = isPlanJson(json) ? json : { $schema: '' };
  const { value, problems } = readPlanJson(JSON.stringify(own));
  if (value === undefined)
    return { kind: 'unknown', counts: { items: 0 }, value: undefined, problems };
  const programmeId = makeId<ProgrammeId>(random);
  const courses = value.courses.map((course) => ({
    ...course,
    id: makeId<CourseId>(random),
    programmeId,
  }));
  const { terms } = value.programme;
  return {
    kind: 'programme',
    counts: { items: courses.length, courses: courses.length, terms: terms.length },
    value: { programmes: [{ programme: { ...value.programme, id: programmeId }, courses }] },
    problems,
  };
}
