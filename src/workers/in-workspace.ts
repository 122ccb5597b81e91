import type { Identity } from '../store/identity';
import { Workspace } from '../store/workspace';

/** Which workspace a job is about, and as whom it acts. */
export interface JobTarget {
  readonly id: string;
  readonly name: string;
  readonly isSample: boolean;
  readonly by: Identity;
}

/** Does the work in that workspace, which is open for as long as it lasts; `onRows` hears what undo and redo write. */
export async function inWorkspace<R>(
  { id, name, isSample, by }: JobTarget,
  work: (workspace: Workspace) => Promise<R>,
  onRows: (rows: number) => void = () => undefined,
): Promise<R> {
  const workspace = await Workspace.open({ id, name, isSample, by, onRows });
  try {
    return await work(workspace);
  } finally {
    workspace.close();
  }
}
