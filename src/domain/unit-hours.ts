import { sum, type Amount } from './amount';
import type { CourseUnit } from './programme';

/** Hours of a unit: its total as written, else the sum of its kinds; undefined where it states none. @example unitHours({ hours: {} }) // undefined */
export function unitHours({ hours }: Pick<CourseUnit, 'hours'>): Amount | undefined {
  const { total, ...kinds } = hours;
  const amounts = Object.values(kinds);
  return total ?? (amounts.length === 0 ? undefined : sum(amounts));
}

/** Hours of all units; undefined where none states any. @example hoursOfAll([]) // undefined */
export function hoursOfAll(units: readonly Pick<CourseUnit, 'hours'>[]): Amount | undefined {
  const stated = units.flatMap((unit) => unitHours(unit) ?? []);
  return stated.length === 0 ? undefined : sum(stated);
}
