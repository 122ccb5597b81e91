import { utils, write, type WorkSheet } from 'xlsx';

function book(name: string, sheet: WorkSheet): Buffer {
  const made = utils.book_new();
  utils.book_append_sheet(made, sheet, name);
  return write(made, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

/** A small occupational standard as offices keep it: merged function and work-content cells, full-width numbers, blanks. */
export function standardBook(): Buffer {
  const rows = [
    ['职业功能', '工作内容', '技能要求', '相关知识要求', '权重(%)'],
    ['1.机械装调', '1.1 部件装配', '1.1.1 能按图装配末端执行器', '1.1.1 装配图识读方法', '40'],
    ['', '', '1.1.2 能检查装配精度', '', ''],
    ['2.编程调试', '2.1 示教编程', '2.1.1 能编写搬运轨迹程序', '2.1.1 运动指令的用法', '60'],
    ['', '', '2.1.2 能设置工具坐标系', '2.1.2 坐标系的标定', ''],
  ];
  const sheet = utils.aoa_to_sheet(rows);
  sheet['!merges'] = [
    { s: { r: 1, c: 0 }, e: { r: 2, c: 0 } },
    { s: { r: 1, c: 1 }, e: { r: 2, c: 1 } },
    { s: { r: 3, c: 0 }, e: { r: 4, c: 0 } },
    { s: { r: 3, c: 1 }, e: { r: 4, c: 1 } },
  ];
  return book('三级', sheet);
}

/** A plan with a title, a two-row merged head, carried categories, term columns with weeks, subtotals and a total. */
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
    ['', '', '小计', '', 8, 128, 40, 88, '4', '4'],
    ['', '', '合计', '', 14, 224, 92, 132, '8', '6'],
  ];
  const sheet = utils.aoa_to_sheet(rows);
  const down = (column: number, from: number, to: number) => ({
    s: { r: from, c: column },
    e: { r: to, c: column },
  });
  sheet['!merges'] = [
    { s: { r: 0, c: 0 }, e: { r: 0, c: 9 } },
    ...[0, 1, 2, 3, 4].map((column) => down(column, 1, 2)),
    { s: { r: 1, c: 5 }, e: { r: 1, c: 7 } },
    { s: { r: 1, c: 8 }, e: { r: 1, c: 9 } },
    down(0, 3, 5),
    down(0, 6, 8),
  ];
  return book('教学进程表', sheet);
}
