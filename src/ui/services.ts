import { createContext } from 'svelte';
import type { OfflineReadiness } from './offline/readiness.svelte';
import type { Acts } from './state/acts.svelte';
import type { Backups } from './state/backups.svelte';
import type { Drafts } from './state/drafts.svelte';
import type { IdentityDesk } from './state/identity-desk.svelte';
import type { Inspector } from './state/inspector.svelte';
import type { Lens } from './state/lens.svelte';
import type { Preferences } from './state/preferences.svelte';
import type { Router } from './state/router.svelte';
import type { Session } from './state/session.svelte';
import type { Toasts } from './state/toasts.svelte';

/** What every component may ask for; made once in main.ts. */
export interface Services {
  readonly prefs: Preferences;
  readonly router: Router;
  readonly lens: Lens;
  readonly inspector: Inspector;
  readonly toasts: Toasts;
  readonly session: Session;
  readonly acts: Acts;
  readonly desk: IdentityDesk;
  readonly drafts: Drafts;
  readonly backups: Backups;
  readonly readiness: OfflineReadiness;
  /** The present time in milliseconds. */
  readonly now: () => number;
  /** Opens the shipped sample in a workspace of its own. */
  readonly openSample: () => Promise<void>;
}

export const [useServices, provideServices] = createContext<Services>();
