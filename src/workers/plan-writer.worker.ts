import { expose, transfer } from 'comlink';
import type { ProgrammeDocument } from '../domain/programme';
import { writePlanJson } from '../formats/plan/plan-json';
import { writePlansXlsx } from '../formats/plan/write-plan';

const planWriter = {
  /** The plan as a book in the layout it came with. */
  xlsx(document: ProgrammeDocument): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(writePlansXlsx([document]).bytes);
    return transfer(bytes, [bytes.buffer]);
  },

  /** The plan as a Word document; its library comes with the first one. */
  async docx(document: ProgrammeDocument): Promise<Uint8Array<ArrayBuffer>> {
    const { writePlanDocx } = await import('../formats/plan/write-plan-docx');
    const bytes = await writePlanDocx(document);
    return transfer(bytes, [bytes.buffer]);
  },

  /** The plan with all it holds, after standards/schema/programme.schema.json. */
  json: (document: ProgrammeDocument): string => writePlanJson(document),
};

export type PlanWriter = typeof planWriter;

expose(planWriter);
