import type { Student } from '../../../domain/achievement';

/** A student as chosen or typed; `id` '' = not chosen. */
export interface WrittenStudent {
  id: string;
  number: string;
  name: string;
  className: string;
}

/**
 * The student that is meant: the one chosen, else the one whose number was typed. undefined: a new one.
 * @example knownStudent([lin], { id: '', number: ' 026460305101 ', name: '', className: '' }) // lin
 */
export function knownStudent(
  students: readonly Student[],
  who: Readonly<WrittenStudent>,
): Student | undefined {
  if (who.id !== '') return students.find((each) => each.id === who.id);
  const number = who.number.trim();
  return number === '' ? undefined : students.find((each) => each.number === number);
}
