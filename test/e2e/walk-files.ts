import { utils, write, type WorkSheet } from 'xlsx';

function book(...sheets: readonly (readonly [string, WorkSheet])[]): Buffer {
  const made = utils.book_new();
  for (const [name, sheet] of sheets) utils.book_append_sheet(made, sheet, name);
  return write(made, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

const down = (column: number, from: number, to: number) => ({
  s: { r: from, c: column },
  e: { r: to, c: column },
});
const across = (row: number, from: number, to: number) => ({
  s: { r: row, c: from },
  e: { r: row, c: to },
});

/**
 * A small occupational standard as offices keep it: merged function and work-content cells, full-width numbers, several
 * statements in a cell, weights in their own sheet, and a hidden sheet with names in it.
 */
export function standardBook(): Buffer {
  const rows = [
    ['焊接机器人操作员 三级/高级工 工作要求'],
    ['职业功能', '工作内容', '技能要求', '相关知识要求'],
    [
      '1．机械装调',
      '1.1 部件装配',
      '1.1.1 能按图装配末端执行器\n1.1.2 能检查装配精度',
      '1.1.1 装配图识读方法',
    ],
    ['2．编程调试', '２.1 示教编程', '2.1.1 能编写搬运轨迹程序', '2.1.1 运动指令的用法'],
    ['', '', '2.1.2 能设置工具坐标系', '2.1.2 坐标系的标定'],
  ];
  const sheet = utils.aoa_to_sheet(rows);
  sheet['!merges'] = [across(0, 0, 3), down(0, 3, 4), down(1, 3, 4)];
  const weights = utils.aoa_to_sheet([
    ['项目', '三级/高级工(%)'],
    ['机械装调', 40],
    ['编程调试', 60],
    ['合计', 100],
  ]);
  const facts = utils.aoa_to_sheet([
    ['项目', '内容'],
    ['名称', '焊接机器人操作员'],
    ['编码', '6-30-99-00'],
    ['版次', '2025'],
  ]);
  const hidden = utils.aoa_to_sheet([['填表人'], ['示例甲']]);
  const bytes = utils.book_new();
  for (const [name, each] of [
    ['标准信息', facts],
    ['三级', sheet],
    ['技能权重', weights],
    ['联系人', hidden],
  ] as const)
    utils.book_append_sheet(bytes, each, name);
  bytes.Workbook = { Sheets: [{}, {}, {}, { Hidden: 1 }] };
  return write(bytes, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

/**
 * A plan with a title, a two-row merged head, carried categories, term columns with weeks, subtotals and a total, codes with
 * leading zeros, whole weeks written as `2周`, a sign-off line. A fifth of its specialised credits is 4.4: room to convert one course of 4.
 */
export function planBook(): Buffer {
  const rows = [
    ['焊接机器人技术专业（2027级）教学进程表'],
    ['课程类别', '课程代码', '课程名称', '课程性质', '学分', '学时', '', '', '各学期周学时', ''],
    ['', '', '', '', '', '总学时', '理论', '实践', '第1学期\n16周', '第2学期\n16周'],
    ['公共基础课', '0024001', '体育与健康', '必修', 2, 32, 4, 28, '2', ''],
    ['', '0024002', '大学英语', '必修', 4, 64, 48, 16, '2', '2'],
    ['', '', '小计', '', 6, 96, 52, 44, '4', '2'],
    ['专业核心课', '0724101', '机器人示教编程', '必修', 4, 64, 16, 48, '', '4'],
    ['', '0724102', '机器人机械装调', '必修', 4, 64, 24, 40, '4', ''],
    ['', '0724103', '机器人综合实训', '必修', 2, 60, 0, 60, '', '2周'],
    ['', '0724104', '电气控制技术', '必修', 4, 64, 32, 32, '4', ''],
    ['', '0724105', '传感器与检测技术', '必修', 4, 64, 32, 32, '', '4'],
    ['', '0724106', '焊接工艺基础', '必修', 4, 64, 32, 32, '', '4'],
    ['', '', '小计', '', 22, 380, 136, 244, '8', '12'],
    ['', '', '合计', '', 28, 476, 188, 288, '12', '14'],
    ['制表人：示例甲'],
  ];
  const sheet = utils.aoa_to_sheet(rows);
  sheet['!merges'] = [
    across(0, 0, 9),
    ...[0, 1, 2, 3, 4].map((column) => down(column, 1, 2)),
    across(1, 5, 7),
    across(1, 8, 9),
    down(0, 3, 5),
    down(0, 6, 12),
  ];
  return book(['教学进程表', sheet]);
}

/** A standard whose headers our readers do not know, under a line of remarks: only a person can say what its columns are. */
export function unknownHeadersBook(): Buffer {
  return book([
    '能力表',
    utils.aoa_to_sheet([
      ['2025年修订稿'],
      ['模块名', '能做什么', '要懂什么', '谁教'],
      ['装配', '能装配末端执行器', '装配图', '甲'],
      ['', '能检查装配精度', '', '乙'],
      ['编程', '能编写搬运轨迹程序', '运动指令', '甲'],
    ]),
  ]);
}
