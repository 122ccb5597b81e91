import type { Programme, ProgrammeForm, ProgrammeLevel } from '../../domain/programme';
import { squeeze } from './plan-text';

/** What the texts around a plan say of the programme; only what they say is present. */
export interface TitleFacts {
  readonly name?: string;
  readonly majorCode?: string;
  readonly cohort?: string;
  readonly level?: ProgrammeLevel;
  readonly form?: ProgrammeForm;
}

const KIND =
  '(?:人才培养方案|人才培养|专业教学标准|培养方案|培养计划|教学计划|教学进程|课程设置|教学安排|课程体系|实施性教学|学分制|学历教育|课程计划|课程安排|指导性)';

const FORMS: readonly (readonly [RegExp, ProgrammeForm])[] = [
  [/3\+4|中本(?:一体|贯通|衔接)|中职本科/, 'secondary-to-bachelor'],
  [/3\+2|中高职(?:一体|贯通|衔接)/, 'secondary-to-diploma'],
  [/五年一贯|五年制|5年制|学制:?(?:五|5)年/, 'five-year'],
  [/四年制高职|高职本科试点/, 'four-year-pilot'],
  [/四年制|4年制|学制:?(?:四|4)年|本科/, 'four-year'],
  [/三年制|3年制|学制:?(?:三|3)年/, 'three-year'],
];

const LEVELS: readonly (readonly [RegExp, ProgrammeLevel])[] = [
  [/中职|中等职业|中专|职业高中|职高|技工/, 'secondary'],
  [/职业本科|职教本科|本科层次职业/, 'vocational-bachelor'],
  [/应用型本科|应用本科/, 'applied-bachelor'],
  [/高职|专科|大专/, 'higher-diploma'],
  [/本科|学士/, 'bachelor'],
];

/**
 * What titles, sheet name and file name say of the programme, the first words that say it winning.
 * @example titleFacts(['某某职业技术学院2026级工业机器人技术专业（三年制高职）教学进程表']).name // '工业机器人技术'
 * @example titleFacts(['专业名称：软件技术　专业代码：510203']).majorCode // '510203'
 */
export function titleFacts(lines: readonly string[]): TitleFacts {
  const texts = lines.flatMap((line) => line.split(/[\r\n\t]+|\s{2,}/)).map(squeeze);
  const pieces = lines.flatMap((line) => line.split(/\s+/)).filter((piece) => piece.length >= 4);
  const first = <T>(read: (text: string) => T | undefined) => firstOf(texts, read);
  const of = (pattern: RegExp) => first((text) => pattern.exec(text)?.[1]);
  const table = <T>(pairs: readonly (readonly [RegExp, T])[]) =>
    first((text) => pairs.find(([pattern]) => pattern.test(text))?.[1]);
  const name =
    of(/专业(?:名称)?[::]([^\s,;:()]+(?:\([^)]*方向\))?)/) ??
    firstOf(pieces, nameIn) ??
    first(nameIn);
  const majorCode = of(/(?:专业)?代码[::]?\(?([0-9A-Z]{4,8})/) ?? of(/\((\d{6}[A-Z]?)\)/);
  const cohort =
    of(/(20\d\d)\s*级/) ?? of(/(?:年级|入学年份)[::]?(20\d\d)/) ?? of(/(20\d\d)(?:年|版)/);
  const level = table(LEVELS) ?? levelOfCode(majorCode);
  const form = table(FORMS);
  return {
    ...(name !== undefined && { name }),
    ...(majorCode !== undefined && { majorCode }),
    ...(cohort !== undefined && { cohort }),
    ...(level !== undefined && { level }),
    ...(form !== undefined && { form }),
  };
}

function firstOf<T>(
  texts: readonly string[],
  read: (text: string) => T | undefined,
): T | undefined {
  for (const text of texts) {
    const found = read(text.normalize('NFKC'));
    if (found !== undefined && found !== '') return found;
  }
  return undefined;
}

/** The major that a title names: what stands before 专业 or before the kind of document. */
function nameIn(text: string): string | undefined {
  const bare = text
    .replace(
      /^(?:附(?:件|表|录)?|表)[\d一二三四五六七八九十]*[-.\d]*[、.:]?|^[\d一二三四五六七八九十]+[、.]/,
      '',
    )
    .replace(
      /^.*?(?:职业技术大学|职业技术学院|职业学院|技师学院|职业大学|专科学校|大学|学院|学校|中心)(?=.{4})/,
      '',
    )
    .replace(/20\d\d(?:年|级|版|[-~]20\d\d)*(?:学年)?/g, '')
    .replace(/(?:三|四|五|3|4|5|两|二|2)年(?:一贯)?制/g, '')
    .replace(/^(?:高职|中职|专科|本科|普通高招|高招|统招|单招|对口)+(?=.{3})/, '');
  const found =
    new RegExp(`^(.{2,30}?)专业?(?:\\([^)]*\\))*(?:\\d*级|本科|专科|高职|中职|大专)*${KIND}`).exec(
      bare,
    )?.[1] ??
    /^(.{2,24}?)专业(?:\(.*|$)/.exec(bare)?.[1] ??
    new RegExp(`^(.{2,24}?)(?:\\([^)]*\\)|本科|专科|高职|中职)*${KIND}`).exec(bare)?.[1];
  const name = found
    ?.replace(/专业$/, '')
    .replace(/\([^)]*$/, '')
    .replace(/^["“《(]+|["”》]+$/g, '');
  if (name === undefined || name === '' || /课程$|^(?:各|公共|本|该|课程|教学)/.test(name))
    return undefined;
  return new RegExp(`^${KIND}`).test(name) ? undefined : name;
}

/** School level by the major catalogue's code: 6 or 7 opens a 中职 code, 4 or 5 高职专科, 2 or 3 职业本科, 0 or 1 普通本科. */
function levelOfCode(code: string | undefined): ProgrammeLevel | undefined {
  if (code === undefined || !/^\d{6}/.test(code)) return undefined;
  if (/^[67]/.test(code)) return 'secondary';
  if (/^[45]/.test(code)) return 'higher-diploma';
  return /^[23]/.test(code) ? 'vocational-bachelor' : 'bachelor';
}

/**
 * Level and form where the texts are silent: from the number of terms.
 * @example levelByTerms(8) // { level: 'bachelor', form: 'four-year' }
 */
export function levelByTerms(terms: number): Pick<Programme, 'level' | 'form'> {
  if (terms > 8) return { level: 'higher-diploma', form: 'five-year' };
  if (terms > 6) return { level: 'bachelor', form: 'four-year' };
  return { level: 'higher-diploma', form: 'three-year' };
}
