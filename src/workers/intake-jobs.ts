import { transfer } from 'comlink';
import { keptRules } from '../credits/adopted-packs';
import { adoptedFor } from '../credits/decide-under';
import { clusterTitles, type TitleCluster } from '../credits/intake/cluster-titles';
import { duplicatesIn, type Comparable, type DuplicateKind } from '../credits/intake/duplicates';
import { rowsToClaims } from '../credits/intake/rows-to-claims';
import type { RulePack } from '../credits/pack/rule-pack';
import type { Achievement, Student } from '../domain/achievement';
import { makeId, type ProgrammeId, type RandomBytes } from '../domain/id';
import type { Place, Problem } from '../domain/problem';
import type { Course } from '../domain/programme';
import type { SheetClaim } from '../domain/sheet-claim';
import { claimTemplate } from '../formats/claims/claim-template';
import { readClaimSheet } from '../formats/claims/read-claim-sheet';
import { importClaims } from '../store/actions/import-claims';
import { withBulkLock } from '../store/bulk-lock';
import type { Workspace } from '../store/workspace';
import { inWorkspace, type JobTarget } from './in-workspace';
import { type Reply, replyOf } from './job-reply';
import type { OnJobProgress } from './store-jobs';

const random: RandomBytes = (bytes) => crypto.getRandomValues(bytes);

/** A row that seems to be on file already, or twice in the sheet. */
export interface DoubleRow {
  readonly kind: DuplicateKind;
  readonly where: Place;
  readonly number: string;
  readonly title: string;
  /** The title of the record it doubles. */
  readonly other: string;
  readonly isKnown: boolean;
}

/** What a person sees of a sheet before it is taken in. */
export interface IntakeSummary {
  readonly rows: number;
  readonly newStudents: number;
  readonly problems: readonly Problem[];
  readonly clusters: readonly TitleCluster[];
  readonly doubles: readonly DoubleRow[];
}

interface Ground {
  readonly students: readonly Student[];
  readonly achievements: readonly Achievement[];
  readonly courses: readonly Course[];
  readonly facts: RulePack['facts'];
  readonly kind: string;
}

function factText({ facts }: Achievement, name: string): string {
  const value = facts[name];
  return typeof value === 'string' ? value : '';
}

async function groundOf(workspace: Workspace, on: string): Promise<Ground> {
  return workspace.read(async (read) => {
    const programmes = await read.all('programmes');
    const courses = [];
    for (const { id } of programmes)
      courses.push(...(await read.where('courses', 'programmeId', id)));
    const { adopted } = keptRules(await read.all('adoptions'), await read.all('packs'));
    const rules = adoptedFor(adopted, on, '');
    const facts = [rules?.recognition, rules?.conversion].flatMap((pack) => pack?.facts ?? []);
    return {
      students: await read.all('students'),
      achievements: await read.all('achievements'),
      courses,
      facts,
      kind: 'contest',
    };
  });
}

/** A sheet of achievements on its way in: read through the gate, looked at by a person, stored as one act. */
export class IntakeJobs {
  #rows: readonly SheetClaim[] = [];
  #problems: readonly Problem[] = [];
  #ground: Ground = { students: [], achievements: [], courses: [], facts: [], kind: 'contest' };

  /** Reads the sheet. */
  read(
    target: JobTarget,
    bytes: Uint8Array,
    name: string,
    on: string,
    tell: OnJobProgress,
  ): Promise<Reply<IntakeSummary>> {
    return replyOf(async () => {
      tell({ phase: 'read', done: 0, total: 0 });
      this.#ground = await inWorkspace(target, (workspace) => groundOf(workspace, on));
      const { facts, kind } = this.#ground;
      const { value, problems } = readClaimSheet(bytes, name, facts, kind);
      this.#rows = value ?? [];
      this.#problems = problems;
      return this.#summary();
    });
  }

  /** Gives titles the names that a person chose for them: old title → new. */
  rename(names: Readonly<Record<string, string>>): IntakeSummary {
    this.#rows = this.#rows.map((row) =>
      Object.hasOwn(names, row.title) ? { ...row, title: names[row.title] ?? row.title } : row,
    );
    return this.#summary();
  }

  /** Stores the rows as achievements with claims; doubles only when asked for. Gives what could not be taken. */
  store(
    target: JobTarget,
    choice: { readonly withDoubles: boolean; readonly programmeId: ProgrammeId | null },
    on: string,
    tell: OnJobProgress,
  ): Promise<Reply<{ readonly claims: number; readonly problems: readonly Problem[] }>> {
    return replyOf(() =>
      withBulkLock(target.id, () =>
        inWorkspace(target, async (workspace) => {
          const left = choice.withDoubles ? new Set<number>() : this.#doubleRows();
          const intake = rowsToClaims(
            this.#rows.filter((_, at) => !left.has(at)),
            {
              ...this.#ground,
              programmeId: choice.programmeId,
              submitted: on,
              newId: () => makeId(random),
            },
          );
          const { students, achievements, claims, problems } = intake;
          const total = students.length + achievements.length + claims.length;
          let done = 0;
          await workspace.act(importClaims(intake), (rows) => {
            done += rows;
            tell({ phase: 'store', done: Math.min(done, total), total });
          });
          return { claims: claims.length, problems };
        }),
      ),
    );
  }

  /** The blank sheet with a column a fact of the adopted rules. */
  template(target: JobTarget, on: string): Promise<Reply<Uint8Array<ArrayBuffer>>> {
    return replyOf(async () => {
      const { facts } = await inWorkspace(target, (workspace) => groundOf(workspace, on));
      return claimTemplate(facts);
    }).then((reply) => (reply.ok ? transfer(reply, [reply.value.buffer]) : reply));
  }

  #summary(): IntakeSummary {
    const known = new Set(this.#ground.students.map((each) => each.number));
    const numbers = new Set(this.#rows.map((row) => row.number));
    return {
      rows: this.#rows.length,
      newStudents: [...numbers].filter((each) => !known.has(each)).length,
      problems: this.#problems,
      clusters: clusterTitles(this.#rows.map((row) => row.title)),
      doubles: this.#doubles(),
    };
  }

  #found() {
    const numberOf = new Map(this.#ground.students.map((each) => [each.id, each.number]));
    const news = this.#rows.map((row, at): Comparable => ({
      id: `row ${at}`,
      student: row.number,
      title: row.title,
      date: row.date,
      certificateNumber: row.certificateNumber,
      team: row.team,
      files: [],
    }));
    const known = this.#ground.achievements.map((each): Comparable => ({
      id: each.id,
      student: numberOf.get(each.studentId) ?? each.studentId,
      title: each.title,
      date: each.date,
      certificateNumber: factText(each, 'certificateNumber'),
      team: factText(each, 'teamId'),
      files: [],
    }));
    const titles = new Map([...news, ...known].map((each) => [each.id, each.title]));
    return duplicatesIn(news, known).map((each) => ({
      ...each,
      at: Number(each.id.slice('row '.length)),
      title: titles.get(each.other) ?? '',
    }));
  }

  #doubles(): readonly DoubleRow[] {
    return this.#found().flatMap(({ kind, at, other, title }) => {
      const row = this.#rows[at];
      return row === undefined
        ? []
        : [
            {
              kind,
              where: row.where,
              number: row.number,
              title: row.title,
              other: title,
              isKnown: !other.startsWith('row '),
            },
          ];
    });
  }

  #doubleRows(): ReadonlySet<number> {
    return new Set(this.#found().map(({ at }) => at));
  }
}
