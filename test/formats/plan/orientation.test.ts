import { describe, expect, it } from 'vitest';
import { NO_ORIENTATION, type Orientation } from '../../../src/domain/orientation';
import { gridOf } from '../../../src/formats/grid';
import { orientationIn, orientationLabel } from '../../../src/formats/plan/orientation';

const robots: Orientation = {
  occupations: [
    { code: '6-30-99-00', name: '工业机器人系统操作员' },
    { code: '6-31-07-01', name: '工业机器人系统运维员' },
  ],
  industries: [
    { code: '34', name: '通用设备制造业' },
    { code: '35', name: '专用设备制造业' },
  ],
  posts: ['工业机器人应用系统集成', '工业机器人调试、运维', '技术支持'],
  certificates: ['工业机器人操作与运维', '电工（四级、三级）'],
};

const over = [
  [
    '所属专业大类（代码）',
    '所属专业类（代码）',
    '对应行业（代码）',
    '主要职业类别（代码）',
    '主要岗位群或技术领域',
    '职业技能等级证书',
  ],
  [
    '装备制造大类（46）',
    '自动化类（4603）',
    '通用设备制造业（34）\n专用设备制造业（35）',
    '工业机器人系统操作员（6-30-99-00）\n工业机器人系统运维员\n（6-31-07-01）',
    '1.工业机器人应用系统集成；2.工业机器人调试、运维；3.技术支持',
    '工业机器人操作与运维\n电工（四级、三级）',
  ],
];

describe('the 职业面向 of a plan', () => {
  it('is read from labels over their values', () => {
    expect(orientationIn(gridOf(over))).toEqual({
      ...robots,
      posts: ['工业机器人应用系统集成', '工业机器人调试', '运维', '技术支持'],
    });
  });

  it('is read from a label a row, with its value beside it', () => {
    const beside = (over[0] ?? []).map((label, at) => [label, over[1]?.[at] ?? '']);
    expect(orientationIn(gridOf(beside))).toEqual(orientationIn(gridOf(over)));
  });

  it('is read from values that go on in further rows', () => {
    const rows = [
      ['对应行业（代码）', '主要职业类别（代码）', '主要岗位类别', '职业类证书'],
      ['通用设备制造业(34)', '6-30-99-00 工业机器人系统操作员', '操作', '电工'],
      ['C35 专用设备制造业', '工业机器人系统运维员 6-31-07-01', '运维', ''],
      ['', '', '销售', ''],
    ];
    expect(orientationIn(gridOf(rows))).toEqual({
      occupations: robots.occupations,
      industries: [
        { code: '34', name: '通用设备制造业' },
        { code: 'C35', name: '专用设备制造业' },
      ],
      posts: ['操作', '运维', '销售'],
      certificates: ['电工'],
    });
  });

  it('is read from lines of running text, whatever stands around them', () => {
    const lines = [
      '四、职业面向',
      '（一）对应行业：通用设备制造业（34）',
      '（二）主要职业类别（代码）：机械工程技术人员（2-02-07）、电工（6-31-01-03）',
      '（三）主要岗位（群）或技术领域：初始岗位：操作、调试；发展岗位：系统集成',
      '本专业毕业生从事相关工作。',
    ];
    expect(orientationIn(gridOf(lines.map((line) => [line])))).toEqual({
      occupations: [
        { code: '2-02-07', name: '机械工程技术人员' },
        { code: '6-31-01-03', name: '电工' },
      ],
      industries: [{ code: '34', name: '通用设备制造业' }],
      posts: ['操作', '调试', '系统集成'],
      certificates: [],
    });
  });

  it('is nothing for a lone label, for blanks, and for other tables', () => {
    expect(orientationIn(gridOf([['职业类证书'], ['电工']]))).toEqual(NO_ORIENTATION);
    expect(orientationIn(gridOf([]))).toEqual(NO_ORIENTATION);
    expect(
      orientationIn(
        gridOf([
          ['课程名称', '学分'],
          ['电工', '4'],
        ]),
      ),
    ).toEqual(NO_ORIENTATION);
    expect(
      orientationIn(
        gridOf([
          ['对应行业', '主要职业类别'],
          ['', '——'],
        ]),
      ),
    ).toEqual(NO_ORIENTATION);
  });

  it.each([
    ['主要岗位群', 'posts'],
    ['主要岗位类别（或技术领域）', 'posts'],
    ['职业资格证书或技能等级证书举例', 'certificates'],
    ['行业企业标准和证书举例', 'certificates'],
    ['职业资格（职业技能等级）证书', 'certificates'],
    ['所属行业', 'industries'],
    ['课程类别', undefined],
    ['证书名称', undefined],
    ['岗位实习', undefined],
    ['职业素养', undefined],
  ])('takes %s for %s', (label, field) => {
    expect(orientationLabel(label)).toBe(field);
  });
});
