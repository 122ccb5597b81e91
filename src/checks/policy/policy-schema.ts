import { PRIMITIVES } from '../primitives/registry';
import { policyPack, RULE_FIELDS } from './policy-pack';
import { fields, type JsonSchema } from '../../domain/shape';

/** The JSON Schema of policy packs, as shipped beside them: made from the shapes that check a pack. */
export function policySchema(): JsonSchema {
  const rules = PRIMITIVES.map((each) => {
    const { schema } = fields({ ...RULE_FIELDS, ...each.parameters });
    const properties = schema['properties'] as JsonSchema;
    return { ...schema, properties: { ...properties, primitive: { enum: [each.name] } } };
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Duijie policy pack',
    ...policyPack.schema,
    $defs: { rule: { anyOf: rules } },
  };
}
