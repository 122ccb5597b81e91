import './ui/trusted-types';
import { mount } from 'svelte';
import { Workspace } from './store/workspace';
import App from './ui/App.svelte';
import { Acts } from './ui/state/acts.svelte';
import { IdentityDesk } from './ui/state/identity-desk.svelte';
import { Inspector } from './ui/state/inspector.svelte';
import { Lens } from './ui/state/lens.svelte';
import { Preferences } from './ui/state/preferences.svelte';
import { Router } from './ui/state/router.svelte';
import { Session } from './ui/state/session.svelte';
import { Toasts } from './ui/state/toasts.svelte';

async function start(target: HTMLElement): Promise<void> {
  const desk = new IdentityDesk();
  const prefs = new Preferences(globalThis.localStorage, navigator.languages);
  const router = new Router(window);
  const toasts = new Toasts();
  const session = new Session(
    await Workspace.open({ id: 'main', name: '', askIdentity: () => desk.ask() }),
  );
  const services = {
    prefs,
    router,
    lens: new Lens(router),
    inspector: new Inspector(),
    toasts,
    session,
    acts: new Acts(session, toasts, prefs),
    desk,
    now: () => Date.now(),
    saveBackup: () => Promise.reject(new Error('no backup yet')),
    openSample: async () => {
      const m = await import('./ui/sample/load-sample');
      await session.workspace.act(m.importSample(await m.loadSample()));
    },
  };
  mount(App, { target, props: { services } });
  document.getElementById('boot')?.remove();
}

const target = document.getElementById('app');
if (target) void start(target);
