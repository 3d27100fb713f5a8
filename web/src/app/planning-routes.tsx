import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from './root-routes';
import { flagOf, idOf, oneOf, only, wordsOf, yearOf } from './search-values';

type Search = Record<string, unknown>;

export const calendarRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: 'calendar',
    validateSearch: only((search: Search) => ({
      ...yearOf(search, 'year'),
      ...idOf(search, 'organizationId'),
      ...flagOf(search, 'mechanisms'),
    })),
    component: lazyRouteComponent(() => import('../features/calendar/year-page'), 'YearPage'),
  }),
] as const;

export const actionItemRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: 'action-items',
    validateSearch: only((search: Search) => ({
      ...oneOf(search, 'whose', ['mine']),
      ...oneOf(search, 'state', ['open', 'in_progress', 'waiting', 'done', 'cancelled', 'any']),
      ...oneOf(search, 'due', ['overdue', 'week', 'month']),
      ...idOf(search, 'ownerId'),
      ...idOf(search, 'bodyId'),
      ...idOf(search, 'meetingId'),
      ...oneOf(search, 'side', ['ours', 'theirs', 'both']),
      ...oneOf(search, 'priority', ['high', 'normal', 'low']),
      ...wordsOf(search, 'q'),
      ...flagOf(search, 'add'),
    })),
    component: lazyRouteComponent(() => import('../features/action-plans/items-page'), 'ItemsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: 'action-items/$itemId',
    validateSearch: only((search: Search) => flagOf(search, 'edit')),
    component: lazyRouteComponent(() => import('../features/action-plans/item-page'), 'ItemPage'),
  }),
] as const;

/** The lists behind the counters of Home that no other page has. */
export const attentionRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: 'attention/sessions',
    validateSearch: only((search: Search) => yearOf(search, 'year')),
    component: lazyRouteComponent(() => import('../features/dashboard/missing-sessions-page'), 'MissingSessionsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: 'attention/declined',
    component: lazyRouteComponent(() => import('../features/dashboard/declined-page'), 'DeclinedPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: 'attention/replies',
    component: lazyRouteComponent(() => import('../features/dashboard/open-replies-page'), 'OpenRepliesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: 'attention/clashes',
    component: lazyRouteComponent(() => import('../features/dashboard/clashes-page'), 'ClashesPage'),
  }),
] as const;
