import type { HourKind, Programme } from '../domain/programme';
import type { DomainMessages } from './zh-CN/domain';

/** A kind of hours as a programme of that level names it. @example hourName('total', 'secondary', domain) // '课时' */
export function hourName(kind: HourKind, level: Programme['level'], d: DomainMessages): string {
  return kind === 'total' ? d.hours(level) : d.hourKind[kind];
}
