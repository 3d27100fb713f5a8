import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { HISTORY_KINDS } from '../features/identity/settings/history-kinds';
import { signedIn } from './root-routes';
import { oneOf, only, wordsOf } from './search-values';

export const settingsRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: 'settings',
    beforeLoad: ({ location }) => {
      if (/^\/settings\/?$/.test(location.pathname)) throw redirect({ to: '/settings/profile' });
    },
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: 'settings/profile',
    component: lazyRouteComponent(() => import('../features/identity/settings/profile-page'), 'ProfilePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: 'settings/sessions',
    component: lazyRouteComponent(() => import('../features/identity/settings/sessions-page'), 'SessionsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: 'settings/office',
    component: lazyRouteComponent(() => import('./office-settings-page'), 'OfficePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: 'settings/members',
    component: lazyRouteComponent(() => import('../features/people/members-page'), 'MembersPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: 'settings/catalogue',
    component: lazyRouteComponent(() => import('../features/identity/settings/catalogue-page'), 'CataloguePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: 'settings/countries',
    validateSearch: only((search: Record<string, unknown>) => wordsOf(search, 'q')),
    component: lazyRouteComponent(() => import('./countries-page'), 'CountriesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: 'settings/activity-types',
    component: lazyRouteComponent(() => import('../features/organizations/activity-types-page'), 'ActivityTypesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: 'settings/history',
    validateSearch: only((search: Record<string, unknown>) => oneOf(search, 'kind', HISTORY_KINDS)),
    component: lazyRouteComponent(() => import('../features/identity/settings/history-page'), 'HistoryPage'),
  }),
] as const;
