/**
 * Style features that Chromium 109, Firefox 115 or Safari 16.4 lacks and the build does not translate, where a missing one
 * breaks the page. What is merely nicer with them (text-wrap, text-autospace, content-visibility) is not listed.
 */
const LATER: readonly RegExp[] = [
  /color-mix\(/,
  /\bokl(?:ab|ch)\(/,
  /light-dark\(/,
  /:has\(/,
  /@starting-style/,
  /@scope\b/,
  /@property\b/,
  /\banchor-name\b|\bposition-anchor\b|\bposition-area\b/,
  /:popover-open/,
  /\bsubgrid\b/,
  /\b(?:round|rem|mod|sin|cos|pow|hypot)\(/,
  /\binterpolate-size\b|\bfield-sizing\b/,
  /@view-transition/,
];

/** The text without its `@supports` blocks, in which a later feature is welcome. */
function outsideSupports(css: string): string {
  let rest = '';
  let at = 0;
  for (;;) {
    const start = css.indexOf('@supports', at);
    if (start < 0) return rest + css.slice(at);
    rest += css.slice(at, start);
    at = css.indexOf('{', start) + 1;
    if (at === 0) return rest;
    for (let depth = 1; depth > 0 && at < css.length; at += 1)
      depth += css[at] === '{' ? 1 : css[at] === '}' ? -1 : 0;
  }
}

/**
 * The later features that a style sheet uses without asking first, each once; none gives an empty list.
 * @example beyondFloorIn('a:has(b){color:red}') // [':has(']
 */
export function beyondFloorIn(css: string): readonly string[] {
  const open = outsideSupports(css);
  return LATER.flatMap((pattern) => pattern.exec(open)?.[0] ?? []);
}
