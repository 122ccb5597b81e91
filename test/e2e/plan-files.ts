import { utils, write } from 'xlsx';

/**
 * A three-year plan as a registrar keeps it: hours in brackets that no total counts, practice with a footnote sign, weekly hours over weeks, and a placement in
 * whole weeks that is too short for half of the hours to be practice.
 */
export function oddPlanBook(): Buffer {
  const head = ['课程类别', '课程代码', '课程名称', '课程性质', '学分', '总学时', '理论', '实践'];
  const terms = [1, 2, 3, 4, 5, 6].map((term) => `第${term}学期`);
  const none = (count: number) => Array.from({ length: count }, () => '');
  const sheet = utils.aoa_to_sheet([
    ['焊接机器人技术专业（2027级）教学进程表'],
    [...head, ...terms],
    ['公共基础课', '0024001', '形势与政策', '必修', 1, '(32)', '', '', ...none(6)],
    ['公共基础课', '0024002', '大学英语', '必修', 8, 400, 400, 0, '4/16W', '4/16W', ...none(4)],
    ['专业基础课', '0724100', '机械制图', '必修', 10, 400, 200, '200#', '6', ...none(5)],
    ['专业核心课', '0724101', '机器人示教编程', '必修', 10, 400, 200, 200, '', '', '6', ...none(3)],
    ['专业核心课', '0724102', '机器人机械装调', '必修', 10, 400, 200, 200, ...none(3), '6', '', ''],
    ['集中实践', '0724103', '岗位实习', '必修', 16, '', '', '', ...none(5), '12W'],
  ]);
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 13 } }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '教学进程表');
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}
