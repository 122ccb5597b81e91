import type { OfflineList } from './groups';
import type { OfflineBrowser, OfflineMode } from './readiness.svelte';

/** The registering function of `virtual:pwa-register`, in the part used here. */
export type RegisterServiceWorker = (options: {
  immediate: boolean;
  onNeedRefresh: () => void;
  onNeedReload: () => void;
  onRegisteredSW: (address: string, registration: ServiceWorkerRegistration | undefined) => void;
}) => (reloadPage?: boolean) => Promise<void>;

const HOUR = 3_600_000;

function modeOf(isBuilt: boolean): OfflineMode {
  if (!isBuilt) return 'off';
  if (!globalThis.isSecureContext) return 'insecure';
  return 'serviceWorker' in navigator && 'caches' in globalThis ? 'ready-to-keep' : 'unsupported';
}

function register(registerServiceWorker: RegisterServiceWorker): OfflineBrowser['register'] {
  return ({ waiting, replaced }) => {
    const container = navigator.serviceWorker;
    let controller = container.controller;
    container.addEventListener('controllerchange', () => {
      const isFirst = controller === null;
      controller = container.controller;
      if (!isFirst) replaced();
    });
    return registerServiceWorker({
      immediate: true,
      onNeedRefresh: waiting,
      // The library would reload at once; readiness asks for unsaved input first, on `controllerchange`.
      onNeedReload: () => undefined,
      onRegisteredSW: (_, registration) => {
        setInterval(() => {
          if (navigator.onLine) void registration?.update().catch(() => undefined);
        }, HOUR);
      },
    });
  };
}

/**
 * The page's own browser for `OfflineReadiness`. `isBuilt` is false on the development server, where nothing is kept.
 * @example new OfflineReadiness(browserOffline(registerSW, import.meta.env.PROD), () => false)
 */
export function browserOffline(
  registerServiceWorker: RegisterServiceWorker,
  isBuilt: boolean,
): OfflineBrowser {
  const addressOf = (file: string) => new URL(file, document.baseURI).href;
  return {
    mode: modeOf(isBuilt),
    place: { caches: globalThis.caches, addressOf },
    channel: 'BroadcastChannel' in globalThis ? new BroadcastChannel('duijie-update') : undefined,
    isServed: () => navigator.serviceWorker.controller !== null,
    readList: async () => (await (await fetch(addressOf('offline.json'))).json()) as OfflineList,
    register: register(registerServiceWorker),
    // Safari has no requestIdleCallback.
    whenIdle: () =>
      new Promise((begin) => {
        if ('requestIdleCallback' in globalThis)
          requestIdleCallback(() => begin(), { timeout: 5000 });
        else setTimeout(begin, 1500);
      }),
    wait: (ms) => new Promise((done) => setTimeout(done, ms)),
    reload: () => location.reload(),
  };
}
