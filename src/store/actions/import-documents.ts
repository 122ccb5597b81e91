import type { ProgrammeDocument } from '../../domain/programme';
import type { StandardDocument } from '../../domain/standard';
import type { Action } from '../workspace';
import { importProgramme } from './import-programme';
import { importStandard } from './import-standard';

/** What one file may hold at once. */
export interface Documents {
  readonly standards: readonly StandardDocument[];
  readonly programmes: readonly ProgrammeDocument[];
}

/**
 * Takes in all documents of a file as one action and one step of undo. A file with one document is recorded as the import of that
 * one; one with none does nothing.
 * @example await workspace.act(importDocuments({ standards: [document], programmes: [] }))
 */
export function importDocuments({ standards, programmes }: Documents): Action {
  const actions = [...standards.map(importStandard), ...programmes.map(importProgramme)];
  const [only] = actions;
  if (only && actions.length === 1) return only;
  return {
    kind: 'import-documents',
    params: { standards: standards.length, programmes: programmes.length },
    async run(scope) {
      for (const action of actions) await action.run(scope);
    },
  };
}
