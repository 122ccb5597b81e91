import { asList, asObject, asText, type Json, type JsonObject } from '../json/parse-json';
import { derivedUuid, uuidOf } from '../standard/ids';

/** How a field of a CASE object must look. */
type Shape =
  'text' | 'texts' | 'date' | 'instant' | 'uri' | 'uuid' | 'link' | 'links' | 'number' | 'integer';
type Shapes = Readonly<Record<string, Shape>>;

export const DOCUMENT_SHAPES: Shapes = {
  creator: 'text',
  officialSourceURL: 'uri',
  description: 'text',
  subject: 'texts',
  subjectURI: 'links',
  adoptionStatus: 'text',
  licenseURI: 'link',
  notes: 'text',
};

export const ITEM_SHAPES: Shapes = {
  listEnumeration: 'text',
  abbreviatedStatement: 'text',
  alternativeLabel: 'text',
  conceptKeywords: 'texts',
  conceptKeywordsURI: 'link',
  language: 'text',
  educationLevel: 'texts',
  CFItemType: 'text',
  CFItemTypeURI: 'link',
  licenseURI: 'link',
  statusStartDate: 'date',
  statusEndDate: 'date',
  lastChangeDateTime: 'instant',
  uri: 'uri',
};

const THING: Shapes = {
  identifier: 'uuid',
  uri: 'uri',
  title: 'text',
  description: 'text',
  lastChangeDateTime: 'instant',
};

/** Definition lists and their objects' fields. */
export const DEFINITION_SHAPES: Readonly<Record<string, Shapes>> = {
  CFConcepts: { ...THING, keywords: 'text', hierarchyCode: 'text' },
  CFSubjects: { ...THING, hierarchyCode: 'text' },
  CFLicenses: { ...THING, licenseText: 'text' },
  CFItemTypes: { ...THING, hierarchyCode: 'text', typeCode: 'text' },
  CFAssociationGroupings: THING,
};

export const RUBRIC_SHAPES: Shapes = THING;
export const CRITERION_SHAPES: Shapes = {
  ...THING,
  category: 'text',
  CFItemURI: 'link',
  weight: 'number',
  position: 'integer',
  rubricId: 'text',
};
export const CRITERION_LEVEL_SHAPES: Shapes = {
  ...THING,
  quality: 'text',
  score: 'number',
  feedback: 'text',
  position: 'integer',
  rubricCriterionId: 'text',
};

const URI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;

/** An instant with its zone: `Z` is added where a file left it out; undefined for what is no instant. @example instantOf('2017-08-23 23:48:01') // '2017-08-23T23:48:01Z' */
function instantOf(written: string): string | undefined {
  const found =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
      written.trim(),
    );
  if (!found) return undefined;
  const [, date = '', clock = '00:00:00', zone = 'Z'] = found;
  const full = clock.length === 5 ? `${clock}:00` : clock;
  const colon = /^[+-]\d{4}$/.test(zone)
    ? `${zone.slice(0, 3)}:${zone.slice(3)}`
    : zone.toUpperCase();
  return `${date}T${full}${colon}`;
}

/** A link object with its three fields; `uuid` demands that the identifier be one, deriving it from the text if need be. */
export function linkOf(value: Json | undefined, uuid: boolean): JsonObject | undefined {
  const object =
    asObject(value) ?? (typeof value === 'string' && value !== '' ? { uri: value } : undefined);
  if (object === undefined) return undefined;
  const uri = asText(object['uri']);
  const written = asText(object['identifier']) || uri.replace(/^.*\//, '');
  if (written === '' && uri === '') return undefined;
  const identifier = uuid ? (uuidOf(written) ?? derivedUuid(written || uri)) : written;
  return {
    title: asText(object['title']) || written,
    identifier,
    uri: URI.test(uri)
      ? uri
      : uuidOf(identifier) !== undefined
        ? `urn:uuid:${identifier}`
        : `urn:x-${encodeURIComponent(identifier)}`,
  };
}

function shaped(value: Json, shape: Shape): Json | undefined {
  switch (shape) {
    case 'text':
      return typeof value === 'object' ? undefined : String(value);
    case 'texts': {
      const texts = asList(value)
        .map(asText)
        .filter((text) => text !== '');
      return texts.length > 0 ? texts : undefined;
    }
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(asText(value)) ? asText(value) : undefined;
    case 'instant':
      return instantOf(asText(value));
    case 'uri':
      return URI.test(asText(value)) ? asText(value) : undefined;
    case 'uuid':
      return uuidOf(asText(value));
    case 'link':
      return linkOf(value, true);
    case 'links': {
      const links = asList(value)
        .map((each) => linkOf(each, true))
        .filter((each) => each !== undefined);
      return links.length > 0 ? links : undefined;
    }
    case 'number':
    case 'integer': {
      const number = Number(value);
      return asText(value) !== '' &&
        Number.isFinite(number) &&
        (shape === 'number' || Number.isInteger(number))
        ? number
        : undefined;
    }
  }
}

/**
 * The object's fields that the shapes allow, in the right form; others are left out and named to `onLoss`. Empty texts and nulls
 * go silently.
 */
export function sanitize(
  object: JsonObject,
  shapes: Shapes,
  onLoss: (field: string) => void,
): JsonObject {
  const kept: Record<string, Json> = {};
  for (const [field, value] of Object.entries(object)) {
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) continue;
    const name = field === 'educationalLevel' ? 'educationLevel' : field;
    const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
    const fit = shape === undefined ? undefined : shaped(value, shape);
    if (fit === undefined) onLoss(field);
    else kept[name] = fit;
  }
  return kept;
}
