import { transfer } from 'comlink';
import { keptRules } from '../credits/adopted-packs';
import type { ContestCatalogue } from '../credits/catalogue/catalogue';
import type { ContestListing } from '../credits/catalogue/find-contest';
import { storedCatalogues } from '../credits/catalogue/read-catalogue';
import { adoptedFor } from '../credits/decide-under';
import { clusterTitles, type TitleCluster } from '../credits/intake/cluster-titles';
import { doubleRows, type DoubleRow } from '../credits/intake/double-rows';
import { fillLevels, type OpenContest } from '../credits/intake/fill-levels';
import { rowsToClaims } from '../credits/intake/rows-to-claims';
import type { Achievement, Student } from '../domain/achievement';
import { makeId, type ProgrammeId, type RandomBytes } from '../domain/id';
import type { Problem } from '../domain/problem';
import type { Course } from '../domain/programme';
import type { SheetClaim, SheetColumn, ToldRoles } from '../domain/sheet-claim';
import { type FactColumn, REGISTERED } from '../formats/claims/claim-columns';
import { claimTemplate } from '../formats/claims/claim-template';
import { readClaimSheet } from '../formats/claims/read-claim-sheet';
import { importClaims } from '../store/actions/import-claims';
import { saveSetting } from '../store/actions/save-setting';
import { withBulkLock } from '../store/bulk-lock';
import type { Workspace } from '../store/workspace';
import { inWorkspace, type JobTarget } from './in-workspace';
import { type Reply, replyOf } from './job-reply';
import type { OnJobProgress } from './store-jobs';

/** Where the school's roles of headers are kept. */
const COLUMNS_SETTING = 'claim-columns';

const random: RandomBytes = (bytes) => crypto.getRandomValues(bytes);

/** What a person sees of a sheet before it is taken in. */
export interface IntakeSummary {
  readonly rows: number;
  readonly newStudents: number;
  readonly problems: readonly Problem[];
  readonly clusters: readonly TitleCluster[];
  readonly doubles: readonly DoubleRow[];
  readonly columns: readonly SheetColumn[];
  /** Names of the facts that a column may hold. */
  readonly facts: readonly string[];
  /** Rows that have the contest's level from a catalogue. */
  readonly filled: number;
  /** Contests whose level a person must choose. */
  readonly contests: readonly OpenContest[];
}

interface Ground {
  readonly students: readonly Student[];
  readonly achievements: readonly Achievement[];
  readonly courses: readonly Course[];
  readonly facts: readonly FactColumn[];
  readonly kind: string;
  readonly catalogues: readonly ContestCatalogue[];
  /** What headers were taken for at earlier sheets. */
  readonly told: ToldRoles;
}

async function groundOf(workspace: Workspace, on: string): Promise<Ground> {
  return workspace.read(async (read) => {
    const programmes = await read.all('programmes');
    const courses = [];
    for (const { id } of programmes)
      courses.push(...(await read.where('courses', 'programmeId', id)));
    const packs = await read.all('packs');
    const catalogues = storedCatalogues(packs);
    const { adopted } = keptRules(await read.all('adoptions'), packs);
    const rules = adoptedFor(adopted, on, '');
    const own = [rules?.recognition, rules?.conversion].flatMap((pack) => pack?.facts ?? []);
    const asksRegistered = catalogues.some(({ effective }) => effective.by === 'registered');
    return {
      students: await read.all('students'),
      achievements: await read.all('achievements'),
      courses,
      facts: asksRegistered ? [...own, REGISTERED] : own,
      kind: 'contest',
      catalogues,
      told: ((await read.get('settings', COLUMNS_SETTING))?.value ?? {}) as ToldRoles,
    };
  });
}

/** A sheet of achievements on its way in: read through the gate, looked at by a person, stored as one act. */
export class IntakeJobs {
  #rows: readonly SheetClaim[] = [];
  #problems: readonly Problem[] = [];
  #ground: Ground = {
    students: [],
    achievements: [],
    courses: [],
    facts: [],
    kind: 'contest',
    catalogues: [],
    told: {},
  };
  #given: { readonly bytes: Uint8Array; readonly name: string } | undefined;
  #columns: readonly SheetColumn[] = [];
  /** What a person said of the headers of this sheet. */
  #told: ToldRoles = {};
  /** Levels that a person chose, by contest. */
  #chosen = new Map<string, ContestListing>();

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
      this.#given = { bytes, name };
      this.#told = {};
      return this.#read();
    });
  }

  /** Reads the same sheet with other roles of its columns, by header. */
  assign(roles: ToldRoles): IntakeSummary {
    this.#told = { ...this.#told, ...roles };
    return this.#read();
  }

  /** Gives titles the names that a person chose for them: old title → new. */
  rename(names: Readonly<Record<string, string>>): IntakeSummary {
    this.#rows = this.#rows.map((row) =>
      Object.hasOwn(names, row.title) ? { ...row, title: names[row.title] ?? row.title } : row,
    );
    return this.#summary();
  }

  /** Takes the level that a person chose for a contest. */
  choose(key: string, listing: ContestListing): IntakeSummary {
    this.#chosen.set(key, listing);
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
          const { rows } = this.#filled();
          if (Object.keys(this.#told).length > 0) {
            const value = { ...this.#ground.told, ...this.#told };
            await workspace.act(saveSetting({ id: COLUMNS_SETTING, value }));
          }
          const left = new Set(choice.withDoubles ? [] : this.#doubles().map(({ at }) => at));
          const intake = rowsToClaims(
            rows.filter((_, at) => !left.has(at)),
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

  #read(): IntakeSummary {
    const { facts, kind, told } = this.#ground;
    const { bytes = new Uint8Array(), name = '' } = this.#given ?? {};
    const { value, problems } = readClaimSheet(bytes, name, facts, kind, {
      ...told,
      ...this.#told,
    });
    this.#rows = value?.rows ?? [];
    this.#columns = value?.columns ?? [];
    this.#chosen = new Map();
    this.#problems = problems;
    return this.#summary();
  }

  #summary(): IntakeSummary {
    const known = new Set(this.#ground.students.map((each) => each.number));
    const numbers = new Set(this.#rows.map((row) => row.number));
    const { filled, open: contests } = this.#filled();
    return {
      rows: this.#rows.length,
      newStudents: [...numbers].filter((each) => !known.has(each)).length,
      problems: this.#problems,
      clusters: clusterTitles(this.#rows.map((row) => row.title)),
      doubles: this.#doubles(),
      columns: this.#columns,
      facts: [
        ...new Set(
          this.#ground.facts.flatMap(({ name }) =>
            name === 'kind' || name.includes('.') ? [] : [name],
          ),
        ),
      ],
      filled,
      contests,
    };
  }

  #filled() {
    return fillLevels(this.#rows, this.#ground.catalogues, this.#chosen);
  }

  #doubles(): readonly DoubleRow[] {
    return doubleRows(this.#rows, this.#ground);
  }
}
