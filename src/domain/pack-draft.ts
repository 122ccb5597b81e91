import type { StoredPack } from './credit';
import { isRecord } from './shape';

/** A pack while it is written: JSON that may not be in order yet. */
export type PackDraft = Readonly<Record<string, unknown>>;

/** Names the way to a part: field names and places in lists. */
export type PartPath = readonly (string | number)[];

/**
 * The part of a draft at that path; undefined where there is none.
 * @example partAt({ clauses: [{ id: 'a' }] }, ['clauses', 0, 'id']) // 'a'
 */
export function partAt(draft: unknown, path: PartPath): unknown {
  return path.reduce<unknown>((part, key) => {
    if (Array.isArray(part)) return (part as readonly unknown[])[Number(key)];
    return isRecord(part) && Object.hasOwn(part, key) ? part[key] : undefined;
  }, draft);
}

/**
 * The plain value at that path as text; '' where there is none, or none that is plain.
 * @example textAt({ cells: [[4.5]] }, ['cells', 0, 0]) // '4.5'
 */
export function textAt(draft: unknown, path: PartPath): string {
  const value = partAt(draft, path);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

/**
 * The draft with another value at that path; parts on the way that are missing are made, `undefined` takes the field or the member of a list away. The given
 * draft stays as it is.
 * @example withPart({ title: 'a' }, ['title'], 'b') // { title: 'b' }
 */
export function withPart(draft: unknown, path: PartPath, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const next = withPart(partAt(draft, [key]), rest, value);
  if (typeof key === 'number') {
    const members: readonly unknown[] = Array.isArray(draft) ? (draft as readonly unknown[]) : [];
    if (next === undefined) return members.filter((_, at) => at !== key);
    return key < members.length
      ? members.map((member, at) => (at === key ? next : member))
      : [...members, next];
  }
  const record = isRecord(draft) ? draft : {};
  if (next !== undefined) return { ...record, [key]: next };
  const { [key]: _gone, ...others } = record;
  return others;
}

/**
 * The draft as the workspace keeps it, in order or not: the lists show its title, its edition, and the institution or authority behind it.
 * @example storedDraft('policy', 'own-1', { title: 'a' }).title // 'a'
 */
export function storedDraft(kind: StoredPack['kind'], id: string, draft: PackDraft): StoredPack {
  const status = draft['status'];
  return {
    id,
    kind,
    title: textAt(draft, ['title']),
    institution: textAt(draft, [kind === 'policy' ? 'authority' : 'institution']),
    edition: textAt(draft, ['edition']),
    status: status === 'adopted' || status === 'withdrawn' ? status : 'sample',
    body: JSON.stringify({ ...draft, id }),
  };
}
