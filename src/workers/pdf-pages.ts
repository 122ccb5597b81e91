import type { PageBox } from '../domain/source-map';

/** A drawn page, and the part of it that the drawing shows, in points. */
export interface PagePicture {
  readonly picture: ImageBitmap;
  readonly shown: PageBox;
}

/** Pixels of a drawn page at most; a sheet that is larger is drawn coarser. */
const MOST_PIXELS = 8_000_000;

/** Pictures inside a page are put together here: a worker has no document to make a canvas. */
class WorkerCanvases {
  create(width: number, height: number) {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext('2d') };
  }

  reset({ canvas }: { readonly canvas: OffscreenCanvas }, width: number, height: number): void {
    canvas.width = width;
    canvas.height = height;
  }

  destroy({ canvas }: { readonly canvas: OffscreenCanvas }): void {
    canvas.width = 0;
    canvas.height = 0;
  }
}

/** Filters need a document; without them a rare masked picture is drawn plain. */
class NoFilters {
  addFilter = () => 'none';
  addHCMFilter = () => 'none';
  addAlphaFilter = () => 'none';
  addLuminosityFilter = () => 'none';
  addHighlightHCMFilter = () => 'none';
  destroy = () => undefined;
}

async function opened(bytes: Uint8Array) {
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    // Glyphs are drawn as shapes, for a worker cannot load fonts.
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
    CanvasFactory: WorkerCanvases,
    FilterFactory: NoFilters,
  }).promise;
}

/** The pages of a PDF as pictures, each drawn when it is asked for, in the thread that it is asked in. */
export class PdfPages {
  readonly #bytes: Uint8Array;
  #document: ReturnType<typeof opened> | undefined;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** How many pages there are; 0 when it cannot be opened. */
  async count(): Promise<number> {
    try {
      this.#document ??= opened(this.#bytes);
      return (await this.#document).numPages;
    } catch {
      return 0;
    }
  }

  /**
   * A page as a picture so many pixels wide; undefined for a page that is not there or cannot be drawn. Pages count from 1.
   * @example (await pages.draw(1, 600))?.picture.width // 600
   */
  async draw(number: number, width: number): Promise<PagePicture | undefined> {
    try {
      this.#document ??= opened(this.#bytes);
      const page = await (await this.#document).getPage(number);
      const plain = page.getViewport({ scale: 1 });
      const most = Math.sqrt(MOST_PIXELS / (plain.width * plain.height));
      const viewport = page.getViewport({ scale: Math.min(width / plain.width, most) });
      const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
      const context = canvas.getContext('2d');
      if (!context) return undefined;
      await page.render({
        canvas: null,
        // The library asks of a canvas only what this one has too.
        canvasContext: context as unknown as CanvasRenderingContext2D,
        viewport,
        // Drawing for print does not wait for the screen's frames, which a worker has not.
        intent: 'print',
      }).promise;
      page.cleanup();
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      return { picture: canvas.transferToImageBitmap(), shown: { left, bottom, right, top } };
    } catch {
      return undefined;
    }
  }
}
