import type { Setting } from '../../domain/versions/version-1';
import type { Action } from '../workspace';

/** Keeps which policies a programme is held against, and how they are read. @example await workspace.act(saveCheckChoice(setting, name)) */
export function saveCheckChoice(setting: Setting, programme: string): Action {
  return {
    kind: 'save-check-choice',
    params: { name: programme },
    run: (scope) => scope.put('settings', setting),
  };
}
