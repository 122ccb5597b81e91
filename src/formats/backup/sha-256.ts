/** The first 32 bits of the fractional parts of the square (power 2) or cube (power 3) roots of the first primes. */
function rootWords(count: number, power: 2 | 3): Uint32Array {
  const words = new Uint32Array(count);
  let found = 0;
  for (let candidate = 2; found < count; candidate += 1) {
    let isPrime = true;
    for (let by = 2; by * by <= candidate; by += 1) if (candidate % by === 0) isPrime = false;
    if (!isPrime) continue;
    const root = candidate ** (1 / power);
    words[found] = (root - Math.floor(root)) * 0x1_0000_0000;
    found += 1;
  }
  return words;
}

const START = rootWords(8, 2);
const ROUND = rootWords(64, 3);
const BLOCK = 64;

function mix(state: Uint32Array, words: Uint32Array): void {
  for (let t = 16; t < 64; t += 1) {
    const x = words[t - 15] ?? 0;
    const y = words[t - 2] ?? 0;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    words[t] = (words[t - 16] ?? 0) + s0 + (words[t - 7] ?? 0) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const first = (h + s1 + ((e & f) ^ (~e & g)) + (ROUND[t] ?? 0) + (words[t] ?? 0)) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => {
    state[at] = (state[at] ?? 0) + word;
  });
}

/**
 * SHA-256 (FIPS 180-4) of bytes that come in pieces. Our own, because `crypto.subtle` does not exist on plain http and answers
 * too late for a hash that runs along with the lines.
 * @example const hash = new Sha256(); hash.update(bytes); hash.hex() // 64 hexadecimal digits
 */
export class Sha256 {
  readonly #state = START.slice();
  readonly #words = new Uint32Array(64);
  readonly #rest = new Uint8Array(BLOCK);
  #restLength = 0;
  #length = 0;

  update(bytes: Uint8Array): this {
    this.#length += bytes.length;
    let at = 0;
    if (this.#restLength > 0) {
      at = Math.min(BLOCK - this.#restLength, bytes.length);
      this.#rest.set(bytes.subarray(0, at), this.#restLength);
      this.#restLength += at;
      if (this.#restLength < BLOCK) return this;
      this.#block(this.#rest, 0);
      this.#restLength = 0;
    }
    for (; at + BLOCK <= bytes.length; at += BLOCK) this.#block(bytes, at);
    this.#rest.set(bytes.subarray(at));
    this.#restLength = bytes.length - at;
    return this;
  }

  /** Ends the hash: nothing may be added afterwards. */
  hex(): string {
    const bits = BigInt(this.#length) * 8n;
    const padding = new Uint8Array(this.#paddingLength());
    padding[0] = 0x80;
    new DataView(padding.buffer).setBigUint64(padding.length - 8, bits);
    this.update(padding);
    return Array.from(this.#state, (word) => word.toString(16).padStart(8, '0')).join('');
  }

  #paddingLength(): number {
    const used = this.#length % BLOCK;
    return (used < 56 ? BLOCK : 2 * BLOCK) - used;
  }

  #block(bytes: Uint8Array, from: number): void {
    for (let t = 0; t < 16; t += 1) {
      const at = from + t * 4;
      this.#words[t] =
        ((bytes[at] ?? 0) << 24) |
        ((bytes[at + 1] ?? 0) << 16) |
        ((bytes[at + 2] ?? 0) << 8) |
        (bytes[at + 3] ?? 0);
    }
    mix(this.#state, this.#words);
  }
}

/** The SHA-256 of a text's UTF-8 bytes in hexadecimal. @example sha256Of('abc') // 'ba7816bf…' */
export function sha256Of(text: string): string {
  return new Sha256().update(new TextEncoder().encode(text)).hex();
}
