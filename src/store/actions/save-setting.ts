import type { Setting } from '../../domain/versions/rows';
import type { Action } from '../workspace';

/** Sets a workspace-wide choice. @example await workspace.act(saveSetting({ id: 'strength-scale', value: scale })) */
export function saveSetting(setting: Setting): Action {
  return {
    kind: 'save-setting',
    params: { setting: setting.id },
    run: (scope) => scope.put('settings', setting),
  };
}
