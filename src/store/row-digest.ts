import { canonicalJson } from '../domain/versions/canonical-json';

/** Four 32-bit lanes; each is the sum, modulo 2³², of that lane of every row's hash. */
type Lanes = [number, number, number, number];

/** The hash of a text in four 32-bit lanes (cyrb128 mixing): finds damage and mix-ups, not forgery. */
function lanesOf(text: string): Lanes {
  let a = 1779033703;
  let b = 3144134277;
  let c = 1013904242;
  let d = 2773480762;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = b ^ Math.imul(a ^ unit, 597399067);
    b = c ^ Math.imul(b ^ unit, 2869860233);
    c = d ^ Math.imul(c ^ unit, 951274213);
    d = a ^ Math.imul(d ^ unit, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  return [(a ^ b ^ c ^ d) >>> 0, b >>> 0, c >>> 0, d >>> 0];
}

/**
 * A digest of a bag of rows that follows every change in time proportional to the change, not to the workspace: the order in
 * which rows came is of no account, and taking a row out undoes putting it in. Guards against damage, not against forgery.
 * @example const bag = new RowDigest(); bag.add('items', row); bag.take('items', row); bag.text // '00000000…' (32 digits)
 */
export class RowDigest {
  #lanes: Lanes = [0, 0, 0, 0];

  /** Starts from a digest text of 32 hexadecimal digits; any other text starts from the empty bag. */
  constructor(text = '') {
    if (!/^[0-9a-f]{32}$/.test(text)) return;
    const lane = (at: number) => Number.parseInt(text.slice(at * 8, at * 8 + 8), 16);
    this.#lanes = [lane(0), lane(1), lane(2), lane(3)];
  }

  add(table: string, row: object): void {
    this.#move(table, row, 1);
  }

  take(table: string, row: object): void {
    this.#move(table, row, -1);
  }

  get text(): string {
    return this.#lanes.map((lane) => lane.toString(16).padStart(8, '0')).join('');
  }

  #move(table: string, row: object, sign: 1 | -1): void {
    const [a, b, c, d] = lanesOf(`${table}\u0000${canonicalJson(row)}`);
    const [w, x, y, z] = this.#lanes;
    this.#lanes = [
      (w + sign * a) >>> 0,
      (x + sign * b) >>> 0,
      (y + sign * c) >>> 0,
      (z + sign * d) >>> 0,
    ];
  }
}
