import { HOUR_KINDS } from '../../../domain/programme';
import type { MappingView } from '../../../workers/table-desk';

type Column = MappingView['tables'][number]['columns'][number];
type PlanColumn = NonNullable<Column['plan']>;
type StandardRole = NonNullable<Column['role']>;
type Role = Exclude<PlanColumn['role'], 'hours' | 'term'>;

/** Roles of a plan's column as the menu groups them; hours and terms have groups of their own. */
export const PLAN_GROUPS: readonly {
  readonly name: 'course' | 'more';
  readonly roles: readonly Role[];
}[] = [
  {
    name: 'course',
    roles: ['name', 'code', 'category', 'requirement', 'type', 'credits', 'assessment', 'kept'],
  },
  {
    name: 'more',
    roles: [
      'sequence',
      'name-en',
      'core',
      'weeks',
      'weekly',
      'start',
      'start-weekly',
      'exam',
      'non-exam',
      'department',
      'partner',
      'co-developed',
      'prerequisites',
      'certificates',
      'outcomes',
      'description',
      'notes',
    ],
  },
];

/** How many terms the menu offers at least: five-year programmes have ten, with two summers twelve. */
export const TERM_CHOICES: readonly number[] = Array.from({ length: 12 }, (_, at) => at + 1);

/** Roles of a column of a standard's table as the menu groups them. */
export const STANDARD_GROUPS: readonly {
  readonly name: 'common' | 'occupational' | 'certificate' | 'graduate' | 'wsos' | 'list';
  readonly roles: readonly Exclude<StandardRole, 'none'>[];
}[] = [
  { name: 'common', roles: ['level', 'weight'] },
  { name: 'occupational', roles: ['function', 'work-content', 'skill', 'knowledge'] },
  { name: 'certificate', roles: ['work-area', 'work-task', 'requirement'] },
  { name: 'graduate', roles: ['graduate-requirement', 'indicator'] },
  { name: 'wsos', roles: ['section', 'knowing', 'ability'] },
  { name: 'list', roles: ['number', 'text', 'kind', 'parent', 'key', 'strength', 'notes'] },
];

/**
 * The menu's value for what a column is.
 * @example choiceOf({ at: 0, letters: 'A', header: '理论', plan: hoursColumn }) // 'hours:theory'
 */
export function choiceOf({ plan, role }: Column): string {
  if (plan?.role === 'hours') return `hours:${plan.kind ?? 'total'}`;
  if (plan?.role === 'term') return `term:${plan.term ?? 1}`;
  return plan?.role ?? role ?? 'none';
}

/**
 * The plan's column taken for what the menu's value says, now for sure; kind, term and measure go where they have no meaning.
 * @example columnWith(column, 'hours:theory').kind // 'theory'
 */
export function columnWith(column: PlanColumn, choice: string): PlanColumn {
  const { kind: _kind, term: _term, measure, weeks, ...rest } = column;
  const [role = 'kept', detail = ''] = choice.split(':');
  const plain: PlanColumn = {
    ...rest,
    role: role as PlanColumn['role'],
    confidence: 'sure',
  };
  if (role === 'hours')
    return { ...plain, kind: HOUR_KINDS.find((each) => each === detail) ?? 'total' };
  if (role !== 'term') return plain;
  return {
    ...plain,
    term: Number(detail),
    measure: measure ?? 'weekly',
    ...(weeks !== undefined && { weeks }),
  };
}
