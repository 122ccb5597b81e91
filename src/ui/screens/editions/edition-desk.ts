import type { QueuedLink } from '../../../compare/carry-links';
import { levelKeys } from '../../../compare/edition';
import type { Alignment, AlignmentState } from '../../../domain/alignment';
import { makeId, type AlignmentId } from '../../../domain/id';
import type { Target } from '../../../domain/programme';
import { editions as en } from '../../../i18n/en/editions';
import { editions as zh } from '../../../i18n/zh-CN/editions';
import { carryLinks } from '../../../store/actions/carry-links';
import { setAlignments } from '../../../store/actions/set-alignments';
import { settleGone } from '../../../store/actions/settle-gone';
import type { Services } from '../../services';
import { whoActs } from '../mapping/who-acts';
import type { EditionData } from './edition-data.svelte';
import type { EditionRow } from './edition-rows';
import { migratedLinks } from './migrated-links';

/** Everything that the comparison of two editions changes, as actions with who and when. */
export class EditionDesk {
  readonly #services: Services;
  readonly #data: EditionData;

  constructor(services: Services, data: EditionData) {
    this.#services = services;
    this.#data = data;
  }

  get #at(): string {
    return new Date(this.#services.now()).toISOString();
  }

  /** Carries all links that have a place in the new edition; with targets, programmes and lens aim at it afterwards. */
  async carry(withTargets: boolean): Promise<void> {
    const { answer, plan } = this.#data;
    const by = answer && (await whoActs(this.#services));
    if (answer === undefined || by === undefined) return;
    const { old, now } = answer.sides;
    const texts = new Map(old.items.map((item) => [item.id, item]));
    const t = this.#services.prefs.pick({ 'zh-CN': zh, en });
    const note = ({ link, kind }: QueuedLink) => {
      const item = texts.get(link.itemId);
      const from = t.reason(
        old.standard.edition,
        item?.number ?? '',
        item?.text ?? '',
        t.kind[kind],
      );
      const before =
        link.state === 'rejected' ? t.wasRejected : link.state === 'proposed' ? t.wasProposed : '';
      return [from, before, link.reason ?? ''].filter((part) => part !== '').join(' · ');
    };
    const links = migratedLinks(plan, {
      standardId: now.standard.id,
      by,
      at: this.#at,
      newId: () => makeId<AlignmentId>((bytes) => crypto.getRandomValues(bytes)),
      note,
    });
    const keys = levelKeys(old.standard.levels, now.standard.levels);
    const levelOf = (level: string | null) =>
      [...keys].find(([, before]) => before === level)?.[0] ?? null;
    const to = (target: Target): Target => ({
      standardId: now.standard.id,
      level: target.level === null ? null : levelOf(target.level),
    });
    const done = await this.#services.acts.perform(
      carryLinks({
        edition: now.standard.edition,
        links,
        aim: withTargets ? { from: old.standard.id, to } : undefined,
      }),
    );
    const { lens } = this.#services;
    if (done && withTargets)
      lens.choose(
        lens.programmeId,
        lens.targets.map((target) => (target.standardId === old.standard.id ? to(target) : target)),
      );
  }

  /** Confirms or rejects links of the new edition as one act. */
  async judge(links: readonly Alignment[], state: AlignmentState): Promise<void> {
    const by = await whoActs(this.#services);
    if (by === undefined || links.length === 0) return;
    const at = this.#at;
    await this.#services.acts.perform(
      setAlignments(links.map((link) => ({ ...link, state, by, at }))),
    );
  }

  /** Says that the links of a row's old items may stay behind, or takes it back. */
  async settle(row: EditionRow, isSeen: boolean): Promise<void> {
    const { answer, seen } = this.#data;
    if (answer === undefined) return;
    const { old, now } = answer.sides;
    const own = new Set<string>(row.compared.oldIds);
    const items = old.items
      .map(({ id }) => id)
      .filter((id) => (own.has(id) ? isSeen : seen.includes(id)));
    await this.#services.acts.perform(settleGone(old.standard.id, now.standard.id, items));
  }
}
