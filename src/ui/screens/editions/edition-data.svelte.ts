import { carryLinks, type CarriedLinks } from '../../../compare/carry-links';
import type { Comparison } from '../../../compare/comparison';
import type { StandardId } from '../../../domain/id';
import type { Standard, StandardItem } from '../../../domain/standard';
import { seenGone } from '../../../store/actions/settle-gone';
import { CompareClient } from '../../../workers/compare-client';
import type { Session } from '../../state/session.svelte';
import { Live } from '../../state/live.svelte';
import { editionRows, type EditionRow } from './edition-rows';

/** Both sides with their items. */
interface Sides {
  readonly old: { readonly standard: Standard; readonly items: readonly StandardItem[] };
  readonly now: { readonly standard: Standard; readonly items: readonly StandardItem[] };
}

/** Two editions with what became of each item and of each link. Make it during setup. */
export class EditionData {
  readonly #client = new CompareClient();
  readonly #sides: Live<Sides | undefined>;
  #answer = $state.raw<{ readonly sides: Sides; readonly comparison: Comparison }>();
  readonly #links;

  /** @param asked which two; undefined while the other one is not chosen. */
  constructor(
    session: Session,
    asked: () => { readonly old: StandardId; readonly now: StandardId } | undefined,
  ) {
    this.#sides = new Live(() => {
      const pair = asked();
      if (pair === undefined) return undefined;
      return session.workspace.watch(async (read) => {
        const side = async (id: StandardId) => ({
          standard: await read.get('standards', id),
          items: await read.where('items', 'standardId', id),
        });
        const old = await side(pair.old);
        const now = await side(pair.now);
        if (old.standard === undefined || now.standard === undefined) return undefined;
        return {
          old: { standard: old.standard, items: old.items },
          now: { standard: now.standard, items: now.items },
        };
      });
    });
    this.#links = new Live(() => {
      const pair = asked();
      if (pair === undefined) return undefined;
      return session.workspace.watch(async (read) => {
        const seen = (await read.get('settings', seenGone(pair.old, pair.now)))?.value;
        return {
          old: await read.where('alignments', 'standardId', pair.old),
          now: await read.where('alignments', 'standardId', pair.now),
          seen: Array.isArray(seen) ? seen.map(String) : [],
        };
      });
    });
    $effect(() => {
      const sides = this.#sides.value;
      if (sides === undefined) return;
      let isStale = false;
      this.#client.compare(sides.old, sides.now).result.then(
        (comparison) => {
          if (!isStale) this.#answer = { sides, comparison };
        },
        (fault: unknown) => {
          if (!isStale) throw fault;
        },
      );
      return () => (isStale = true);
    });
    $effect(() => () => this.#client.end());
  }

  /** The comparison with its sides; undefined while it is worked out for the pair asked. */
  readonly answer = $derived.by(() => {
    const sides = this.#sides.value;
    const answer = this.#answer;
    const isOfPair =
      answer?.sides.old.standard.id === sides?.old.standard.id &&
      answer?.sides.now.standard.id === sides?.now.standard.id;
    return isOfPair ? answer : undefined;
  });

  readonly rows: readonly EditionRow[] = $derived.by(() => {
    const links = this.#links.value;
    if (this.answer === undefined || links === undefined) return [];
    const { sides, comparison } = this.answer;
    return editionRows(comparison, sides.old.items, sides.now.items, links);
  });

  readonly seen: readonly string[] = $derived.by(() => this.#links.value?.seen ?? []);

  /** How many links the old edition has, how many of them a person must look at, and how many could be carried now. */
  readonly counts = $derived.by(() => ({
    links: this.#links.value?.old.length ?? 0,
    open: this.rows.reduce((sum, row) => sum + row.open, 0),
    waiting: this.rows.reduce((sum, row) => sum + row.waiting, 0),
  }));

  /** Where the links that were not carried yet would go. */
  readonly plan: CarriedLinks = $derived.by(() => {
    const links = this.#links.value;
    if (this.answer === undefined || links === undefined) return { carried: [], queued: [] };
    return carryLinks(links.old, this.answer.comparison);
  });
}
