import type { TableReader } from '../format';
import { planLikeness, readPlans } from './preview-plans';

/** Programme plans (人才培养方案 教学进程表) in tables of any source. */
export const planTables: TableReader = {
  id: 'plan',
  fits: (grids) => planLikeness(grids),
  read: (grids, { name, random }) => {
    const { previews, problems } = readPlans(grids, name, random);
    const programmes = previews.map(({ reading }) => reading.document);
    const courses = programmes.reduce((count, each) => count + each.courses.length, 0);
    const terms = Math.max(0, ...programmes.map(({ programme }) => programme.terms.length));
    return {
      kind: 'programme',
      counts: { items: courses, courses, terms },
      value: programmes.length === 0 ? undefined : { programmes },
      problems,
    };
  },
};
