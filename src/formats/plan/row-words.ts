import { squeeze } from './plan-text';

const SUBTOTAL =
  /^(?:[(（]?[一二三四五六七八九十\d]*[)）]?[、.]?)?(?:.{0,16}(?:小计|合计|总计|共计|累计)|(?:毕业|应修|最低|总)?(?:总?学分|总?学时)(?:小计|要求|合计|总数)?|(?:总?(?:学时|学分|课时|门数)(?:数)?(?:[、/及和与](?:总)?(?:学时|学分|课时|门数)数?)+)|课程门数|开设?课?门数|门数|(?:平均)?周(?:学时|课时|时数)(?:数|合计|小计)?|(?:各)?学期(?:学分|学时|周学时).*|(?:占)?总?(?:学时|学分|课时)(?:的)?(?:百分)?比例?|占.*(?:比例?|%)|.*(?:所占|占总)(?:学时|学分|课时)?.*比例?|合计\/?平均.*|应选.*学分)(?:[(（].*[)）])?[:：]?$/;

/**
 * Whether a text labels a check row (小计, 合计, 周学时合计, 占总学时比例 …), which is never a course.
 * @example isSubtotalWord('小 计') // true
 * @example isSubtotalWord('会计综合计量') // false
 */
export function isSubtotalWord(written: string): boolean {
  const text = squeeze(written);
  return text.length > 1 && text.length <= 30 && SUBTOTAL.test(text);
}

/** Whether a check row counts courses or shares, so that its figures are no hours. @example isShareWord('占总学时比例') // true */
export function isShareWord(written: string): boolean {
  return /门数|比例?|百分|%|占/.test(squeeze(written));
}

/** Whether a check row is about the whole plan rather than the category above it. @example isGrandTotalWord('总计') // true */
export function isGrandTotalWord(written: string): boolean {
  return /^(?:总计|合计|共计|总学分|总学时|总课时|总.{1,3}[、/及和与]总.{1,3}|总学分\/?学时|.*(?:总计|毕业).*|周.*|.*(?:各)?学期.*|(?:总?(?:学时|学分|课时|门数)(?:数)?(?:[、/及和与](?:总)?(?:学时|学分|课时|门数)数?)+)|课程门数|开?设?课?门数|.*比例?|占.*)$/.test(
    squeeze(written).replace(/[(（].*$/, ''),
  );
}

/**
 * Whether a text begins the remarks that end a table.
 * @example isRemark('注：★为专业核心课程') // true
 * @example isRemark('注射成型技术') // false
 */
export function isRemark(written: string): boolean {
  const text = squeeze(written);
  return (
    /^(?:备注|附注|注释|说明|填表说明|编制说明|注)(?:[:;.、,\d(]|$)/.test(text) ||
    /^[*※☆★▲△#◆●]+.{0,4}(?:表示|为|代表|指|标记|号)/.test(text) ||
    /^(?:制表人|审核人|制定人|执笔人|编制人|专业负责人|教务处长)(?:[:(]|$)/.test(text)
  );
}

/**
 * Whether a text names a part of a plan rather than a course: 二、专业（技能）课程, 公共选修课, （一）必修课.
 * @example isSectionWord('（二）专业核心课程') // true
 * @example isSectionWord('工业机器人操作与编程') // false
 */
export function isSectionWord(written: string): boolean {
  const text = squeeze(written).replace(/[(（]\d+(?:\.\d+)?学分[)）]$/, '');
  if (/^(?:[一二三四五六七八九十]+[、.]|[(（][一二三四五六七八九十]+[)）])/.test(text)) return true;
  return /^(?:.{0,10}(?:必修|选修|限选|任选|核心|基础|拓展|方向|技能|公共|实践|素质|专业))(?:性)?(?:教学|课程|环节|课|模块|平台|类|部分)+(?:[(（].*[)）])?$/.test(
    text,
  );
}
