import type { Programme } from '../../domain/programme';
import type { Action } from '../workspace';

/** Adds a programme or writes its own fields anew (not its courses). @example await workspace.act(saveProgramme(programme)) */
export function saveProgramme(programme: Programme): Action {
  return {
    kind: 'save-programme',
    params: { name: programme.name },
    run: (scope) => scope.put('programmes', programme),
  };
}
