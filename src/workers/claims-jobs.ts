import { transfer } from 'comlink';
import { keptRules, type KeptRules } from '../credits/adopted-packs';
import {
  achievementLines,
  type AchievementLine,
  findAchievements,
} from '../credits/office/achievement-lines';
import type { ClaimLine } from '../credits/office/claim-line';
import { ClaimOffice } from '../credits/office/claim-office';
import { findClaims, type ClaimFacets, type ClaimSearch } from '../credits/office/find-claims';
import type { ClaimState } from '../domain/achievement';
import type { EvidenceFile } from '../domain/evidence';
import { makeId, type RandomBytes } from '../domain/id';
import { writeXlsx } from '../formats/xlsx/write-xlsx';
import type { Locale } from '../i18n/locale';
import { decisionsReport } from '../reports/decision-letter';
import { decisionCases } from '../reports/decision-cases';
import { reportSheets } from '../reports/report';
import { settleClaims } from '../store/actions/settle-claims';
import { withBulkLock } from '../store/bulk-lock';
import type { Read } from '../store/read';
import type { Workspace } from '../store/workspace';
import { inWorkspace, type JobTarget } from './in-workspace';
import { type Reply, replyOf } from './job-reply';
import type { OnJobProgress } from './store-jobs';

const A_STRETCH = 100;
const random: RandomBytes = (bytes) => crypto.getRandomValues(bytes);

/** A stretch of the found claims, and what is beside it. */
export interface ClaimPage {
  readonly found: number;
  readonly offset: number;
  readonly lines: readonly ClaimLine[];
  readonly facets: ClaimFacets;
}

export interface AchievementPage {
  readonly found: number;
  readonly offset: number;
  readonly lines: readonly AchievementLine[];
}

/** How many there are in all. */
export interface OfficeCounts {
  readonly claims: number;
  readonly waiting: number;
  readonly achievements: number;
  readonly decisions: number;
}

/** Which claims an act is for, and what is done with them. */
export interface SettleOrder {
  readonly ids: readonly string[];
  readonly state: ClaimState;
  readonly reason: string;
  /** ISO instant. */
  readonly at: string;
}

const EMPTY: KeptRules = { packs: [], adopted: [] };

async function rowsOf(read: Read) {
  const programmes = await read.all('programmes');
  const courses = [];
  for (const { id } of programmes)
    courses.push(...(await read.where('courses', 'programmeId', id)));
  const rules = keptRules(await read.all('adoptions'), await read.all('packs'));
  return {
    rules,
    rows: {
      programmes,
      courses,
      adopted: rules.adopted,
      students: await read.all('students'),
      achievements: await read.all('achievements'),
      claims: await read.all('claims'),
      decisions: await read.all('decisions'),
    },
    evidence: await read.all('evidence'),
  };
}

/** The office's claims as worked on away from the page: found, decided, settled, listed. The page sees windows of them. */
export class ClaimsJobs {
  #office = new ClaimOffice(
    {
      students: [],
      achievements: [],
      claims: [],
      decisions: [],
      programmes: [],
      courses: [],
      adopted: [],
    },
    '',
  );
  #rules = EMPTY;
  #lines: readonly ClaimLine[] = [];
  #roster: readonly AchievementLine[] | undefined;
  #courseWords: ReadonlyMap<string, string> = new Map();
  #evidence: readonly EvidenceFile[] = [];

  /** Reads the workspace as it is now. */
  load(target: JobTarget, on: string, tell: OnJobProgress): Promise<Reply<OfficeCounts>> {
    return replyOf(async () => {
      tell({ phase: 'read', done: 0, total: 0 });
      await inWorkspace(target, (workspace) => this.#read(workspace, on));
      const { claims, achievements, decisions } = this.#office.rows;
      const waiting = ['entered', 'decided', 'asked'];
      return {
        claims: claims.length,
        waiting: claims.filter((each) => waiting.includes(each.state)).length,
        achievements: achievements.length,
        decisions: decisions.length,
      };
    });
  }

  /** A stretch of the claims that fit. */
  find(search: ClaimSearch, offset: number, limit: number): ClaimPage {
    const { found, facets } = this.#found(search);
    return {
      found: found.length,
      offset,
      lines: found.slice(offset, offset + limit),
      facets,
    };
  }

  /** The ids of all claims that fit, in order. */
  ids(search: ClaimSearch): readonly string[] {
    return this.#found(search).found.map((each) => each.id);
  }

  /** A stretch of the achievements in which every word stands; by student number, the newest first. */
  achievements(text: string, offset: number, limit: number): AchievementPage {
    const found = findAchievements(this.#achievementLines(), text);
    return { found: found.length, offset, lines: found.slice(offset, offset + limit) };
  }

  /** Does one act of the office on all those claims, after working them out on the rows as they are now: all in one act, one step of undo. */
  settle(
    target: JobTarget,
    order: SettleOrder,
    on: string,
    tell: OnJobProgress,
  ): Promise<Reply<{ readonly stored: number; readonly left: number }>> {
    return replyOf(() =>
      withBulkLock(target.id, () =>
        inWorkspace(target, async (workspace) => {
          tell({ phase: 'read', done: 0, total: 0 });
          await this.#read(workspace, on);
          const wanted = new Set(order.ids);
          const claims = this.#office.rows.claims.filter((each) => wanted.has(each.id));
          let told = 0;
          const done = this.#office.settle(
            claims,
            { ...order, by: target.by.name, newId: () => makeId(random) },
            (count) => {
              if (count - told < A_STRETCH) return;
              told = count;
              tell({ phase: 'check', done: count, total: claims.length });
            },
          );
          let rows = 0;
          const total = done.length * 2;
          tell({ phase: 'store', done: 0, total });
          await workspace.act(settleClaims(done, order.state), (written) => {
            rows += written;
            tell({ phase: 'store', done: Math.min(rows, total), total });
          });
          return { stored: done.length, left: claims.length - done.length };
        }),
      ),
    );
  }

  /** The recognition list of the claims that fit and have a decision on file, as the bytes of a book, with its name. */
  book(
    search: ClaimSearch,
    locale: Locale,
    on: string,
  ): { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } {
    const ids = this.#found(search).found.map((each) => each.id);
    const cases = decisionCases(locale, this.#office, this.#rules.packs, ids);
    const report = decisionsReport(locale, cases, on);
    const bytes = writeXlsx(reportSheets(report));
    return transfer({ name: report.fileName, bytes }, [bytes.buffer]);
  }

  async #read(workspace: Workspace, on: string): Promise<void> {
    const { rules, rows, evidence } = await workspace.read(rowsOf);
    this.#rules = rules;
    this.#office = new ClaimOffice(rows, on);
    this.#courseWords = new Map(
      rows.courses.map((each) => [each.id, `${each.name} ${each.nameEn ?? ''}`]),
    );
    this.#lines = this.#office.lines();
    this.#roster = undefined;
    this.#evidence = evidence;
  }

  #found(search: ClaimSearch) {
    return findClaims(this.#lines, search, (line) =>
      line.courseIds.map((id) => this.#courseWords.get(id) ?? '').join(' '),
    );
  }

  #achievementLines(): readonly AchievementLine[] {
    this.#roster ??= achievementLines({ ...this.#office.rows, evidence: this.#evidence });
    return this.#roster;
  }
}
