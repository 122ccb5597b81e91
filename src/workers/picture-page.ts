import type { EvidenceType } from '../domain/evidence';
import type { PagePicture } from './pdf-pages';

/** A picture as a file of one page, decoded when it is asked for, in the thread that it is asked in. */
export class PicturePage {
  readonly #blob: Blob;

  constructor(bytes: Uint8Array<ArrayBuffer>, type: EvidenceType) {
    this.#blob = new Blob([bytes], { type });
  }

  /** 1; 0 when it cannot be decoded. */
  async count(): Promise<number> {
    try {
      (await createImageBitmap(this.#blob)).close();
      return 1;
    } catch {
      return 0;
    }
  }

  /** The picture at most so many pixels wide, its size in its own pixels; undefined when it cannot be decoded. */
  async draw(number: number, width: number): Promise<PagePicture | undefined> {
    if (number !== 1) return undefined;
    try {
      const whole = await createImageBitmap(this.#blob);
      const shown = { left: 0, bottom: 0, right: whole.width, top: whole.height };
      if (whole.width <= width) return { picture: whole, shown };
      const resizeHeight = Math.max(1, Math.round((whole.height * width) / whole.width));
      const size = { resizeWidth: width, resizeHeight, resizeQuality: 'high' } as const;
      // A browser that cannot make it smaller gives it whole.
      const picture = await createImageBitmap(whole, size).catch(() => whole);
      if (picture !== whole) whole.close();
      return { picture, shown };
    } catch {
      return undefined;
    }
  }
}
