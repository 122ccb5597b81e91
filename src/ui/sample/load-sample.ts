import type { Achievement, Student } from '../../domain/achievement';
import type { Alignment } from '../../domain/alignment';
import type { Adoption, StoredPack } from '../../domain/credit';
import type { ProgrammeDocument } from '../../domain/programme';
import type { StandardDocument } from '../../domain/standard';
import { adoptPacks } from '../../store/actions/adopt-packs';
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
  /** Sample rules, adopted so that a first claim can be reckoned at once. */
  readonly adoption: Adoption;
  readonly packs: readonly StoredPack[];
}

/** What lists show of a pack's file. */
type PackFile = Pick<StoredPack, 'id' | 'title' | 'institution' | 'edition' | 'status'>;

function stored(pack: PackFile): StoredPack {
  const { id, title, institution, edition, status } = pack;
  return {
    id,
    kind: 'credit-rules',
    title,
    institution,
    edition,
    status,
    body: JSON.stringify(pack),
  };
}

/** Fetches the sample's files from the app's own place; they are checked against their schemas when the app is built. */
export async function loadSample(): Promise<Sample> {
  const [standard, programme, links, people, rules, recognition, conversion] = await Promise.all([
    import('../../../standards/occupational/industrial-robot-operator.json'),
    import('../../../standards/programmes/industrial-robotics-2026.json'),
    import('../../../standards/samples/industrial-robotics-2026.alignments.json'),
    import('../../../standards/samples/industrial-robotics-2026.students.json'),
    import('../../../standards/samples/industrial-robotics-2026.adoption.json'),
    import('../../../standards/credit-rules/rs14.json'),
    import('../../../standards/credit-rules/rs04.json'),
  ]);
  // JSON modules know nothing of branded ids and exact amounts; the schema test vouches for them.
  const asWritten = (module: { readonly default: unknown }): unknown => module.default;
  return {
    standard: asWritten(standard) as StandardDocument,
    programme: asWritten(programme) as ProgrammeDocument,
    alignments: (asWritten(links) as Pick<Sample, 'alignments'>).alignments,
    students: (asWritten(people) as Pick<Sample, 'students'>).students,
    achievements: (asWritten(people) as Pick<Sample, 'achievements'>).achievements,
    adoption: (asWritten(rules) as Pick<Sample, 'adoption'>).adoption,
    packs: [recognition, conversion].map((each) => stored(asWritten(each) as PackFile)),
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
      await adoptPacks(sample.adoption, sample.packs).run(scope);
    },
  };
}
