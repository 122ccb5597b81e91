import { attribute, walkXml } from '../xml/walk-xml';

interface ListLevel {
  format: string;
  text: string;
  start: number;
}

/** Which list, and which level of it, a paragraph stands in. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

const CHINESE = '零一二三四五六七八九';

function chinese(value: number): string {
  if (value > 99) return `${value}`;
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return tens === 0
    ? (CHINESE[ones] ?? '')
    : `${tens === 1 ? '' : (CHINESE[tens] ?? '')}十${ones === 0 ? '' : (CHINESE[ones] ?? '')}`;
}

function shown(value: number, format: string): string {
  if (/chinese|ideograph|japaneseCounting/i.test(format)) return chinese(value);
  if (format === 'lowerLetter') return String.fromCharCode(96 + ((value - 1) % 26) + 1);
  if (format === 'upperLetter') return String.fromCharCode(64 + ((value - 1) % 26) + 1);
  if (format === 'decimalEnclosedCircle' && value <= 20) return String.fromCharCode(0x245f + value);
  return `${value}`;
}

/** Lists of a document, and how far each is counted: office programs keep automatic numbers out of the text. */
export class ListNumbers {
  readonly #levels = new Map<string, Map<number, ListLevel>>();
  readonly #abstract = new Map<string, string>();
  readonly #counts = new Map<string, number[]>();

  /** `xml`: the numbering part; undefined when the document has none. */
  constructor(xml: string | undefined) {
    if (xml === undefined) return;
    let abstract = '';
    let list = '';
    let level: ListLevel | undefined;
    walkXml(xml, {
      open: (name, attributes) => {
        const value = attribute(attributes, 'val') ?? '';
        if (name === 'abstractNum') abstract = attribute(attributes, 'abstractNumId') ?? '';
        else if (name === 'num') {
          list = attribute(attributes, 'numId') ?? '';
          abstract = '';
        } else if (name === 'abstractNumId' && list !== '') this.#abstract.set(list, value);
        else if (name === 'lvl' && abstract !== '') {
          const at = Number(attribute(attributes, 'ilvl') ?? '0');
          level = { format: 'decimal', text: '', start: 1 };
          const levels = this.#levels.get(abstract) ?? new Map<number, ListLevel>();
          levels.set(at, level);
          this.#levels.set(abstract, levels);
        } else if (level && name === 'numFmt') level.format = value;
        else if (level && name === 'lvlText') level.text = value;
        else if (level && name === 'start') level.start = Number(value) || 1;
      },
      close: (name) => {
        if (name === 'lvl') level = undefined;
        if (name === 'num') list = '';
      },
    });
  }

  /** The number or mark that the next paragraph of a list shows, with a blank behind it; empty for lists that show none. */
  next({ list, level }: ListPlace): string {
    const abstract = this.#abstract.get(list);
    const levels = abstract === undefined ? undefined : this.#levels.get(abstract);
    const own = levels?.get(level);
    if (abstract === undefined || levels === undefined || own === undefined) return '';
    const counts = this.#counts.get(abstract) ?? [];
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    this.#counts.set(abstract, counts);
    if (own.format === 'none') return '';
    if (own.format === 'bullet') return '• ';
    const text = own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const of = levels.get(at);
      return shown(counts[at] ?? of?.start ?? 1, of?.format ?? 'decimal');
    });
    return text === '' ? '' : `${text} `;
  }
}
