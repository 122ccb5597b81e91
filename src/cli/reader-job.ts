import type { FormatId, ReadOptions } from '../formats/reading';

/** What the reader thread is asked to do: read a file and, when asked, write it in another format. */
export interface ReaderJob {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly options: ReadOptions;
  /** Give the whole value, not only counts. */
  readonly full: boolean;
  readonly convert?: { readonly to: FormatId; readonly at: string };
}

/** What the reader thread says: that it lives, or what came out. */
export type ReaderMessage =
  | { readonly kind: 'progress' }
  | {
      readonly kind: 'done';
      readonly exit: 0 | 1;
      readonly json: string;
      readonly file?: Uint8Array;
    }
  | { readonly kind: 'fault'; readonly message: string };
