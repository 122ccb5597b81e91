import { describe, expect, it } from 'vitest';
import { catalogueFaults, hardCodedText, keysOf, problemCodesIn } from './catalogues';

describe('catalogueFaults', () => {
  it('finds nothing wrong with a whole translation', () => {
    const source = {
      save: '保存',
      counts: { rows: (n: number) => `${n} 行` },
      done: '',
      language: '中文',
    };
    const translation = {
      save: 'Save',
      counts: { rows: () => 'rows' },
      done: '',
      language: '中文',
      优: 'A',
      grades: { 良: 'B' },
    };
    expect(catalogueFaults(source, translation, 'en')).toEqual([]);
  });

  it.each([
    [{ a: '甲' }, {}, 'en: a: missing'],
    [{ a: '甲' }, { a: '甲' }, 'en: a: not translated'],
    [{ a: '甲' }, { a: ' ' }, 'en: a: empty on one side'],
    [{ a: () => '甲' }, { a: 'A' }, 'en: a: of another kind than its source'],
    [{ a: { b: '乙' } }, { a: {} }, 'en: a: b: missing'],
    [{}, { a: 'A' }, 'en: a: not in the source'],
  ])('%o against %o: %s', (source, translation, fault) => {
    expect(catalogueFaults(source, translation, 'en')).toEqual([fault]);
  });
});

describe('keysOf', () => {
  it('goes all the way down', () => {
    expect(keysOf({ a: { 'b-c': '乙', d: () => '' }, e: '' })).toEqual(['a', 'b-c', 'd', 'e']);
  });
});

describe('hardCodedText', () => {
  it('names the line', () => {
    expect(hardCodedText('<p>ok</p>\n<p>你好</p>')).toEqual([{ line: 2, text: '<p>你好</p>' }]);
  });

  it('leaves comments and the names of languages alone', () => {
    const code = "// 说明\n/* 说明\n说明 */ <!-- 说明 -->\nconst other = '中文';";
    expect(hardCodedText(code)).toEqual([]);
  });

  it('leaves patterns alone that read what people wrote', () => {
    expect(hardCodedText('const weeks = /^(\\d+)\\s*[Ww周]$/.exec(written);')).toEqual([]);
    expect(hardCodedText('<p>一/二/三</p>')).toHaveLength(1);
  });

  it('is not led astray by an address', () => {
    expect(hardCodedText("const a = 'https://a.cn/说明';")).toHaveLength(1);
  });
});

describe('problemCodesIn', () => {
  it('reads the calls, over line ends, and not the comments', () => {
    const code = "problem('one', 'error'); problem(\n  'two', 'note') // problem('three')";
    expect(problemCodesIn(code)).toEqual(['one', 'two']);
  });
});
