import { problem, type Place, type Problem, type Severity } from '../domain/problem';
import { CAPS } from './gate/caps';

/**
 * Problems gathered while reading. Beyond a cap for each code they are only counted, so that a file with a million bad cells
 * gives a report that a person can read.
 */
export class ProblemList {
  readonly #listed: Problem[] = [];
  readonly #seen = new Map<string, number>();
  readonly #file: string | undefined;

  /** `file` is named in each problem that does not name one itself. */
  constructor(file?: string) {
    this.#file = file;
  }

  /** Adds one problem by its parts. */
  add(
    code: string,
    severity: Severity,
    where: Place = {},
    params: Readonly<Record<string, string | number>> = {},
  ): void {
    this.take([problem(code, severity, where, params)]);
  }

  /** Adds problems that another reader found. */
  take(problems: readonly Problem[]): void {
    for (const each of problems) {
      const count = (this.#seen.get(each.code) ?? 0) + 1;
      this.#seen.set(each.code, count);
      if (count > CAPS.problemsOfACode) continue;
      this.#listed.push(
        this.#file === undefined ? each : { ...each, where: { file: this.#file, ...each.where } },
      );
    }
  }

  /** How many problems of this code there are, listed or not. */
  count(code: string): number {
    return this.#seen.get(code) ?? 0;
  }

  /** All listed problems in order of finding, then one `more-problems` for each code that went over the cap. */
  list(): readonly Problem[] {
    const more: Problem[] = [];
    for (const [code, count] of this.#seen)
      if (count > CAPS.problemsOfACode)
        more.push(
          problem('more-problems', 'warning', {}, { code, count: count - CAPS.problemsOfACode }),
        );
    return [...this.#listed, ...more];
  }
}
