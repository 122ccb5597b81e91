import { describe, expect, test } from 'vitest';
import { docxBlocks } from '../../../src/formats/docx/docx-blocks';

const blocksOf = (body: string, numbering?: string, styles?: string) =>
  docxBlocks({
    document: `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    numbering,
    styles,
  }) ?? [];
const p = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const tc = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;

describe('a Word document as blocks', () => {
  test('merged cells are one block with their spans', () => {
    const blocks = blocksOf(
      `<w:tbl><w:tr>${tc('功能', '<w:vMerge w:val="restart"/>')}${tc('宽', '<w:gridSpan w:val="2"/>')}</w:tr>` +
        `<w:tr>${tc('', '<w:vMerge/>')}${tc('甲')}${tc('乙')}</w:tr></w:tbl>`,
    );
    expect(blocks.map(({ text, cell }) => [text, cell])).toEqual([
      ['功能', { table: 0, row: 0, column: 0, rows: 2, columns: 1 }],
      ['宽', { table: 0, row: 0, column: 1, rows: 1, columns: 2 }],
      ['甲', { table: 0, row: 1, column: 1, rows: 1, columns: 1 }],
      ['乙', { table: 0, row: 1, column: 2, rows: 1, columns: 1 }],
    ]);
  });

  test('automatic numbers are written out, level by level, and begin anew', () => {
    const numbering =
      '<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7">' +
      '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>' +
      '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>' +
      '</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>';
    const at = (level: number) =>
      `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="3"/></w:numPr>`;
    const blocks = blocksOf(
      p('装配', at(0)) + p('准备', at(1)) + p('检查', at(1)) + p('调试', at(0)) + p('整定', at(1)),
      numbering,
    );
    expect(blocks.map((block) => block.text)).toEqual([
      '1. 装配',
      '1.1 准备',
      '1.2 检查',
      '2. 调试',
      '2.1 整定',
    ]);
  });

  test('deleted text and field codes are no text; a page break is none either', () => {
    const blocks = blocksOf(
      '<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText><w:t>新</w:t><w:br w:type="page"/></w:r></w:p>',
    );
    expect(blocks.map((block) => block.text)).toEqual(['新']);
  });

  test('a document nested beyond any office file is refused', () => {
    const deep = '<w:tbl><w:tr><w:tc>'.repeat(200);
    expect(docxBlocks({ document: deep, numbering: undefined, styles: undefined })).toBeUndefined();
  });
});
