import type { ProgrammeId } from '../../../domain/id';
import type { OverviewMessages } from '../../../i18n/zh-CN/overview';
import { isBackupDue } from '../../state/backup-due';
import type { GoOptions } from '../../state/router.svelte';
import type { ScreenId } from '../../state/route';
import type { WorkspaceFacts } from './workspace-facts';

export interface NextStep {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly action: string;
  /** Where the action leads; `backup` saves a file instead. */
  readonly to: { readonly screen: ScreenId; readonly options?: GoOptions } | 'backup';
}

/**
 * What to do next, most pressing first: what is missing, what waits for a judgement, what is safe to do later. A workspace with
 * nothing to do gives none.
 * @param failing findings of the plan in view that break a rule.
 * @param now the present instant in milliseconds.
 */
export function nextSteps(
  facts: WorkspaceFacts,
  t: OverviewMessages['steps'],
  programmeId: ProgrammeId | null,
  hasTargets: boolean,
  failing: number,
  now: number,
): readonly NextStep[] {
  const steps: NextStep[] = [];
  const add = (
    key: string,
    words: { readonly title: string; readonly text: string; readonly action: string },
    to: NextStep['to'],
  ) => steps.push({ key, ...words, to });
  const inView = facts.programmes.find(({ programme }) => programme.id === programmeId);

  if (facts.standards === 0)
    add('standard', t.noStandard, { screen: 'import', options: { query: { kind: 'standard' } } });
  if (facts.programmes.length === 0)
    add('programme', t.noProgramme, {
      screen: 'import',
      options: { query: { kind: 'programme' } },
    });
  if (facts.standards > 0 && facts.programmes.length > 0) {
    if (!hasTargets) add('lens', t.noLens, { screen: 'standards' });
    else if (facts.links === 0) add('links', t.noLinks, { screen: 'mapping' });
  }
  if (facts.proposed > 0)
    add('proposed', t.proposed(facts.proposed), {
      screen: 'mapping',
      options: { query: { view: 'item' } },
    });
  const [first] = inView?.progress[0]?.levels ?? [];
  if (facts.links > 0 && first && first.linked < first.items)
    add('unlinked', t.unlinked(first.items - first.linked, first.items), { screen: 'coverage' });
  if (failing > 0)
    add('failing', t.failing(failing), {
      screen: 'courses',
      options: { query: { tab: 'checks' } },
    });
  if (facts.claimsWaiting > 0) add('claims', t.claims(facts.claimsWaiting), { screen: 'credits' });
  if (facts.achievementsUnclaimed > 0)
    add('unclaimed', t.claimless(facts.achievementsUnclaimed), { screen: 'credits' });
  if (isBackupDue(facts.backup, facts.revision, now))
    add(
      'backup',
      facts.backup ? t.oldBackup(facts.revision - facts.backup.revision) : t.neverBackedUp,
      'backup',
    );
  return steps;
}
