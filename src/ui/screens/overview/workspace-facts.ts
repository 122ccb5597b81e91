import type { LevelCoverage } from '../../../coverage/coverage';
import { coverageOf } from '../../../coverage/coverage-of';
import type { Alignment } from '../../../domain/alignment';
import { sum, type Amount } from '../../../domain/amount';
import type { ProgrammeId } from '../../../domain/id';
import type { Programme, Target } from '../../../domain/programme';
import type { Standard } from '../../../domain/standard';
import { LAST_BACKUP_KEY, lastBackupIn, type LastBackup } from '../../../store/last-backup';
import type { Read } from '../../../store/read';
import { strengthScaleOf } from '../mapping/strength-scale';

/** One level of a standard: its own coverage, and how many of its scored items have a course. */
export interface LevelProgress {
  readonly level: string | null;
  readonly direction?: string;
  readonly role: LevelCoverage['role'];
  /** Percent, 0 to 100. */
  readonly covered: Amount;
  readonly linked: number;
  readonly items: number;
}

/** How far one programme is with one standard: the level it serves first, then those below it, each on its own. */
export interface Progress {
  readonly standard: Standard;
  /** The level looked at; null = none chosen. */
  readonly level: string | null;
  /** Empty for a standard too large to be reckoned in passing. */
  readonly levels: readonly LevelProgress[];
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

/** A standard of more items is reckoned on its own screen, not in passing. */
const MOST_ITEMS = 4000;

function levelProgress({ level, direction, role, covered, rows }: LevelCoverage): LevelProgress {
  const tops = rows.filter(({ depth }) => depth === 0);
  return {
    ...{ level, role, covered },
    ...(direction !== undefined && { direction }),
    linked: tops.reduce((count, { linked }) => count + linked, 0),
    items: tops.reduce((count, { items }) => count + items, 0),
  };
}

async function progressOf(
  read: Read,
  standard: Standard,
  level: string | null,
  alignments: readonly Alignment[],
): Promise<Progress> {
  if ((await read.count('items', 'standardId', standard.id)) > MOST_ITEMS)
    return { standard, level, levels: [] };
  const items = await read.where('items', 'standardId', standard.id);
  const scale = strengthScaleOf((await read.get('settings', 'strength-scale'))?.value);
  const { levels } = coverageOf({ document: { standard, items }, level, alignments, scale });
  return { standard, level, levels: levels.map(levelProgress).filter((each) => each.items > 0) };
}

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
    const targets = programme.id === programmeId ? lensTargets : programme.targets;
    const progress: Progress[] = [];
    for (const { standardId, level } of targets) {
      const standard = standards.find(({ id }) => id === standardId);
      if (standard) progress.push(await progressOf(read, standard, level, own));
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
