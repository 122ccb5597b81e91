/**
 * Brings an element into view inside its scrolling pane; what is around the pane stays where it is.
 * @example scrollWithin(pane, line)
 */
export function scrollWithin(pane: HTMLElement, element: Element): void {
  const box = pane.getBoundingClientRect();
  const { top, bottom, left, right } = element.getBoundingClientRect();
  if (top < box.top) pane.scrollTop -= box.top - top + 8;
  else if (bottom > box.bottom) pane.scrollTop += bottom - box.bottom + 8;
  if (left < box.left) pane.scrollLeft -= box.left - left + 8;
  else if (right > box.right) pane.scrollLeft += Math.min(right - box.right, left - box.left) + 8;
}
