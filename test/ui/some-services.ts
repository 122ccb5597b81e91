import { vi } from 'vitest';
import type { Services } from '../../src/ui/services';
import { Preferences } from '../../src/ui/state/preferences.svelte';
import { Router } from '../../src/ui/state/router.svelte';

/** The given services beside real preferences and a real router; whatever else a component asks for is missing, and shows at once. */
export function someServices(given: object, language = 'zh-CN'): Services {
  const services = {
    prefs: new Preferences(undefined, [language]),
    router: new Router(window),
    now: () => Date.parse('2026-11-23T08:00:00Z'),
    acts: { guard: vi.fn(async (work: () => Promise<unknown>) => ({ result: await work() })) },
    ...given,
  };
  return services as unknown as Services;
}
