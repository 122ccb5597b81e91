import { settings as en } from '../../i18n/en/settings';
import { settings as zh } from '../../i18n/zh-CN/settings';
import type { Acts } from '../state/acts.svelte';
import type { Preferences } from '../state/preferences.svelte';
import type { Session } from '../state/session.svelte';

/** Opens the sample workspace, filling it the first time; an invented teacher stands in its history, so that nobody is asked. */
export function sampleOpener(session: Session, acts: Acts, prefs: Preferences) {
  return async (): Promise<void> => {
    const t = prefs.pick({ 'zh-CN': zh, en }).sample;
    await acts.guard(() =>
      session.openSample(t.workspace, async (workspace) => {
        const { loadSample, importSample } = await import('./load-sample');
        const sample = await loadSample();
        await workspace.declareIdentity({ name: t.person, role: t.role });
        await workspace.act(importSample(sample));
      }),
    );
  };
}
