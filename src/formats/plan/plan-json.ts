import * as v from 'valibot';
import { problem, type Reading } from '../../domain/problem';
import type { ProgrammeDocument } from '../../domain/programme';
import { courses, programmes } from '../backup/shapes/programmes';

const STAMP = ['rev', 'editor', 'clock'] as const;
const shape = v.object({
  programme: v.omit(programmes, STAMP),
  courses: v.array(v.omit(courses, STAMP)),
});

/**
 * A plan as JSON text after standards/schema/programme.schema.json, two blanks an indent, a line feed at the end.
 * @example writePlanJson(document).endsWith('}\n') // true
 */
export function writePlanJson({ programme, courses: of }: ProgrammeDocument): string {
  return `${JSON.stringify({ programme, courses: of }, undefined, 2)}\n`;
}

/**
 * The plan that a JSON text holds. Anything else (no JSON, another shape, a course of another programme) is refused with its path.
 * @example readPlanJson('[]').problems[0]?.code // 'plan-json-shape'
 */
export function readPlanJson(text: string): Reading<ProgrammeDocument> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { value: undefined, problems: [problem('plan-json-syntax', 'error')] };
  }
  const parsed = v.safeParse(shape, json);
  if (!parsed.success)
    return {
      value: undefined,
      problems: parsed.issues.map((issue) =>
        problem('plan-json-shape', 'error', { path: v.getDotPath(issue) ?? '' }),
      ),
    };
  const { programme } = parsed.output;
  const stray = parsed.output.courses.findIndex(({ programmeId }) => programmeId !== programme.id);
  if (stray >= 0)
    return {
      value: undefined,
      problems: [problem('plan-json-shape', 'error', { path: `courses.${stray}.programmeId` })],
    };
  return { value: parsed.output, problems: [] };
}
