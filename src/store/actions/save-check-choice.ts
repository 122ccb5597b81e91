import type { ProgrammeId } from '../../domain/id';
import type { Programme } from '../../domain/programme';
import type { Action } from '../workspace';

/** Under which setting a workspace keeps how a programme is checked. @example checkSetting(programme.id) // 'checks:p-1' */
export function checkSetting(id: ProgrammeId): string {
  return `checks:${id}`;
}

/** Keeps which policies a programme is held against, and how they are read. @example await workspace.act(saveCheckChoice(programme, choice)) */
export function saveCheckChoice(
  { id, name }: Pick<Programme, 'id' | 'name'>,
  choice: unknown,
): Action {
  return {
    kind: 'save-check-choice',
    params: { name },
    run: (scope) => scope.put('settings', { id: checkSetting(id), value: choice }),
  };
}
