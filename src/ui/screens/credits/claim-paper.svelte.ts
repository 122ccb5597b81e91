import type { ProposedDecision } from '../../../credits/decide';
import type { Decision } from '../../../domain/achievement';
import { asId } from '../../../domain/id';
import { credits as en } from '../../../i18n/en/credits';
import { credits as zh } from '../../../i18n/zh-CN/credits';
import { decisionLetter } from '../../../reports/decision-letter';
import type { Report } from '../../../reports/report';
import { isTransfer, transferRecord } from '../../../reports/transfer-record';
import type { Services } from '../../services';
import { saveReport } from '../../state/save-report';
import type { ClaimCase } from './claim-case.svelte';
import type { CreditsData } from './credits-data.svelte';
import { caseOf } from './decision-case';

/** The letter of the decision, or the record of a transfer between school and enterprise. */
type Paper = 'letter' | 'transfer';

/** What a claim's page gives on paper or as a sheet. Make it during setup. */
export class ClaimPaper {
  readonly #services: Services;
  readonly #data: () => CreditsData;
  readonly #own: ClaimCase;
  #paper: Paper = 'letter';

  constructor(services: Services, data: () => CreditsData, own: ClaimCase) {
    this.#services = services;
    this.#data = data;
    this.#own = own;
  }

  /** Whether there is a transfer to record. */
  readonly isTransfer: boolean = $derived.by(() => this.#own.achievements.some(isTransfer));

  /** The paper asked for last, of what the rules say now or of what was kept. */
  of(decision: ProposedDecision): Report {
    const { prefs } = this.#services;
    const { claim, isOpen, stored, effects } = this.#own;
    const reckoned: Decision = { ...decision, id: asId('') };
    const given = caseOf({
      data: this.#data(),
      claim,
      decision: isOpen ? reckoned : (stored ?? reckoned),
      packName: prefs.pick({ 'zh-CN': zh, en }).rules.pack,
      effect: effects.flatMap(({ effect }) => effect.lost),
    });
    return this.#paper === 'letter'
      ? decisionLetter(prefs.locale, given)
      : transferRecord(prefs.locale, given);
  }

  /** Prints a paper; what the browser's own printing gives afterwards is the letter again. */
  print(paper: Paper): void {
    this.#paper = paper;
    globalThis.print();
    this.#paper = 'letter';
  }

  /** Hands the record of the transfer to the browser as a sheet. */
  async saveTransfer(decision: ProposedDecision): Promise<void> {
    this.#paper = 'transfer';
    const report = this.of(decision);
    this.#paper = 'letter';
    await saveReport(this.#services, report);
  }
}
