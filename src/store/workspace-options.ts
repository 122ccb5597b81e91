import type { RandomBytes } from '../domain/id';
import type { Migration } from '../domain/versions/migration';
import type { BulkHistory } from './bulk-history';
import type { Schema } from './database';
import type { Identity } from './identity';
import type { WorkspaceState } from './state';

/**
 * `writable`; `blocked` = another window holds the old shape and has not let go yet; `stale-code` = the data has a newer shape than
 * this code knows: nothing is written any more, what was typed stays on the screen, a reload helps; `removed` = another window has
 * removed the workspace; `unreadable` = the browser cannot open the data; `closed`.
 */
export type WorkspaceStatus =
  'writable' | 'blocked' | 'stale-code' | 'removed' | 'unreadable' | 'closed';

export interface WorkspaceOptions {
  readonly id: string;
  readonly name: string;
  readonly isSample?: boolean;
  /** Acts as this one, whoever is declared here: for a worker that acts for its page. */
  readonly by?: Identity;
  /** Asks for name and role when nobody has said them; undefined refuses the act. Without it acts are recorded as nobody's. */
  readonly askIdentity?: () => Promise<Identity | undefined>;
  readonly onStatus?: (status: WorkspaceStatus) => void;
  /** Called after every commit of this window, before the act resolves: the place to copy the seal outside. */
  readonly onCommitted?: (state: WorkspaceState) => void;
  readonly bulk?: BulkHistory;
  /** Called with the number of rows just written while an undo or redo runs. */
  readonly onRows?: (rows: number) => void;
  readonly now?: () => Date;
  readonly random?: RandomBytes;
  /** Only for tests of later versions. */
  readonly schemas?: readonly Schema[];
  readonly migrations?: readonly Migration[];
}
