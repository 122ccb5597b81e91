import { expect, test } from 'vitest';
import { readCatalogueSheet } from '../../../src/formats/catalogue/read-catalogue-sheet';

const levels = [
  { value: 'national', label: '国家级' },
  { value: 'provincial', label: '省部级' },
];
const read = (...lines: string[]) =>
  readCatalogueSheet(new TextEncoder().encode(lines.join('\r\n')), '目录.csv', levels);

test('a sheet of contests is read: names, aliases, level, class, days', () => {
  const { value, problems } = read(
    '序号,竞赛名称,别名,级别,类别,起,止',
    '1,机器人系统集成大赛,机器人集成赛；集成赛,国家级,A,2026-01-01,2026年12月31日',
    '2,书法大赛,,provincial,,,',
  );
  expect(problems).toEqual([]);
  expect(value).toEqual([
    {
      name: '机器人系统集成大赛',
      aliases: ['机器人集成赛', '集成赛'],
      level: 'national',
      class: 'A',
      from: '2026-01-01',
      to: '2026-12-31',
    },
    { name: '书法大赛', level: 'provincial' },
  ]);
});

test('a row without a name, of no known level or with an odd day is named and left out; the others go on', () => {
  const { value, problems } = read(
    '竞赛名称,级别,起',
    ',国家级,',
    '甲大赛,宇宙级,',
    '乙大赛,国家级,3/1/2026',
    '丙大赛,国家级,',
  );
  expect(value?.map(({ name }) => name)).toEqual(['丙大赛']);
  expect(problems.map(({ code, where }) => [code, where.line ?? where.row])).toEqual([
    ['catalogue-no-name', 2],
    ['catalogue-no-level', 3],
    ['claims-no-day', 4],
  ]);
});

test('a table of something else, and no table, are refused', () => {
  expect(read('课程,学分', '甲,2').problems).toMatchObject([{ code: 'catalogue-no-columns' }]);
  expect(readCatalogueSheet(new Uint8Array(), 'x.csv', levels).value).toBeUndefined();
});
