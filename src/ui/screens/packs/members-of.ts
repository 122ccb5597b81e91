/** The members of what should be a list; none when it is no list. @example membersOf(undefined) // [] */
export function membersOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}
