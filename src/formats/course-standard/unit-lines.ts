import { plus, type Amount } from '../../domain/amount';
import type { CourseUnit } from '../../domain/programme';
import { oneLine, squeeze } from '../plan/plan-text';
import { statementsOf } from './goals';
import { hoursIn, withoutHours } from './hours-in';

const NUMBER = '[一二三四五六七八九十\\d]{1,3}';
const UNIT = new RegExp(
  `^(?:(?:学习|教学)?(?:项目|模块|单元|情境|专题)\\s*${NUMBER}|第\\s*${NUMBER}\\s*(?:章|单元|模块|篇))[\\s、:：.．]*\\S`,
);
const TASK = new RegExp(
  `^(?:学习|工作|子)?(?:任务|活动)\\s*${NUMBER}(?:[.．-]\\d{1,2})*[\\s、:：.．]*(.+)$`,
);
const NAME_LABEL =
  /^(?:学习|教学)?(?:项目|模块|单元|情境|任务)(?:名称|[一二三四五六七八九十\d]{1,3}(?:名称)?)$/;
const INNER =
  /^(?:(?:教学|学习|主要|实训|工作)?(?:内容|任务|要求|知识点|技能点)(?:与要求|及要求)?|(?:学习|教学|知识|能力|技能|素质|素养)+目标)\s*[:：]\s*/;
const HOURS =
  /^(?:建议|参考|计划|总)?(?:学时|课时)(?:数|分配|安排)?$|^(?:理论|实践|实训|讲授)(?:教学)?(?:学时|课时)$/;

interface Open {
  name: string;
  readonly lines: string[];
  hours: CourseUnit['hours'];
  /** Hours of its tasks, for a unit that states none itself. */
  tasks: Amount | undefined;
}

/** Units from headings (`项目一 …（8学时）`) with what stands below them, or from a table of labels a unit. */
export class UnitLines {
  readonly #units: CourseUnit[] = [];
  #open: Open | undefined;

  /** Whether a line heads a unit. @example UnitLines.isUnit('项目一 机器人认知（8学时）') // true */
  static isUnit(line: string): boolean {
    return line.length <= 60 && UNIT.test(line.normalize('NFKC').trim()) && !/[。；]$/.test(line);
  }

  /** Whether a cell labels the name of a unit. @example UnitLines.isNameLabel('项目名称') // true */
  static isNameLabel(cell: string): boolean {
    return NAME_LABEL.test(squeeze(cell).replace(/:$/, ''));
  }

  /** A line outside tables; whether it is part of a unit. `inside`: the chapter is about units, so that plain lines belong to the one above. */
  take(line: string, inside: boolean): boolean {
    if (this.heading(line)) return true;
    const open = this.#open;
    if (open === undefined) return false;
    const task = TASK.exec(line.normalize('NFKC').trim());
    if (task) {
      const { total } = hoursIn(line);
      if (total !== undefined)
        open.tasks = open.tasks === undefined ? total : plus(open.tasks, total);
      open.lines.push(withoutHours(task[1] ?? ''));
      return true;
    }
    const hours = hoursIn(line);
    if (Object.keys(hours).length > 0 && line.length <= 40) {
      open.hours = { ...hours, ...open.hours };
      return true;
    }
    if (inside) open.lines.push(line.replace(INNER, ''));
    return inside;
  }

  /** A heading of a unit that states its hours or stands among units. */
  heading(line: string): boolean {
    if (!UnitLines.isUnit(line)) return false;
    this.end();
    this.#open = {
      name: oneLine(withoutHours(line)),
      lines: [],
      hours: hoursIn(line),
      tasks: undefined,
    };
    return true;
  }

  /** A row of a table that is about one unit. */
  cells([label = '', ...values]: readonly string[]): void {
    const value = values.join('\n');
    if (UnitLines.isNameLabel(label)) {
      this.end();
      const [name = '', ...rest] = values;
      this.#open = { name: oneLine(name), lines: [], hours: {}, tasks: undefined };
      this.cells(rest);
    } else if (this.#open && HOURS.test(squeeze(label).replace(/:$/, ''))) {
      const [figure = '', ...rest] = values;
      this.#open.hours = { ...hoursIn(`${squeeze(label)}:${figure}`), ...this.#open.hours };
      this.cells(rest);
    } else if (this.#open && value !== '') this.#open.lines.push(...value.split('\n'));
  }

  /** The unit that is open is whole. */
  end(): void {
    const open = this.#open;
    this.#open = undefined;
    if (open === undefined || open.name === '') return;
    const { name, lines, hours, tasks } = open;
    const isSilent = Object.keys(hours).length === 0 && tasks !== undefined;
    this.#units.push({
      name,
      contents: statementsOf(lines, false),
      hours: isSilent ? { total: tasks } : hours,
    });
  }

  get units(): readonly CourseUnit[] {
    this.end();
    return this.#units;
  }
}
