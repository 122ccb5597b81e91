import { sum, type Amount } from '../../../domain/amount';
import type { ProgrammeId } from '../../../domain/id';
import type { Programme, Target } from '../../../domain/programme';
import type { ItemKind, Standard } from '../../../domain/standard';
import { LAST_BACKUP_KEY, lastBackupIn, type LastBackup } from '../../../store/last-backup';
import type { Read } from '../../../store/read';

/** How far one programme is with one standard at one level. */
export interface Progress {
  readonly standard: Standard;
  readonly level: string | null;
  readonly linked: number;
  readonly items: number;
}

export interface ProgrammeFacts {
  readonly programme: Programme;
  readonly courses: number;
  readonly credits: Amount;
  readonly progress: readonly Progress[];
}

/** What the overview needs to know to say what comes next. */
export interface WorkspaceFacts {
  readonly standards: number;
  readonly programmes: readonly ProgrammeFacts[];
  readonly links: number;
  readonly proposed: number;
  readonly claimsWaiting: number;
  readonly achievementsUnclaimed: number;
  readonly revision: number;
  readonly backup: LastBackup | undefined;
}

/** Items that a course can support; functions and headings are reached through them. */
const LINKABLE: readonly ItemKind[] = [
  'skill',
  'requirement',
  'provision',
  'ability',
  'indicator',
  'statement',
];

/** Reads those facts in one look. `lensTargets` stand in for a programme without targets of its own. */
export async function workspaceFacts(
  read: Read,
  programmeId: ProgrammeId | null,
  lensTargets: readonly Target[],
): Promise<WorkspaceFacts> {
  const [standards, programmes] = await Promise.all([
    read.all('standards'),
    read.all('programmes'),
  ]);
  let links = 0;
  let proposed = 0;
  const facts: ProgrammeFacts[] = [];
  for (const programme of programmes) {
    const own = await read.where('alignments', 'programmeId', programme.id);
    const courses = await read.where('courses', 'programmeId', programme.id);
    links += own.length;
    proposed += own.filter(({ state }) => state === 'proposed').length;
    const confirmed = new Set(
      own.filter(({ state }) => state === 'confirmed').map(({ itemId }) => itemId),
    );
    const targets = programme.id === programmeId ? lensTargets : programme.targets;
    const progress: Progress[] = [];
    for (const { standardId, level } of targets) {
      const standard = standards.find(({ id }) => id === standardId);
      if (!standard) continue;
      const items = (await read.where('items', 'standardId', standardId)).filter(
        (item) => LINKABLE.includes(item.kind) && (level === null || item.level === level),
      );
      const linked = items.filter(({ id }) => confirmed.has(id)).length;
      progress.push({ standard, level, linked, items: items.length });
    }
    const credits = sum(courses.flatMap((course) => course.credits ?? []));
    facts.push({ programme, courses: courses.length, credits, progress });
  }
  const [entered, decided, claims, achievements, state, note] = await Promise.all([
    read.count('claims', 'state', 'entered'),
    read.count('claims', 'state', 'decided'),
    read.window('claims', { offset: 0, limit: 5000 }),
    read.window('achievements', { offset: 0, limit: 5000 }),
    read.state(),
    read.note(LAST_BACKUP_KEY),
  ]);
  const claimed = new Set(claims.flatMap(({ achievementIds }) => achievementIds));
  return {
    standards: standards.length,
    programmes: facts,
    links,
    proposed,
    claimsWaiting: entered + decided,
    achievementsUnclaimed: achievements.filter(({ id }) => !claimed.has(id)).length,
    revision: state.revision,
    backup: lastBackupIn(note),
  };
}
