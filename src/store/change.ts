import { type RandomBytes, makeId } from '../domain/id';
import type { HistoryEntry } from '../domain/versions/rows';
import type { WorkspaceDatabase } from './database';
import { addEntry, markEntry, turnOver } from './history';
import type { Identity } from './identity';
import { RowDigest } from './row-digest';
import { RecordingScope } from './scope';
import type { WorkspaceState } from './state';

/** By whom, when, and from which source of random bytes. */
export interface ChangeContext {
  readonly by: Identity;
  readonly at: string;
  readonly random: RandomBytes;
  readonly onRows: ((rows: number) => void) | undefined;
}

/** One transaction's change of a workspace, from the state it found to the state it leaves. Never outlives its transaction. */
export class Change {
  readonly digest: RowDigest;
  readonly #db: WorkspaceDatabase;
  readonly #context: ChangeContext;
  #state: WorkspaceState;

  constructor(db: WorkspaceDatabase, state: WorkspaceState, context: ChangeContext) {
    this.#db = db;
    this.#state = state;
    this.#context = context;
    this.digest = new RowDigest(state.digest);
  }

  get state(): WorkspaceState {
    return { ...this.#state, digest: this.digest.text };
  }

  /** A scope whose rows bear the next tick of the logical clock. */
  scope(): RecordingScope {
    const clock = this.#state.clock + 1;
    const { by, onRows } = this.#context;
    return new RecordingScope(this.#db, { editor: by.name, clock }, this.digest, onRows);
  }

  /** Writes the entry of what was done in the scope, and the other side of its rows under `payloadOf` (else its own number). */
  async log(
    scope: RecordingScope,
    entry: Pick<HistoryEntry, 'kind' | 'params' | 'state' | 'about'>,
    payloadOf?: number,
  ): Promise<HistoryEntry> {
    const { by, at, random } = this.#context;
    const seq = this.#state.revision + 1;
    const whole: HistoryEntry = {
      ...entry,
      seq,
      id: makeId(random),
      by: by.name,
      role: by.role,
      at,
      touched: scope.touched,
    };
    await this.#db.payloads.bulkPut(scope.payloads(payloadOf ?? seq));
    await addEntry(this.#db, this.digest, whole);
    this.#state = {
      ...this.#state,
      revision: seq,
      entries: this.#state.entries + 1,
      clock: this.#state.clock + 1,
      counts: scope.countsAfter(this.#state.counts),
    };
    return whole;
  }

  /** Undoes or redoes the action of that entry; gives the entry as it stands now. */
  async turn(kind: 'undo' | 'redo', entry: HistoryEntry): Promise<HistoryEntry> {
    const scope = this.scope();
    await turnOver(this.#db, scope, entry);
    scope.end();
    await this.#db.payloads.where('seq').equals(entry.seq).delete();
    const turned = await markEntry(
      this.#db,
      this.digest,
      entry,
      kind === 'undo' ? 'undone' : 'done',
      scope.touched,
    );
    const { kind: what, params, seq } = entry;
    await this.log(scope, { kind, params: { ...params, what }, state: 'log', about: seq }, seq);
    return turned;
  }
}
