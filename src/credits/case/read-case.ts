import { problem, type Problem, type Reading } from '../../domain/problem';
import { caseFile, type CaseFile } from './case-file';

function repeated(ids: readonly string[], path: string): readonly Problem[] {
  const twice = new Set(ids.filter((id, at) => ids.indexOf(id) !== at));
  return [...twice].map((name) => problem('pack-id-twice', 'error', { path }, { name }));
}

/**
 * A claims file from parsed JSON: an object as documented, or just the list of claims. With any fault there is no value, for a
 * misspelt field would change a decision silently; every fault names its path.
 * @example readCase([{ id: 'k1', achievements: ['a1'] }]).value?.claims.length // 1
 */
export function readCase(json: unknown): Reading<CaseFile> {
  const whole: unknown = Array.isArray(json) ? { claims: json } : json;
  const problems = caseFile.check(whole, '');
  if (problems.length > 0) return { value: undefined, problems };
  const file = whole as CaseFile;
  const inline = file.claims.flatMap((claim) =>
    claim.achievements.flatMap((each) => (typeof each === 'string' ? [] : [each.id])),
  );
  const doubts = [
    ...repeated(
      file.claims.map((each) => each.id),
      'claims',
    ),
    ...repeated([...(file.achievements ?? []).map((each) => each.id), ...inline], 'achievements'),
    ...repeated(
      (file.courses ?? []).map((each) => String(each['id'])),
      'courses',
    ),
    ...repeated(
      (file.students ?? []).map((each) => each.id),
      'students',
    ),
  ];
  return { value: doubts.length > 0 ? undefined : file, problems: doubts };
}
