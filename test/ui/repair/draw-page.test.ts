import { expect, it } from 'vitest';
import { placeOn } from '../../../src/ui/screens/repair/draw-page';

it('finds a box on its page from above, whatever corner the page begins at', () => {
  const box = { left: 110, right: 160, bottom: 240, top: 250 };
  expect(placeOn(box, { left: 100, right: 300, bottom: 50, top: 250 })).toEqual({
    left: 5,
    top: 0,
    width: 25,
    height: 5,
  });
});
