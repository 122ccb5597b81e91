import { describe, expect, it } from 'vitest';
import { claimTemplate } from '../../../src/formats/claims/claim-template';
import { dayOf } from '../../../src/formats/claims/day';
import { readClaimSheet } from '../../../src/formats/claims/read-claim-sheet';
import type { ToldRoles } from '../../../src/domain/sheet-claim';
import { shippedPack } from '../../credits/packs';

const { facts } = shippedPack('rs14');
const readSheet = (text: string, told: ToldRoles = {}) =>
  readClaimSheet(new TextEncoder().encode(text), '成果.csv', facts, 'contest', told);
const read = (text: string) => {
  const { value, problems } = readSheet(text);
  return { value: value?.rows, problems };
};
const codes = (text: string) => read(text).problems.map((each) => [each.code, each.where.line]);

describe('a sheet of achievements', () => {
  it('gives a claim a row, numbers as text, choices by their labels', () => {
    const { value, problems } = read(
      '学号,姓名,成果类型,成果名称,取得日期,竞赛级别,获奖等级,申请课程\n' +
        '0264,林示例,竞赛获奖,机器人竞赛,2026年3月1日,国家级,一等奖,PLC应用技术；高职英语\n',
    );
    expect(problems).toEqual([]);
    expect(value).toEqual([
      expect.objectContaining({
        number: '0264',
        kind: 'contest',
        title: '机器人竞赛',
        date: '2026-03-01',
        courses: ['PLC应用技术', '高职英语'],
        facts: { contestLevel: 'national', awardGrade: 'first' },
      }),
    ]);
  });

  it('names every fault with its row and takes the others', () => {
    const text =
      '学号,姓名,成果名称,取得日期,竞赛级别\n' +
      ',无号,竞赛,2026-03-01,国家级\n' +
      '0265,林,,2026-03-01,国家级\n' +
      '0266,林,竞赛,3/1/2026,国家级\n' +
      '0267,林,竞赛,2026-02-30,\n' +
      '0268,林,竞赛,2026-03-01,宇宙级\n' +
      '\n' +
      '0269,林,竞赛,2026/3/1,国家级\n';
    expect(codes(text)).toEqual([
      ['claims-no-number', 2],
      ['claims-no-title', 3],
      ['claims-no-day', 4],
      ['claims-no-day', 5],
      ['claims-no-such-value', 6],
    ]);
    expect(read(text).value?.map((each) => each.number)).toEqual(['0269']);
  });

  it('says when it is no such sheet, or has no row', () => {
    expect(codes('课程,学分\nPLC,4\n')).toEqual([['claims-no-columns', undefined]]);
    expect(codes('学号,成果名称,取得日期\n')).toEqual([['claims-none', undefined]]);
    expect(read('').value).toBeUndefined();
  });

  it('takes its own template back', () => {
    const { value, problems } = readClaimSheet(claimTemplate(facts), 't.xlsx', facts, 'other');
    expect(problems).toEqual([]);
    expect(value?.rows).toEqual([
      expect.objectContaining({ number: '026460305101', kind: 'contest', date: '2026-03-01' }),
    ]);
  });
});

it('takes a cell of several kinds as a list, and none of it when one is unknown', () => {
  const kinds = {
    name: 'evidenceKinds',
    label: '凭证',
    type: 'list',
    choices: [
      { value: 'certificate', label: '获奖证书' },
      { value: 'official-list', label: '公布名单' },
    ],
  };
  const bytes = new TextEncoder().encode(
    '学号,成果名称,取得日期,凭证\n' +
      '1,竞赛,2026-03-01,获奖证书；公布名单\n' +
      '2,竞赛,2026-03-01,获奖证书；别的\n',
  );
  const { value, problems } = readClaimSheet(bytes, '成果.csv', [kinds], 'contest');
  expect(value?.rows.map(({ facts: told }) => told)).toEqual([
    { evidenceKinds: ['certificate', 'official-list'] },
  ]);
  expect(problems.map(({ code }) => code)).toEqual(['claims-no-such-value']);
});

describe("the school's own headers", () => {
  const text = '编号,谁,赛事,日子,层次,备注\n0264,林示例,机器人竞赛,2026-03-01,国家级,无\n';

  it('are shown with an example and read once somebody says what they are', () => {
    const unread = readSheet(text);
    expect(unread.problems.map(({ code }) => code)).toEqual(['claims-no-columns']);
    expect(unread.value?.rows).toEqual([]);
    expect(unread.value?.columns[0]).toEqual({
      at: 0,
      header: '编号',
      key: '编号',
      example: '0264',
      role: 'none',
    });
    const told: ToldRoles = {
      编号: 'number',
      谁: 'name',
      赛事: 'title',
      日子: 'date',
      层次: 'fact:contestLevel',
    };
    const { value, problems } = readSheet(text, told);
    expect(problems).toEqual([]);
    expect(value?.rows).toMatchObject([
      { number: '0264', name: '林示例', title: '机器人竞赛', facts: { contestLevel: 'national' } },
    ]);
    expect(value?.columns.map(({ role }) => role)).toEqual([...Object.values(told), 'none']);
  });

  it('give a role once; what was told goes before what a header says; a fact unknown to the rules is none', () => {
    const two = '学号,编号,成果名称,取得日期,甲\n1,0264,竞赛,2026-03-01,x\n';
    const { value } = readSheet(two, { 编号: 'number', 甲: 'fact:unheardOf' });
    expect(value?.columns.map(({ role }) => role)).toEqual([
      'none',
      'number',
      'title',
      'date',
      'none',
    ]);
    expect(value?.rows.map(({ number }) => number)).toEqual(['0264']);
    expect(readSheet(two, { 学号: 'none', 编号: 'number' }).value?.rows).toHaveLength(1);
  });
});

it('reads days only when the year comes first and the day exists', () => {
  expect(dayOf('2026.3.1')).toBe('2026-03-01');
  expect(dayOf('２０２６-０３-０１')).toBe('2026-03-01');
  expect(dayOf('20260301')).toBe('2026-03-01');
  for (const odd of ['', '2026', '3/1/2026', '2026-13-01', '2026-02-29', '第一学期'])
    expect(dayOf(odd), odd).toBeUndefined();
});
