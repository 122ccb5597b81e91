/** As much of JSON Schema 2020-12 as the schemas under standards/schema use. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const KEYWORDS = new Set([
  ...['$schema', '$id', '$ref', '$defs', 'title', 'description', 'type', 'required', 'properties'],
  ...['additionalProperties', 'items', 'enum', 'anyOf', 'pattern', 'minLength', 'minItems'],
  ...['minimum'],
]);

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeOf(value) === 'object';
}

/**
 * Every place at which the value breaks the schema, as `path: reason`; none when it is valid.
 * A keyword that this reader does not know throws, so that no rule is passed over.
 * @example faultsOf({ type: 'string' }, 1) // ['$: integer is not string']
 */
export function faultsOf(
  schema: Schema,
  value: unknown,
  root: Schema = schema,
  path = '$',
): string[] {
  for (const key of Object.keys(schema))
    if (!KEYWORDS.has(key)) throw new Error(`unknown keyword ${key} at ${path}`);
  if (schema.$ref !== undefined) {
    const target = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
    if (target === undefined) throw new Error(`unknown definition ${schema.$ref}`);
    return faultsOf(target, value, root, path);
  }
  const faults: string[] = [];
  const say = (reason: string) => faults.push(`${path}: ${reason}`);
  const type = typeOf(value);
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (
    types.length > 0 &&
    !types.includes(type) &&
    !(type === 'integer' && types.includes('number'))
  )
    say(`${type} is not ${types.join(' or ')}`);
  if (schema.enum !== undefined && !schema.enum.includes(value))
    say(`${JSON.stringify(value)} is not listed`);
  if (schema.anyOf?.every((each) => faultsOf(each, value, root, path).length > 0) === true)
    say('fits none of the alternatives');
  if (typeof value === 'string') {
    if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value))
      say(`${value} does not look like ${schema.pattern}`);
    if (value.length < (schema.minLength ?? 0)) say('is too short');
  }
  if (typeof value === 'number' && value < (schema.minimum ?? -Infinity)) say('is too small');
  if (Array.isArray(value)) {
    const { items } = schema;
    if (value.length < (schema.minItems ?? 0)) say('has too few entries');
    if (items !== undefined)
      value.forEach((each, at) => faults.push(...faultsOf(items, each, root, `${path}[${at}]`)));
  }
  if (isRecord(value)) {
    for (const key of schema.required ?? []) if (!(key in value)) say(`lacks ${key}`);
    for (const [key, each] of Object.entries(value)) {
      const known = schema.properties?.[key];
      if (known !== undefined) faults.push(...faultsOf(known, each, root, `${path}.${key}`));
      else if (schema.additionalProperties === false) say(`${key} is not foreseen`);
      else if (typeof schema.additionalProperties === 'object')
        faults.push(...faultsOf(schema.additionalProperties, each, root, `${path}.${key}`));
    }
  }
  return faults;
}
