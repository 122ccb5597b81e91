import type { Workspace } from '../../store/workspace';

/** The workspace that is open, one at a time; replaced whole when another is opened. */
export class Session {
  workspace = $state.raw<Workspace>() as Workspace;

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }
}
