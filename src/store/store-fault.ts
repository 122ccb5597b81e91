/**
 * Why the store could not do what was asked: `closed`, `stale-code` (a newer version of the app has changed the data's shape),
 * `nested-act`, `late-scope` (an action went on after its transaction), `payload-lost` (the other side of a step is gone),
 * `bulk-busy` (another window imports or restores), `identity-refused`, `no-space`, `snapshot-failed`, `no-workspace`,
 * `cancelled`, `no-progress`, `changed-meanwhile`.
 */
export type StoreFaultCode =
  | 'closed'
  | 'stale-code'
  | 'nested-act'
  | 'late-scope'
  | 'payload-lost'
  | 'bulk-busy'
  | 'identity-refused'
  | 'no-space'
  | 'snapshot-failed'
  | 'no-workspace'
  | 'cancelled'
  | 'no-progress'
  | 'changed-meanwhile';

/** A refusal by the store: nothing was written. The sentence for its code lives in `i18n/`. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  readonly code: StoreFaultCode;

  constructor(code: StoreFaultCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

/** The names of an error and of all it was caused by, outermost first; Dexie keeps the cause in `inner`. */
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  for (let at = error; at instanceof Error || at instanceof DOMException;) {
    names.push(at.name);
    at = (at as { inner?: unknown }).inner ?? (at as { cause?: unknown }).cause;
  }
  return names;
}

/**
 * The fault that an error of the database means, or the error itself when it is a bug.
 * @example asFault(quotaError).code // 'no-space'
 */
export function asFault(error: unknown): unknown {
  if (error instanceof StoreFault) return error;
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return new StoreFault('no-space', { cause: error });
  if (names.includes('DatabaseClosedError')) return new StoreFault('closed', { cause: error });
  return error;
}
