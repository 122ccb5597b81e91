import { PRINTED, type Paint } from './theme';

interface Marked {
  /** What the mark stands for, when it can be chosen. */
  readonly id?: string;
  /** What a reader says of it; also the tip. */
  readonly title?: string;
}

export interface RectShape extends Marked {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: Paint;
  readonly stroke?: Paint;
}

export interface TextShape extends Marked {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly fill: Paint;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly isStrong?: boolean;
  /** Degrees about (x, y). */
  readonly turned?: number;
}

export interface PathShape extends Marked {
  readonly kind: 'path';
  readonly d: string;
  readonly fill: Paint;
  readonly stroke?: Paint;
}

/** A mark of a chart: what the page draws and what a saved picture holds. Lengths in px. */
export type Shape = RectShape | TextShape | PathShape;

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

const FONT = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";

/** The text as it may stand in XML: markup escaped, signs that XML forbids left out. @example xmlText('<a&b>') // '&lt;a&amp;b&gt;' */
export function xmlText(text: string): string {
  return Array.from(text)
    .filter((sign) => sign >= ' ' || sign === '\t' || sign === '\n')
    .join('')
    .replace(/[\uD800-\uDFFF](?![\uDC00-\uDFFF])/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const round = (value: number): string => String(Math.round(value * 100) / 100);

function painted(paint: Paint): string {
  if (paint === 'none') return 'none';
  return paint === 'hatch' ? 'url(#hatch)' : PRINTED[paint];
}

function shapeText(shape: Shape): string {
  const title = shape.title === undefined ? '' : `<title>${xmlText(shape.title)}</title>`;
  if (shape.kind === 'text') {
    const anchor =
      shape.anchor === undefined || shape.anchor === 'start'
        ? ''
        : ` text-anchor="${shape.anchor}"`;
    const strong = shape.isStrong === true ? ' font-weight="600"' : '';
    const turned =
      shape.turned === undefined
        ? ''
        : ` transform="rotate(${round(shape.turned)} ${round(shape.x)} ${round(shape.y)})"`;
    return `<text x="${round(shape.x)}" y="${round(shape.y)}" font-size="${round(shape.size)}" fill="${painted(shape.fill)}"${anchor}${strong}${turned}>${xmlText(shape.text)}${title}</text>`;
  }
  const stroke = shape.stroke === undefined ? '' : ` stroke="${painted(shape.stroke)}"`;
  const form =
    shape.kind === 'rect'
      ? `<rect x="${round(shape.x)}" y="${round(shape.y)}" width="${round(shape.width)}" height="${round(shape.height)}"`
      : `<path d="${shape.d}"`;
  const open = `${form} fill="${painted(shape.fill)}"${stroke}`;
  return title === '' ? `${open}/>` : `${open}>${title}</${shape.kind}>`;
}

/**
 * The drawing as an SVG file that stands alone: title, white ground, then caption lines under the marks.
 * Same drawing, same bytes. Text is written as text, so Chinese needs a font on the reader's machine.
 * @example svgFile({ width: 10, height: 10, shapes: [] }, 'Empty').startsWith('<svg') // true
 */
export function svgFile(drawing: Drawing, title: string, caption: readonly string[] = []): string {
  const told = caption.flatMap((text) => wrapped(text, drawing.width - 8, 12));
  const height = drawing.height + (told.length > 0 ? 12 + told.length * 18 : 0);
  const lines = told.map(
    (text, at) =>
      `<text x="4" y="${round(drawing.height + 24 + at * 18)}" font-size="12" fill="${PRINTED['ink-3']}">${xmlText(text)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round(drawing.width)}" height="${round(height)}" viewBox="0 0 ${round(drawing.width)} ${round(height)}" font-family="${FONT}" role="img">`,
    `<title>${xmlText(title)}</title>`,
    `<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="${PRINTED.paper}"/><path d="M0 6L6 0M-1 1L1 -1M5 7L7 5" stroke="${PRINTED['ink-3']}" stroke-width="0.8"/></pattern></defs>`,
    `<rect width="100%" height="100%" fill="${PRINTED.paper}"/>`,
    ...drawing.shapes.map(shapeText),
    ...lines,
    '</svg>\n',
  ].join('\n');
}

/** Width of a text in px at a font size: an ideograph counts one em, anything else about half. @example textWidth('对接 A', 10) // 31 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const sign of text) ems += sign > '\u2E7F' ? 1 : 0.55;
  return ems * size;
}

/**
 * The text cut to a width in px, with `…` when something was cut; '' when not even two signs fit.
 * @example fitted('工业机器人系统操作员', 60, 12) // '工业机器…'
 */
export function fitted(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  let kept = '';
  for (const sign of text) {
    if (textWidth(`${kept}${sign}…`, size) > width) break;
    kept += sign;
  }
  return Array.from(kept).length < 2 ? '' : `${kept}…`;
}

/**
 * The text cut in its middle to a width in px, so that names with the same beginning stay apart; whole when it fits.
 * @example fittedAround('工业机器人操作与编程', 56, 12) // '工业…编程'
 */
export function fittedAround(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const signs = Array.from(text);
  for (let kept = signs.length - 1; kept >= 2; kept -= 1) {
    const tail = Math.ceil(kept / 2);
    const cut = `${signs.slice(0, kept - tail).join('')}…${signs.slice(signs.length - tail).join('')}`;
    if (textWidth(cut, size) <= width) return cut;
  }
  return '';
}

/** The text in lines no wider than so many px; a text that fits, or '', is one line. @example wrapped('一二三', 20, 10) // ['一二', '三'] */
function wrapped(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const sign of text) {
    if (line !== '' && textWidth(line + sign, size) > width) {
      lines.push(line);
      line = '';
    }
    line += sign;
  }
  return [...lines, line];
}
