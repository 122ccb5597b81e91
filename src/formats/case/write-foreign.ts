import { derivedUuid } from '../standard/ids';
import { asList, asObject, asText, type Json, type JsonObject } from '../json/parse-json';
import type { CaseTask } from './case-task';
import {
  CRITERION_LEVEL_SHAPES,
  CRITERION_SHAPES,
  DEFINITION_SHAPES,
  RUBRIC_SHAPES,
  sanitize,
} from './sanitize';

/** A foreign object as far as the schema holds it, with what every object must have. */
function thing(
  task: CaseTask,
  raw: JsonObject,
  shapes: Parameters<typeof sanitize>[1],
  what: string,
): Record<string, Json> {
  const own = sanitize(raw, shapes, task.lost(what));
  const identifier = asText(own['identifier']) || derivedUuid(JSON.stringify(raw));
  return { uri: `urn:uuid:${identifier}`, lastChangeDateTime: task.at, ...own, identifier };
}

/** The definitions that came in from CASE, as far as the schema holds them, every required field present; undefined without any. */
export function caseDefinitions(task: CaseTask): JsonObject | undefined {
  const raw = task.foreign?.definitions;
  if (raw === undefined) return undefined;
  const lists = Object.entries(DEFINITION_SHAPES).map(([list, shapes]) => [
    list,
    asList(raw[list])
      .map(asObject)
      .filter((each) => each !== undefined)
      .map((each) => {
        const made = thing(task, each, shapes, `CFDefinitions.${list}`);
        const title = asText(made['title']) || 'Untitled';
        return {
          ...made,
          title,
          ...('hierarchyCode' in shapes && {
            hierarchyCode: asText(made['hierarchyCode']) || '1',
          }),
          ...(list === 'CFItemTypes' && { description: asText(made['description']) || title }),
          ...(list === 'CFLicenses' && { licenseText: asText(made['licenseText']) || title }),
        };
      }),
  ]);
  return Object.fromEntries(lists) as JsonObject;
}

/** The rubrics that came in from CASE with their criteria and levels; none give none. */
export function caseRubrics(task: CaseTask): readonly JsonObject[] {
  return (task.foreign?.rubrics ?? []).map((rubric) => ({
    ...thing(task, { ...rubric, CFRubricCriteria: '' }, RUBRIC_SHAPES, 'CFRubrics'),
    CFRubricCriteria: asList(rubric['CFRubricCriteria'])
      .map(asObject)
      .filter((each) => each !== undefined)
      .map((criterion) => ({
        ...thing(
          task,
          { ...criterion, CFRubricCriterionLevels: '' },
          CRITERION_SHAPES,
          'CFRubricCriteria',
        ),
        CFRubricCriterionLevels: asList(criterion['CFRubricCriterionLevels'])
          .map(asObject)
          .filter((each) => each !== undefined)
          .map((level) => thing(task, level, CRITERION_LEVEL_SHAPES, 'CFRubricCriterionLevels')),
      })),
  }));
}
