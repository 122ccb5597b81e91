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
}

/** Every screen, in the order of the rail. A new one is a line here and a route in state/route.ts. */
export const SCREENS: readonly Screen[] = [
  {
    id: 'overview',
    icon: LayoutDashboard,
    load: () => import('./screens/overview/OverviewScreen.svelte'),
  },
  {
    id: 'standards',
    icon: Library,
    load: () => import('./screens/standards/StandardsScreen.svelte'),
  },
  {
    id: 'standard',
    under: 'standards',
    load: () => import('./screens/standards/StandardScreen.svelte'),
  },
  { id: 'courses', icon: BookOpen, load: () => import('./screens/courses/CoursesScreen.svelte') },
  { id: 'course', under: 'courses', load: () => import('./screens/courses/CourseScreen.svelte') },
  { id: 'mapping', icon: Grid, load: () => import('./screens/mapping/MappingScreen.svelte') },
  {
    id: 'coverage',
    icon: ChartColumn,
    load: () => import('./screens/coverage/CoverageScreen.svelte'),
  },
  { id: 'credits', icon: Award, load: () => import('./screens/credits/CreditsScreen.svelte') },
  { id: 'import', under: 'overview', load: () => import('./screens/import/ImportScreen.svelte') },
  { id: 'history', icon: Clock, load: () => import('./screens/history/HistoryScreen.svelte') },
  {
    id: 'settings',
    icon: Settings,
    load: () => import('./screens/settings/SettingsScreen.svelte'),
  },
];
