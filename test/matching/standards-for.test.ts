import { describe, expect, it } from 'vitest';
import { asId, type StandardId } from '../../src/domain/id';
import { NO_ORIENTATION } from '../../src/domain/orientation';
import type { Standard } from '../../src/domain/standard';
import { standardsFor } from '../../src/matching/standards-for';

const standard = (code: string, title: string, parts: Partial<Standard> = {}) =>
  ({
    id: asId<StandardId>(title),
    kind: 'occupational',
    code,
    title,
    status: 'adopted',
    levels: [
      { id: '4', name: '四级/中级工', rank: 2 },
      { id: '3', name: '三级/高级工', rank: 3 },
    ],
    ...parts,
  }) as Standard;

const operator = standard('6-30-99-00', '工业机器人系统操作员');
const electrician = standard('6-31-01-03', '电工');
const fits = (parts: Partial<typeof NO_ORIENTATION>, ...standards: Standard[]) =>
  standardsFor({ ...NO_ORIENTATION, ...parts }, standards).map(({ standard: of, by, level }) => [
    of.title,
    by,
    level,
  ]);

describe('the standards that a 职业面向 names', () => {
  it('are found by code and name, the surest first', () => {
    const occupations = [
      { code: '', name: '电工' },
      { code: '6-30-99-00(S)', name: '工业机器人系统操作员' },
    ];
    expect(fits({ occupations }, electrician, operator)).toEqual([
      ['工业机器人系统操作员', 'code-and-name', null],
      ['电工', 'name', null],
    ]);
  });

  it('are weakly found by a code that has another name, and by a small class', () => {
    const occupations = [
      { code: '6-30-99-00', name: '机电设备维修工' },
      { code: '6-31-01', name: '机械设备修理人员' },
    ];
    expect(fits({ occupations }, electrician, operator)).toEqual([
      ['工业机器人系统操作员', 'code', null],
      ['电工', 'class', null],
    ]);
  });

  it('are found by a certificate, at the highest level that it names', () => {
    const certificates = ['电工（四级、三级）', '电工基础证书'];
    expect(fits({ certificates }, electrician, operator)).toEqual([['电工', 'certificate', '3']]);
    const x = standard('', '工业机器人操作与运维职业技能等级标准', { levels: [] });
    expect(fits({ certificates: ['工业机器人操作与运维'] }, x)).toHaveLength(1);
  });

  it('are none without grounds, and never withdrawn ones', () => {
    expect(fits({}, electrician)).toEqual([]);
    const occupations = [{ code: '', name: '电工' }];
    expect(fits({ occupations }, { ...electrician, status: 'withdrawn' })).toEqual([]);
    expect(fits({ occupations: [{ code: '', name: '' }] }, standard('', ''))).toEqual([]);
  });
});
