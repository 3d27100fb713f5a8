import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { KINDS, STATES, VIEWS } from '../features/meetings/meetings-filter';
import { signedIn } from './root-routes';
import { dayOf, flagOf, idOf, oneOf, only, wordsOf } from './search-values';

type Search = Record<string, unknown>;

const ownerOf = (search: Search) => ({
  ...idOf(search, 'bodyId'),
  ...idOf(search, 'organizationId'),
  ...idOf(search, 'mechanismId'),
});
const sinceOf = (search: Search) => oneOf(search, 'since', ['year']);

export const meetingRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: 'meetings',
    validateSearch: only((search: Search) => ({
      ...oneOf(search, 'view', VIEWS),
      ...wordsOf(search, 'q'),
      ...ownerOf(search),
      ...idOf(search, 'seriesId'),
      ...oneOf(search, 'state', STATES),
      ...oneOf(search, 'kind', KINDS),
      ...oneOf(search, 'delegation', ['without_head', 'over_quota']),
      ...dayOf(search, 'from'),
      ...dayOf(search, 'to'),
      ...sinceOf(search),
    })),
    component: lazyRouteComponent(() => import('../features/delegations/entry-pages'), 'MeetingsEntry'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: 'meetings/mine',
    validateSearch: only(sinceOf),
    component: lazyRouteComponent(() => import('../features/delegations/my-meetings-page'), 'MyMeetingsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: 'meetings/new',
    validateSearch: only(ownerOf),
    component: lazyRouteComponent(() => import('../features/meetings/new-meeting-page'), 'NewMeetingPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: 'meetings/$meetingId',
    validateSearch: only((search: Search) => ({
      ...flagOf(search, 'assign'),
      ...idOf(search, 'instead'),
      ...idOf(search, 'seat'),
    })),
    component: lazyRouteComponent(() => import('../features/delegations/entry-pages'), 'MeetingEntry'),
  }),
] as const;
