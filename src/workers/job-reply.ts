import { StoreFault, type StoreFaultCode } from '../store/store-fault';

/** How far a job has come; `total` 0 when unknown. */
export interface JobProgress {
  readonly phase: 'read' | 'store' | 'write' | 'check';
  readonly done: number;
  readonly total: number;
}

/** What a worker answers: its value, or the fault by its code, for an error's own class does not survive the way to the page. */
export type Reply<R> =
  { readonly ok: true; readonly value: R } | { readonly ok: false; readonly code: StoreFaultCode };

/** Runs the work and wraps what comes of it. Other errors than the store's faults are bugs and pass as they are. */
export async function replyOf<R>(work: () => Promise<R>): Promise<Reply<R>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof StoreFault) return { ok: false, code: error.code };
    throw error;
  }
}

/** The value of a reply; throws the fault that it holds. */
export function valueOf<R>(reply: Reply<R>): R {
  if (reply.ok) return reply.value;
  throw new StoreFault(reply.code);
}
