import type { PageBox } from '../../../domain/source-map';

/** Draws a page of the source so many pixels wide; undefined when it cannot be drawn. The picture belongs to who asked. */
export type DrawPage = (
  number: number,
  width: number,
) => Promise<{ readonly picture: ImageBitmap; readonly shown: PageBox } | undefined>;

/**
 * Where a box lies on its page, in hundredths of the page's width and height from its upper left corner.
 * @example placeOn({ left: 0, right: 50, bottom: 90, top: 100 }, { left: 0, right: 100, bottom: 0, top: 100 }) // { left: 0, top: 0, width: 50, height: 10 }
 */
export function placeOn(box: PageBox, page: PageBox) {
  const [width, height] = [page.right - page.left, page.top - page.bottom];
  return {
    left: (100 * (box.left - page.left)) / width,
    top: (100 * (page.top - box.top)) / height,
    width: (100 * (box.right - box.left)) / width,
    height: (100 * (box.top - box.bottom)) / height,
  };
}
