import { expose, transfer } from 'comlink';
import { makeId, type RandomBytes } from '../domain/id';
import type { StandardDocument } from '../domain/standard';
import { writePlanTemplate } from '../formats/plan/write-plan';
import type { FormatId, ReadValue, Written } from '../formats/reading';
import { formatOf } from '../formats/registry';
import type { TemplateKind } from './file-writer-client';

const random: RandomBytes = (bytes) => crypto.getRandomValues(bytes);

/** A standard with one example of each row, as the blank template shows it. */
function exampleStandard(): StandardDocument {
  const standardId = makeId<StandardDocument['standard']['id']>(random);
  const base = { standardId, level: '3' };
  const [top, content, skill, knowledge] = [0, 1, 2, 3].map(() =>
    makeId<StandardDocument['items'][number]['id']>(random),
  ) as [never, never, never, never];
  return {
    standard: {
      id: standardId,
      kind: 'occupational',
      title: '（在此填写标准名称）',
      code: '6-00-00-00',
      edition: '2026',
      language: 'zh-CN',
      status: 'draft',
      levels: [{ id: '3', name: '三级/高级工', rank: 3 }],
      weights: [
        {
          level: '3',
          table: 'skill',
          rows: [{ name: '示例职业功能', itemId: top, weight: '100' as never }],
        },
      ],
    },
    items: [
      {
        ...base,
        id: top,
        parentId: null,
        order: 0,
        kind: 'function',
        number: '1',
        text: '示例职业功能',
      },
      {
        ...base,
        id: content,
        parentId: top,
        order: 1,
        kind: 'work-content',
        number: '1.1',
        text: '示例工作内容',
      },
      {
        ...base,
        id: skill,
        parentId: content,
        order: 2,
        kind: 'skill',
        number: '1.1.1',
        text: '能完成示例技能',
      },
      {
        ...base,
        id: knowledge,
        parentId: content,
        order: 3,
        kind: 'knowledge',
        number: '1.1.1',
        text: '示例知识',
      },
    ],
  };
}

const fileWriter = {
  /** The value in that format; undefined when the format cannot hold it. `at` is an ISO instant for the file's own date. */
  async write(value: ReadValue, format: FormatId, at: string): Promise<Written | undefined> {
    const written = await formatOf(format)?.write?.(value, { at, random });
    return written && transfer(written, [written.bytes.buffer]);
  },

  /** The blank XLSX table of that kind, with an example row; the readers take it back. */
  async template(kind: TemplateKind): Promise<Uint8Array<ArrayBuffer>> {
    const written =
      kind === 'programme'
        ? writePlanTemplate()
        : await formatOf('xlsx')?.write?.(
            { standards: [exampleStandard()] },
            { at: '2026-01-01T00:00:00.000Z', random },
          );
    if (!written) throw new RangeError(`no template for ${kind}`);
    return transfer(written.bytes, [written.bytes.buffer]);
  },
};

export type FileWriter = typeof fileWriter;

expose(fileWriter);
