import { storedPolicies } from '../../../checks/policy/stored-policies';
import type { ProgrammeId } from '../../../domain/id';
import { checkSetting } from '../../../store/actions/save-check-choice';
import type { Read } from '../../../store/read';
import { readUnits } from '../import/import-memory';
import { checkChoiceOf } from './check-choice';
import { findingsOf } from './findings-of';
import { shippedPolicies } from './shipped-policies';

/** Counts the failing findings of a programme by the policies its school chose; 0 for a programme that is not there. */
export type FailingCount = (read: Read, programmeId: ProgrammeId) => Promise<number>;

/** Fetches the policies, then gives the counting, which waits for nothing but the store. */
export async function failingCounter(): Promise<FailingCount> {
  const shipped = await shippedPolicies();
  return async (read, programmeId) => {
    const programme = await read.get('programmes', programmeId);
    if (programme === undefined) return 0;
    const courses = await read.where('courses', 'programmeId', programmeId);
    const own = storedPolicies(await read.where('packs', 'kind', 'policy'));
    const choice = checkChoiceOf((await read.get('settings', checkSetting(programmeId)))?.value);
    const units = await readUnits(read);
    return findingsOf({ programme, courses, units }, [...own, ...shipped], choice).filter(
      ({ finding }) => finding.verdict === 'fail',
    ).length;
  };
}
