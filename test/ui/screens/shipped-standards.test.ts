import { expect, it } from 'vitest';
import { SHIPPED, shippedStandard } from '../../../src/ui/screens/standards/shipped-standards';

it.each(SHIPPED)('offers $key under the id that it has', async ({ key, id }) => {
  expect((await shippedStandard(key))?.standard.id).toBe(id);
});
