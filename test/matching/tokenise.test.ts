import { describe, expect, it } from 'vitest';
import { tokenise } from '../../src/matching/tokenise';

function terms(text: string): readonly string[] {
  return tokenise(text).map(({ term }) => term);
}

function places(text: string): readonly string[] {
  return tokenise(text).map(({ start, end }) => text.slice(start, end));
}

describe('tokenise', () => {
  it('gives single Chinese characters and pairs of neighbours', () => {
    expect(terms('机器人')).toEqual(['机', '器', '机器', '人', '器人']);
  });

  it('leaves out function words, but keeps their pairs', () => {
    expect(terms('安装与调试')).toEqual(['安', '装', '安装', '装与', '调', '与调', '试', '调试']);
    expect(terms('the use of a lathe')).toEqual(['us', 'lath']);
  });

  it('makes one term of the forms and spellings of an English word', () => {
    expect(terms('Organising organized organizes')).toEqual(['organ', 'organ', 'organ']);
    expect(terms('colour color')).toEqual(['color', 'color']);
    expect(terms('metres meters')).toEqual(['meter', 'meter']);
  });

  it('keeps codes whole', () => {
    expect(terms('6-30-99-00 S7-1200 C++ C# 3D 1.5')).toEqual([
      '6-30-99-00',
      's7-1200',
      'c++',
      'c#',
      '3d',
      '1.5',
    ]);
  });

  it('keeps a name in capitals that is a function word otherwise', () => {
    expect(terms('IT support')).toEqual(['it', 'support']);
    expect(terms('it supports')).toEqual(['support']);
  });

  it('gives a hyphened word joined and in parts', () => {
    expect(terms('e-commerce')).toEqual(['ecommerc', 'e', 'commerc']);
  });

  it('does not mind width, ligatures or accents, and tells the place in the text as written', () => {
    expect(terms('ＰＬＣ　编程')).toEqual(terms('PLC 编程'));
    expect(places('ＰＬＣ　编程')).toEqual(['ＰＬＣ', '编', '程', '编程']);
    expect(places('ﬁtting ＡＢ')).toEqual(['ﬁtting', 'ＡＢ']);
    expect(terms('café')).toEqual(['cafe']);
  });

  it('finds characters beyond the first plane whole', () => {
    expect(places('𠮷野')).toEqual(['𠮷', '野', '𠮷野']);
  });

  it('takes time in proportion to the text, whatever it is', () => {
    const start = performance.now();
    for (const unit of ['a', 'a-', '1.', "a'", 'e\u0301', '+', '机', '½'])
      tokenise(unit.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(4000);
  });

  it('gives nothing for empty text, punctuation and lone surrogates', () => {
    expect(terms('')).toEqual([]);
    expect(terms(' ，。!?… \n')).toEqual([]);
    expect(terms('\ud800')).toEqual([]);
  });
});
