import './ui/trusted-types';
import { mount } from 'svelte';
import { registerSW } from 'virtual:pwa-register';
import { Workspaces } from './store/workspaces';
import App from './ui/App.svelte';
import { browserOffline } from './ui/offline/browser-offline';
import { OfflineReadiness } from './ui/offline/readiness.svelte';
import { sampleOpener } from './ui/sample/open-sample';
import { Acts } from './ui/state/acts.svelte';
import { Backups } from './ui/state/backups.svelte';
import { Drafts } from './ui/state/drafts.svelte';
import { IdentityDesk } from './ui/state/identity-desk.svelte';
import { Inspector } from './ui/state/inspector.svelte';
import { Lens } from './ui/state/lens.svelte';
import { firstWorkspaceName } from './i18n/locale';
import { Preferences } from './ui/state/preferences.svelte';
import { Router } from './ui/state/router.svelte';
import { Session } from './ui/state/session.svelte';
import { Toasts } from './ui/state/toasts.svelte';
import { startSnapshots } from './ui/state/start-snapshots';
import { StoreClient } from './workers/store-client';

async function start(target: HTMLElement): Promise<void> {
  const storage = globalThis.localStorage;
  const prefs = new Preferences(storage, navigator.languages);
  const desk = new IdentityDesk();
  const client = new StoreClient({ app: 'duijie', onProgress: (at) => acts.hear(at) });
  const workspaces = new Workspaces({
    askIdentity: () => desk.ask(),
    bulk: client,
    snapshot: (workspace, reason) => client.snapshot(workspace, reason),
    storage,
  });
  await workspaces.sweep();
  const router = new Router(window);
  const toasts = new Toasts();
  const drafts = new Drafts();
  const session = await Session.start(workspaces, router, firstWorkspaceName(prefs.locale));
  const acts = new Acts(session, toasts, prefs);
  const readiness = new OfflineReadiness(
    browserOffline(registerSW, import.meta.env.PROD),
    () => drafts.hasAny,
  );
  const services = {
    ...{ prefs, router, toasts, session, acts, desk, drafts, readiness },
    lens: new Lens(router, storage),
    inspector: new Inspector(),
    backups: new Backups(client, workspaces, session, () => new Date().toISOString()),
    now: () => Date.now(),
    openSample: sampleOpener(session, acts, prefs),
  };
  mount(App, { target, props: { services } });
  document.getElementById('boot')?.remove();
  readiness.start();
  startSnapshots(services, client, workspaces.isAfterCrash);
}

const target = document.getElementById('app');
if (target) void start(target);
