import {
  day,
  fields,
  list,
  maybe,
  oneOf,
  orNull,
  text,
  type JsonSchema,
  type Shape,
  type ShapedFields,
} from '../../domain/shape';

const entryFields = {
  /** The contest's name as the catalogue prints it. */
  name: text,
  /** Other names that it goes by. */
  aliases: maybe(list(text)),
  /** In the words of the rules' fact: `national`, `provincial`, … */
  level: text,
  /** A class within the level where the catalogue has such: `A`. */
  class: maybe(text),
  /** Days between which the entry holds; left out: as long as the edition. */
  from: maybe(day),
  to: maybe(day),
};

const catalogueFields = {
  format: oneOf('duijie-contest-catalogue'),
  version: oneOf('1'),
  id: text,
  title: text,
  /** Who publishes it. */
  institution: text,
  source: fields({ title: text, year: maybe(text), document: maybe(text), note: maybe(text) }),
  edition: text,
  status: oneOf('sample', 'adopted', 'withdrawn'),
  caution: maybe(text),
  effective: fields({
    from: day,
    to: maybe(orNull(day)),
    /** Which date decides whether this edition applies: that of the award, or that of the registration. */
    by: oneOf('date', 'registered'),
  }),
  entries: list(fields(entryFields), 1),
};

/** One contest of a catalogue. */
export type CatalogueEntry = ShapedFields<typeof entryFields>;

/** Which level contests have, by one publisher, from one day on. */
export type ContestCatalogue = ShapedFields<typeof catalogueFields>;

/** What a catalogue must look like, said once: checks and schema are made of it. */
export const contestCatalogue: Shape<ContestCatalogue> = fields(catalogueFields);

/** The JSON Schema of catalogues, as shipped beside them. */
export function catalogueSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Duijie contest catalogue',
    ...contestCatalogue.schema,
  };
}
