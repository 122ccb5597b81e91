import { expect, test } from 'vitest';
import { readFile } from '../../../src/formats/read-file';
import { seededBytes } from '../random';

const read = async (lines: readonly string[]) => {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const reading = await readFile(bytes, 'x.txt', { random: seededBytes(1) });
  const document = reading.value?.standards?.[0];
  return {
    codes: reading.problems.map((problem) => problem.code),
    items: document?.items.map(
      (item) => `${item.number}|${item.text}${item.strength ? `|${item.strength}` : ''}`,
    ),
    title: document?.standard.title,
  };
};

test('an English norm: a line longer than its heading begins a paragraph, an article is no unit, an annex that is spoken of opens none', async () => {
  const { codes, items, title } = await read([
    'NATIONAL STANDARD OF THE PEOPLE’S REPUBLIC OF CHINA',
    'GB/T 90200—2024',
    'Seed trays',
    'Foreword',
    'Users shall read the whole document.',
    '1 Scope',
    'This document gives rules for trays that are carried by hand and',
    'washed afterwards.',
    '2 Normative references',
    'GB/T 1 Trays',
    '3 Terms and definitions',
    '3.1 tray',
    'shallow container that may be stacked and',
    'carried',
    '4 Use',
    '4.1 Trays shall be dry. A cover may be used.',
    'EXAMPLE A cloth should do.',
    '4.2 A label should be fixed.',
    '4.3 The person responsible works after the rules of',
    'Annex A, which are short.',
    'Annex A (informative) Labels',
    'A.1 Labels must be white.',
    'Bibliography',
    '[1] Another book.',
  ]);
  expect(title).toBe('Seed trays');
  expect(items).toEqual([
    '1|Scope',
    '|This document gives rules for trays that are carried by hand and washed afterwards.|statement',
    '2|Normative references',
    '3|Terms and definitions',
    '3.1|tray',
    '|shallow container that may be stacked and carried|statement',
    '4|Use',
    '4.1|Trays shall be dry.|shall',
    '4.1|A cover may be used.|may',
    '4.2|A label should be fixed.|should',
    '4.3|The person responsible works after the rules of Annex A, which are short.|statement',
    'A|Labels',
    'A.1|Labels must be white.|statement',
  ]);
  expect(codes).toContain('requirement-in-informative-annex');
});

test('a number far from the last one is a clause and a gap behind a whole sentence, a reference within one', async () => {
  const { codes, items } = await read([
    '团体标准',
    'T/ABCD 12—2020',
    '苗盘清洗规程',
    '1. 总则',
    '1.1. 操作者必须戴手套。',
    '1.1.1. 手套应符合',
    '1.1.9 的规定。',
    '1.1.12. 苗盘不得叠放。',
    '示例：叠放时',
    '水流不到底。',
    '表1 次数',
    '苗盘',
    '应洗两次',
    '1.2. 记录应有：',
    '——日期；',
    '——次数。',
    '2. 术语和定义',
    '2.1. 苗盘',
    '可移动的浅盘，可叠放。',
  ]);
  expect(items).toEqual([
    '1|总则',
    '1.1|操作者必须戴手套。|shall',
    '1.1.1|手套应符合1.1.9 的规定。|shall',
    '1.1.12|苗盘不得叠放。|shall',
    '1.2|记录应有：|shall',
    '——|日期；|shall',
    '——|次数。|shall',
    '2|术语和定义',
    '2.1|苗盘',
    '|可移动的浅盘，可叠放。|statement',
  ]);
  expect(codes).toContain('numbering-gap');
});

test('a clause below an earlier one than the last is said to stand out of order', async () => {
  const { codes, items } = await read([
    '团体标准',
    'T/ABCD 13—2020',
    '1 总则',
    '2 清洗',
    '2.1 苗盘应冲洗。',
    '1.1 苗盘应晾干。',
  ]);
  expect(items).toContain('1.1|苗盘应晾干。|shall');
  expect(codes).toContain('number-out-of-order');
});
