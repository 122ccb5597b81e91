const LINE_END = 0x0a;

/** A file's lines as stretches of its bytes; what follows the last line end is not a line but a rest. */
export class Lines {
  readonly #bytes: Uint8Array;
  readonly #ends: number[] = [];
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) {
      this.#ends.push(at + 1);
    }
  }

  /** Number of whole lines. */
  get count(): number {
    return this.#ends.length;
  }

  /** Whether bytes follow the last line end. */
  get hasRest(): boolean {
    return (this.#ends.at(-1) ?? 0) < this.#bytes.length;
  }

  /** The bytes of `lines` lines from line `from` on, line ends included. */
  bytes(from: number, lines: number): Uint8Array {
    return this.#bytes.subarray(this.#ends[from - 1] ?? 0, this.#ends[from + lines - 1]);
  }

  /** The line's JSON value; undefined when it is not UTF-8 or not JSON. */
  value(line: number): unknown {
    try {
      return JSON.parse(this.#decoder.decode(this.bytes(line, 1)));
    } catch {
      return undefined;
    }
  }
}
