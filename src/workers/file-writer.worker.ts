import { expose, transfer } from 'comlink';
import type { RandomBytes } from '../domain/id';
import { writePlanTemplate } from '../formats/plan/write-plan';
import type { FormatId, ReadValue, Written } from '../formats/reading';
import { formatOf } from '../formats/registry';
import { standardTemplate } from '../formats/standard/template';

const random: RandomBytes = (bytes) => crypto.getRandomValues(bytes);

export type TemplateKind = 'standard' | 'programme';

const fileWriter = {
  /** The value in that format; undefined when the format cannot hold it. `at` is an ISO instant for the file's own date. */
  async write(value: ReadValue, format: FormatId, at: string): Promise<Written | undefined> {
    const written = await formatOf(format)?.write?.(value, { at, random });
    return written && transfer(written, [written.bytes.buffer]);
  },

  /** The blank XLSX table of that kind, with an example row; the readers take it back. */
  template(kind: TemplateKind): Uint8Array<ArrayBuffer> {
    const bytes =
      kind === 'programme' ? writePlanTemplate().bytes : new Uint8Array(standardTemplate());
    return transfer(bytes, [bytes.buffer]);
  },
};

export type FileWriter = typeof fileWriter;

expose(fileWriter);
