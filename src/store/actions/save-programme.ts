import type { Programme } from '../../domain/programme';
import type { Action } from '../workspace';

/** Writes what a programme says of itself anew; its courses stay as they are. @example await workspace.act(saveProgramme(programme)) */
export function saveProgramme(programme: Programme): Action {
  return {
    kind: 'save-programme',
    params: { name: programme.name },
    run: (scope) => scope.put('programmes', programme),
  };
}
