import { compareAmounts, sum, type Amount } from './amount';
import type { Course, ProgrammeModule } from './programme';

/** What a module asks for beside what its courses offer. */
export interface ModuleOffer {
  readonly module: ProgrammeModule;
  /** Its courses in the plan's order. */
  readonly courses: readonly Course[];
  /** Credits of its courses that count. */
  readonly offered: Amount;
  /** Whether the floor can be met by what is offered. */
  readonly isReachable: boolean;
}

/** Whether a category is the other or lies under it. @example isWithinCategory('专业课/拓展课', '专业课') // true */
export function isWithinCategory(category: string, of: string): boolean {
  return category === of || category.startsWith(`${of}/`);
}

/**
 * Each module with the courses of its category and the credits that they offer together; credits that no total counts are left out, a course without
 * credits adds nothing.
 * @example moduleOffers([module], [])[0]?.isReachable // false
 */
export function moduleOffers(
  modules: readonly ProgrammeModule[],
  courses: readonly Course[],
): readonly ModuleOffer[] {
  return modules.map((module) => {
    const own = courses
      .filter(({ category }) => isWithinCategory(category, module.category))
      .sort((a, b) => a.order - b.order);
    const counted = own.filter(({ uncounted }) => uncounted?.includes('credits') !== true);
    const offered = sum(counted.flatMap(({ credits }) => credits ?? []));
    return {
      module,
      courses: own,
      offered,
      isReachable: compareAmounts(offered, module.floor) >= 0,
    };
  });
}
