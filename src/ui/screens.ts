import Award from '@lucide/svelte/icons/award';
import BookOpen from '@lucide/svelte/icons/book-open';
import ChartColumn from '@lucide/svelte/icons/chart-column';
import Clock from '@lucide/svelte/icons/clock';
import Grid from '@lucide/svelte/icons/grid-3x3';
import LayoutDashboard from '@lucide/svelte/icons/layout-dashboard';
import Library from '@lucide/svelte/icons/library';
import Settings from '@lucide/svelte/icons/settings';
import type { Component } from 'svelte';
import type { ScreenId } from './state/route';

interface Screen {
  readonly id: ScreenId;
  /** Loaded when first shown. */
  readonly load: () => Promise<{ readonly default: Component }>;
  /** Stands in the rail with this icon; a screen without one belongs to `under`. */
  readonly icon?: Component;
  readonly under?: ScreenId;
  /** Nothing on it can be selected: wide windows keep no room for the inspector. */
  readonly isPlain: boolean;
}

/** Every screen, in the order of the rail. A new one is a line here and a route in state/route.ts. */
export const SCREENS: readonly Screen[] = [
  {
    id: 'overview',
    icon: LayoutDashboard,
    isPlain: true,
    load: () => import('./screens/overview/OverviewScreen.svelte'),
  },
  {
    id: 'standards',
    icon: Library,
    isPlain: true,
    load: () => import('./screens/standards/StandardsScreen.svelte'),
  },
  {
    id: 'standard',
    under: 'standards',
    isPlain: false,
    load: () => import('./screens/standards/StandardScreen.svelte'),
  },
  {
    id: 'edit-standard',
    under: 'standards',
    isPlain: true,
    load: () => import('./screens/repair/EditStandardScreen.svelte'),
  },
  {
    id: 'editions',
    under: 'standards',
    isPlain: false,
    load: () => import('./screens/editions/EditionsScreen.svelte'),
  },
  {
    id: 'courses',
    icon: BookOpen,
    isPlain: false,
    load: () => import('./screens/courses/CoursesScreen.svelte'),
  },
  {
    id: 'course',
    under: 'courses',
    isPlain: true,
    load: () => import('./screens/courses/CourseScreen.svelte'),
  },
  {
    id: 'policies',
    under: 'courses',
    isPlain: true,
    load: () => import('./screens/policies/PoliciesScreen.svelte'),
  },
  {
    id: 'mapping',
    icon: Grid,
    isPlain: false,
    load: () => import('./screens/mapping/MappingScreen.svelte'),
  },
  {
    id: 'coverage',
    icon: ChartColumn,
    isPlain: false,
    load: () => import('./screens/coverage/CoverageScreen.svelte'),
  },
  {
    id: 'credits',
    icon: Award,
    isPlain: false,
    load: () => import('./screens/credits/CreditsScreen.svelte'),
  },
  {
    id: 'packs',
    under: 'credits',
    isPlain: true,
    load: () => import('./screens/packs/PacksScreen.svelte'),
  },
  {
    id: 'import',
    under: 'overview',
    isPlain: true,
    load: () => import('./screens/import/ImportScreen.svelte'),
  },
  {
    id: 'history',
    icon: Clock,
    isPlain: true,
    load: () => import('./screens/history/HistoryScreen.svelte'),
  },
  {
    id: 'settings',
    icon: Settings,
    isPlain: true,
    load: () => import('./screens/settings/SettingsScreen.svelte'),
  },
];
