import { PRIMITIVES } from '../primitives/registry';
import { packTest } from '../case/pack-test';
import { CONDITION_SCHEMA } from './condition';
import { EXPRESSION_SCHEMA } from './expression';
import { rulePack, STEP_FIELDS } from './rule-pack';
import { fields, type JsonSchema } from '../../domain/shape';

/** The JSON Schema of rule packs, as shipped beside them: made from the same shapes that check a pack. */
export function packSchema(): JsonSchema {
  const steps = PRIMITIVES.map((each) => {
    const { schema } = fields({ ...STEP_FIELDS, ...each.parameters });
    const properties = schema['properties'] as JsonSchema;
    return { ...schema, properties: { ...properties, primitive: { const: each.name } } };
  });
  const properties = rulePack.schema['properties'] as JsonSchema;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Duijie credit rule pack',
    ...rulePack.schema,
    properties: { ...properties, tests: { type: 'array', items: packTest.schema } },
    $defs: { condition: CONDITION_SCHEMA, expression: EXPRESSION_SCHEMA, step: { anyOf: steps } },
  };
}
