import { Parser } from 'htmlparser2';

/** What a walker wants to hear; names come without their namespace prefix. */
export interface XmlEvents {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

const CHUNK = 1 << 18;
const DEEPEST = 256;

class TooDeep extends Error {}

/**
 * Walks an XML text once, from start to end, calling back for each element and text; entities other than the five of XML and
 * numeric ones stay as written. `onProgress` hears how many characters are done, often enough to show life.
 * Elements nested deeper than any office file nests them stop the walk, and false comes back.
 * @example walkXml('<a><b/></a>', { open: (name) => names.push(name) }) // names: ['a', 'b']
 */
export function walkXml(
  xml: string,
  events: XmlEvents,
  onProgress: (done: number, total: number) => void = () => undefined,
): boolean {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth > DEEPEST) throw new TooDeep();
        events.open?.(local(name), attributes);
      },
      onclosetag: (name) => {
        depth--;
        events.close?.(local(name));
      },
      ontext: (text) => events.text?.(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  try {
    for (let at = 0; at < xml.length; at += CHUNK) {
      parser.write(xml.slice(at, at + CHUNK));
      onProgress(Math.min(at + CHUNK, xml.length), xml.length);
    }
    parser.end();
    return true;
  } catch (error) {
    if (error instanceof TooDeep) return false;
    throw error;
  }
}

/** An attribute by its local name, whatever its prefix; undefined when absent. @example attribute({ 'r:id': 'x' }, 'id') // 'x' */
export function attribute(
  attributes: Readonly<Record<string, string>>,
  name: string,
): string | undefined {
  if (Object.hasOwn(attributes, name)) return attributes[name];
  const key = Object.keys(attributes).find((each) => local(each) === name);
  return key === undefined ? undefined : attributes[key];
}
