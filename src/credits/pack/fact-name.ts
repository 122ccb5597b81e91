import { text, type Shape } from '../../domain/shape';

/** The name of a fact: `awardGrade`, `course.mark`. The schema says so, that an editor may offer those declared. */
export const factName: Shape<string> = {
  ...text,
  schema: { ...text.schema, description: 'Name of a fact' },
};
