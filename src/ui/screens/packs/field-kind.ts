import { isRecord, type JsonSchema } from '../../../domain/shape';

/** How one writes a value of a schema: in a line, by choice, as parts of its own, or, where no form is made for it, as JSON. */
export type FieldKind =
  | { readonly kind: 'text' | 'fact' | 'number' | 'whole' | 'scalar' | 'flag' | 'json' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  /** Several in one line, parted by commas. */
  | { readonly kind: 'line'; readonly of: 'text' | 'fact' | 'number' | 'scalar' }
  | { readonly kind: 'rows'; readonly parts: Parts }
  | { readonly kind: 'group'; readonly parts: Parts }
  | { readonly kind: 'condition' | 'expression' };

/** The fields of an object: their schemas, and those that must be there. */
export interface Parts {
  readonly schemas: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
}

function partsOf(schema: JsonSchema): Parts | undefined {
  const { properties, required } = schema;
  if (!isRecord(properties)) return undefined;
  return {
    schemas: properties as Readonly<Record<string, JsonSchema>>,
    required: Array.isArray(required) ? required.map(String) : [],
  };
}

function plainKind({ type, description }: JsonSchema) {
  if (type === 'string') return description === 'Name of a fact' ? 'fact' : 'text';
  if (!Array.isArray(type)) return undefined;
  return type.includes('boolean') ? 'scalar' : 'number';
}

/**
 * The kind of field that the JSON Schema of a parameter asks for; what has no form of its own is written as JSON.
 * @example fieldKind({ enum: ['lost', 'kept'] }) // { kind: 'choice', values: ['lost', 'kept'] }
 */
export function fieldKind(schema: JsonSchema): FieldKind {
  const { $ref, enum: values, type, items } = schema;
  if ($ref === '#/$defs/condition') return { kind: 'condition' };
  if ($ref === '#/$defs/expression') return { kind: 'expression' };
  if (Array.isArray(values)) return { kind: 'choice', values: values.map(String) };
  if (type === 'boolean') return { kind: 'flag' };
  if (type === 'integer') return { kind: 'whole' };
  if (type === 'object') {
    const parts = partsOf(schema);
    return parts === undefined ? { kind: 'json' } : { kind: 'group', parts };
  }
  if (type === 'array' && isRecord(items)) {
    const of = plainKind(items);
    if (of !== undefined) return { kind: 'line', of };
    const parts = partsOf(items);
    return parts === undefined ? { kind: 'json' } : { kind: 'rows', parts };
  }
  const plain = plainKind(schema);
  return { kind: plain ?? 'json' };
}

/** What a line says as a scalar: yes and no are truth values, all else stays text. */
function scalarOf(text: string): string | boolean {
  return text === 'true' ? true : text === 'false' ? false : text;
}

/**
 * The value that a person wrote for a field of that kind; undefined for nothing. Numbers stay text, for they are exact; a whole number that is none stays as
 * it was written, to be found fault with.
 * @example valueWritten({ kind: 'line', of: 'text' }, '教务处、公示') // ['教务处', '公示']
 */
export function valueWritten(field: FieldKind, written: string): unknown {
  const text = written.trim();
  if (text === '') return undefined;
  const plain = text.normalize('NFKC');
  switch (field.kind) {
    case 'whole':
      return /^-?\d{1,9}$/.test(plain) ? Number(plain) : text;
    case 'number':
      return plain;
    case 'scalar':
      return scalarOf(text);
    case 'flag':
      return text === 'true';
    case 'line': {
      const members = text.split(/[,，、\n]/).map((each) => each.trim());
      const kept = members.filter((each) => each !== '');
      if (field.of === 'scalar') return kept.map(scalarOf);
      return field.of === 'number' ? kept.map((each) => each.normalize('NFKC')) : kept;
    }
    default:
      return text;
  }
}

/**
 * A value as its field shows it; '' for nothing.
 * @example shownValue(['教务处', '公示']) // '教务处, 公示'
 */
export function shownValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(', ');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}
