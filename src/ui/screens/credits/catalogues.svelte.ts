import type { ContestCatalogue } from '../../../credits/catalogue/catalogue';
import { readCatalogue, storedCatalogues } from '../../../credits/catalogue/read-catalogue';
import type { StoredPack } from '../../../domain/credit';
import { makeId } from '../../../domain/id';
import { storedDraft } from '../../../domain/pack-draft';
import type { Problem } from '../../../domain/problem';
import { creditFacts as en } from '../../../i18n/en/credit-facts';
import { creditFacts as zh, type CreditFactsMessages } from '../../../i18n/zh-CN/credit-facts';
import { removeRows } from '../../../store/actions/remove-rows';
import { savePack } from '../../../store/actions/save-pack';
import type { ReadContests } from '../../../workers/catalogue.worker';
import { readContests } from '../../../workers/catalogue-client';
import type { Services } from '../../services';
import { Live } from '../../state/live.svelte';
import type { CreditsData } from './credits-data.svelte';

/** The head of a catalogue whose contests came as a sheet. */
export type CatalogueHead = Pick<ContestCatalogue, 'title' | 'institution' | 'edition'> & {
  readonly from: string;
  readonly to: string;
  readonly by: ContestCatalogue['effective']['by'];
};

/** The contest catalogues that the workspace keeps. Make it during setup. */
export class Catalogues {
  readonly #services: Services;
  readonly #kept: Live<readonly StoredPack[]>;
  /** Contests of a sheet that wait for the head of their catalogue. */
  rows = $state.raw<ReadContests['rows']>([]);
  problems = $state.raw<readonly Problem[]>([]);

  constructor(services: Services) {
    this.#services = services;
    this.#kept = new Live(() =>
      services.session.workspace.watch((read) => read.where('packs', 'kind', 'contest-catalogue')),
    );
  }

  /** The newest first. */
  readonly all: readonly ContestCatalogue[] = $derived.by(() =>
    [...storedCatalogues(this.#kept.value ?? [])].sort((a, b) =>
      a.effective.from < b.effective.from ? 1 : -1,
    ),
  );
  readonly isLoaded: boolean = $derived.by(() => this.#kept.value !== undefined);

  /** Reads a file: a whole catalogue is kept at once, a sheet waits for its head. */
  async read(file: File, { packs }: CreditsData): Promise<void> {
    const own = packs.flatMap(({ facts }) =>
      facts.flatMap(({ name, choices = [] }) => (name === 'contestLevel' ? choices : [])),
    );
    const common = [zh, en].flatMap((words: CreditFactsMessages) =>
      Object.entries(words.values['contestLevel'] ?? {}).map(([value, label]) => ({
        value,
        label,
      })),
    );
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { catalogue, rows, problems } = await readContests(bytes, file.name, [...own, ...common]);
    this.rows = rows;
    this.problems = problems;
    if (catalogue !== undefined) await this.#keep(catalogue);
  }

  /** Keeps the sheet's contests under that head. */
  async keepRows({ from, to, by, ...head }: CatalogueHead): Promise<void> {
    const { value, problems } = readCatalogue({
      ...head,
      format: 'duijie-contest-catalogue',
      version: '1',
      id: `own-${makeId((bytes) => crypto.getRandomValues(bytes)).slice(0, 8)}`,
      source: { title: head.title },
      status: 'adopted',
      effective: { from, to: to === '' ? null : to, by },
      entries: this.rows,
    } satisfies ContestCatalogue);
    this.problems = problems;
    if (value !== undefined && (await this.#keep(value))) this.rows = [];
  }

  /** Keeps the catalogues that come along. */
  async takeSample(): Promise<void> {
    const { default: json } =
      await import('../../../../standards/competitions/sample-contests-2023.json');
    const { value } = readCatalogue(json);
    if (value !== undefined) await this.#keep(value);
  }

  async remove({ id }: ContestCatalogue): Promise<void> {
    await this.#services.acts.perform(removeRows('packs', [id]));
  }

  async #keep(catalogue: ContestCatalogue): Promise<boolean> {
    const pack = storedDraft('contest-catalogue', catalogue.id, { ...catalogue });
    return (await this.#services.acts.perform(savePack(pack))) !== undefined;
  }
}
