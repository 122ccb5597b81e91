import { compareAmounts, parseAmount, ZERO, type Amount } from '../../domain/amount';
import { isWithinCategory } from '../../domain/module-offer';
import type { Course, ProgrammeModule, RequirementType } from '../../domain/programme';
import { squeeze } from './plan-text';
import { requirementIn } from './requirement-words';

const LEAST =
  /(?:不少于|不低于|至少|最低|最少|应选|应修满?|须修满?|需修满?|修满|选够|≥|>=)(?:选修|修读|修满|选|修|应修|要求|为)?(?:满)?(\d+(?:\.\d+)?)(?:个)?学分/;
const FROM = /(\d+(?:\.\d+)?)(?:个)?学分(?:以上|起)/;

/**
 * The least credits that a text asks for, or undefined when it asks for none.
 * @example creditFloor('专业拓展课（选修不少于 8 学分）') // '8'
 * @example creditFloor('公共选修课（6学分以上）') // '6'
 * @example creditFloor('专业核心课（32学分）') // undefined
 */
export function creditFloor(written: string): Amount | undefined {
  const text = squeeze(written);
  const found = LEAST.exec(text)?.[1] ?? FROM.exec(text)?.[1];
  const floor = found === undefined ? undefined : parseAmount(found);
  return floor !== undefined && compareAmounts(floor, ZERO) > 0 ? floor : undefined;
}

/** A category's words without what stands in brackets, for finding it in a remark. */
function bare(category: string): string {
  return squeeze(category)
    .replace(/\(.*?\)/g, '')
    .replace(/^[一二三四五六七八九十\d]+[、.]/, '')
    .replace(/(?:课程|课)$/, '');
}

/**
 * The groups with a floor of credits that categories, check rows and remarks of a plan name, in the order of its courses. A remark counts for the
 * category that it names; and holds over what its name says.
 * @example modulesOf([course], []) // [] where no category says `不少于 … 学分`
 */
export function modulesOf(
  courses: readonly Pick<Course, 'category' | 'requirement'>[],
  around: readonly { readonly category: string; readonly text: string }[],
): readonly ProgrammeModule[] {
  const floors = new Map<string, Amount>();
  const paths = new Set<string>();
  for (const { category } of courses) {
    const parts = category.split('/');
    for (const [at, part] of parts.entries()) {
      const path = parts.slice(0, at + 1).join('/');
      paths.add(path);
      const floor = creditFloor(part);
      if (floor !== undefined) floors.set(path, floor);
    }
  }
  for (const { category, text } of around) {
    for (const sentence of text.split(/[。；;\n]/)) {
      const floor = creditFloor(sentence);
      if (floor === undefined) continue;
      const named = [...paths]
        .filter((path) => {
          const words = bare(path.slice(path.lastIndexOf('/') + 1));
          return words.length > 1 && squeeze(sentence).includes(words);
        })
        .sort((a, b) => b.length - a.length)[0];
      const path = named ?? (category === '' ? undefined : category);
      if (path !== undefined) floors.set(path, floor);
    }
  }
  return [...floors].map(([category, floor]) => {
    const own = courses.find((course) => isWithinCategory(course.category, category));
    return { category, requirement: kindOf(category, own), floor };
  });
}

/**
 * Remarks that say the floors which the plan's own categories, check rows and remarks do not say.
 * @example floorRemarks([], [], []) // []
 */
export function floorRemarks(
  modules: readonly ProgrammeModule[],
  courses: Parameters<typeof modulesOf>[0],
  around: Parameters<typeof modulesOf>[1],
): readonly string[] {
  const said = new Map(modulesOf(courses, around).map((each) => [each.category, each.floor]));
  return modules
    .filter(({ category, floor }) => said.get(category) !== floor)
    .map(({ category, floor }) => {
      const name = category.slice(category.lastIndexOf('/') + 1).replace(/[(（].*?[)）]/g, '');
      return `注：${name}修读不少于 ${floor} 学分。`;
    });
}

function kindOf(
  category: string,
  course: Pick<Course, 'requirement'> | undefined,
): RequirementType {
  const said = category
    .split('/')
    .reverse()
    .map(requirementIn)
    .find((each) => each !== undefined);
  return said ?? course?.requirement ?? 'free-elective';
}
