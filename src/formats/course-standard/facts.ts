import { parseAmount, type Amount } from '../../domain/amount';
import type { CourseStandard } from '../../domain/course-standard';
import { oneLine, squeeze } from '../plan/plan-text';
import { hoursIn } from './hours-in';

const TITLE =
  /^(?:附件?\d*[:：]?)?(?:《(.+?)》|(.{2,30}?))(?:课程)?(?:课程标准|课程教学标准|教学大纲)(?:[（(].*[)）])?$/;
const LABEL =
  /(课程名称|课程代码|课程编码|课程编号|课程号|学分数?|(?:总|参考|计划|教学|理论|实践|实训|讲授)?(?:学时|课时)数?|适用专业|开[课设]学期|课程类[型别]|课程性质|授课对象|先修课程|后续课程|开课部门|制定人|执笔人|审核人|修订日期|考核方式)\s*[:：]/g;
const CELL_LABEL =
  /^(?:课程(?:名称|代码|编码|编号|号)|学分数?|(?:总|参考|计划|理论|实践)?(?:学时|课时)数?)$/;

/** What a course standard says of its course, gathered from title, lines and label cells; what is said first holds. */
export class CourseFactsFound {
  #name = '';
  #code = '';
  #credits: Amount | null = null;
  #hours: CourseStandard['hours'] = {};
  #lineBefore = '';

  /** A title line: `《工业机器人编程》课程标准`, or the name on one line and 课程标准 on the next. */
  title(line: string): void {
    const text = line.replace(/\s+/g, '');
    const bare = /^(?:课程标准|课程教学标准|教学大纲)$/.test(text);
    const found = TITLE.exec(text);
    const name = bare ? this.#lineBefore : (found?.[1] ?? found?.[2] ?? '');
    if (this.#name === '') this.#name = name.replace(/^[《“"]|[》”"]$/g, '');
    this.#lineBefore = /学院|学校|大学|系$/.test(text) ? '' : oneLine(line);
  }

  /** A line that may hold several `label：value`; whether it held any. */
  line(written: string): boolean {
    const labels = [...written.matchAll(LABEL)];
    for (const [at, found] of labels.entries()) {
      const from = found.index + found[0].length;
      this.take(found[1] ?? '', written.slice(from, labels[at + 1]?.index ?? written.length));
    }
    return labels.length > 0;
  }

  /** A label with its value. */
  take(label: string, written: string): void {
    const key = squeeze(label).replace(/:$/, '');
    const value = oneLine(written)
      .replace(/[；;，,。\s]+$/, '')
      .trim();
    if (value === '' || /^[-—/]+$/.test(value)) return;
    if (key === '课程名称') this.#name = value.replace(/^《|》$/g, '');
    else if (/^课程(?:代码|编码|编号|号)$/.test(key)) this.#code ||= value;
    else if (/^学分/.test(key))
      this.#credits ??= parseAmount(/\d+(?:\.\d+)?/.exec(value)?.[0] ?? '') ?? null;
    else if (/学时|课时/.test(key)) this.#hours = { ...hoursIn(`${key}:${value}`), ...this.#hours };
  }

  /** Pairs of a row of cells: a label, then its value. */
  cells(texts: readonly string[]): void {
    for (const [at, text] of texts.entries()) {
      // 学时/学分 over 48/3.
      const keys = squeeze(text).replace(/:$/, '').split('/');
      const values = (texts[at + 1] ?? '').split(keys.length > 1 ? '/' : /$^/);
      if (!keys.every((key) => CELL_LABEL.test(key))) this.line(text);
      else for (const [place, key] of keys.entries()) this.take(key, values[place] ?? '');
    }
  }

  get value(): Pick<CourseStandard, 'name' | 'code' | 'credits' | 'hours'> {
    return { name: this.#name, code: this.#code, credits: this.#credits, hours: this.#hours };
  }
}
