/** Who works here, as they say themselves: recorded with each act and shown as declared, never as proven. */
export interface Identity {
  readonly name: string;
  readonly role: string;
}

/** Where the workspace on this machine remembers it: not part of its data, so a backup never makes a colleague act under this name. */
export const IDENTITY_KEY = 'identity';

/** Nobody has said who they are. */
export const UNDECLARED: Identity = { name: '', role: '' };

/**
 * The declared identity that a stored note holds, or undefined when it holds none.
 * @example identityIn({ name: '陈老师', role: '教务' }) // the same
 */
export function identityIn(note: unknown): Identity | undefined {
  if (typeof note !== 'object' || note === null) return undefined;
  const { name, role } = note as Partial<Record<keyof Identity, unknown>>;
  return typeof name === 'string' && typeof role === 'string' && name !== ''
    ? { name, role }
    : undefined;
}
