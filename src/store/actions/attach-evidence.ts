import { type EvidenceFile, type FileContent, withProofs } from '../../domain/evidence';
import type { Action } from '../workspace';

/**
 * Puts files to the evidence of the achievements that they name: what is known of each, and its bytes unless the workspace has
 * them. What a file was told to prove becomes a fact of its achievement.
 * @example await workspace.act(attachEvidence([{ file, content }]))
 */
export function attachEvidence(
  files: readonly { readonly file: EvidenceFile; readonly content: FileContent }[],
): Action {
  return {
    kind: 'attach-evidence',
    params: { count: files.length },
    async run(scope) {
      for (const { file, content } of files) {
        const alike = await scope.where('evidence', 'sha256', content.id);
        if (alike.length === 0) await scope.put('files', content);
        await scope.put('evidence', file);
        const achievement = await scope.get('achievements', file.achievementId);
        if (achievement) await scope.put('achievements', withProofs(achievement, [], [file]));
      }
    },
  };
}
