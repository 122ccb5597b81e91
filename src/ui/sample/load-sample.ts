import type { Achievement, Student } from '../../domain/achievement';
import type { Alignment } from '../../domain/alignment';
import type { ProgrammeDocument } from '../../domain/programme';
import type { StandardDocument } from '../../domain/standard';
import { importProgramme } from '../../store/actions/import-programme';
import { importStandard } from '../../store/actions/import-standard';
import type { Action } from '../../store/workspace';

/** The shipped sample, all of it marked as such. */
export interface Sample {
  readonly standard: StandardDocument;
  readonly programme: ProgrammeDocument;
  readonly alignments: readonly Alignment[];
  readonly students: readonly Student[];
  readonly achievements: readonly Achievement[];
}

/** Fetches the sample's files from the app's own place; they are checked against their schemas when the app is built. */
export async function loadSample(): Promise<Sample> {
  const [standard, programme, links, people] = await Promise.all([
    import('../../../standards/occupational/industrial-robot-operator.json'),
    import('../../../standards/programmes/industrial-robotics-2026.json'),
    import('../../../standards/samples/industrial-robotics-2026.alignments.json'),
    import('../../../standards/samples/industrial-robotics-2026.students.json'),
  ]);
  // JSON modules know nothing of branded ids and exact amounts; the schema test vouches for them.
  const asWritten = (module: { readonly default: unknown }): unknown => module.default;
  return {
    standard: asWritten(standard) as StandardDocument,
    programme: asWritten(programme) as ProgrammeDocument,
    alignments: (asWritten(links) as Pick<Sample, 'alignments'>).alignments,
    students: (asWritten(people) as Pick<Sample, 'students'>).students,
    achievements: (asWritten(people) as Pick<Sample, 'achievements'>).achievements,
  };
}

/** Puts the whole sample into a workspace as one action. @example await workspace.act(importSample(await loadSample())) */
export function importSample(sample: Sample): Action {
  return {
    kind: 'import-sample',
    params: { name: sample.programme.programme.name },
    async run(scope) {
      await importStandard(sample.standard).run(scope);
      await importProgramme(sample.programme).run(scope);
      await scope.putMany('alignments', sample.alignments);
      await scope.putMany('students', sample.students);
      await scope.putMany('achievements', sample.achievements);
    },
  };
}
