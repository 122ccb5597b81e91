import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { packSchema } from '../../src/credits/pack/pack-schema';

it('ships the schema that the shapes themselves describe', () => {
  const shipped = readFileSync(
    new URL('../../standards/schema/credit-rules.schema.json', import.meta.url),
    'utf8',
  );
  expect(JSON.parse(shipped)).toEqual(JSON.parse(JSON.stringify(packSchema())));
});
