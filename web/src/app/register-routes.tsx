import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from './root-routes';
import { dayOf, idOf, oneOf, only, wordsOf } from './search-values';

type Search = Record<string, unknown>;

export const organizationRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: 'organizations',
    validateSearch: only((search: Search) => wordsOf(search, 'q')),
    component: lazyRouteComponent(() => import('../features/organizations/organizations-page'), 'OrganizationsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: 'organizations/$organizationId',
    component: lazyRouteComponent(() => import('../features/organizations/organization-page'), 'OrganizationPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: 'organizations/mechanisms',
    validateSearch: only((search: Search) => wordsOf(search, 'q')),
    component: lazyRouteComponent(() => import('../features/organizations/mechanisms-page'), 'MechanismsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: 'organizations/series/$seriesId',
    component: lazyRouteComponent(() => import('../features/organizations/series-page'), 'SeriesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: 'organizations/bodies/$bodyId',
    validateSearch: only((search: Search) => dayOf(search, 'on')),
    component: lazyRouteComponent(() => import('../features/organizations/body-page'), 'BodyPage'),
  }),
] as const;

export const peopleRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: 'people',
    validateSearch: only((search: Search) => ({
      ...wordsOf(search, 'q'),
      ...idOf(search, 'institutionId'),
      ...oneOf(search, 'presence', ['left', 'all']),
    })),
    component: lazyRouteComponent(() => import('../features/people/people-page'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: 'people/$personId',
    component: lazyRouteComponent(() => import('../features/people/person-page'), 'PersonPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: 'people/institutions',
    validateSearch: only((search: Search) => wordsOf(search, 'q')),
    component: lazyRouteComponent(() => import('../features/people/institutions-page'), 'InstitutionsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: 'people/institutions/$institutionId',
    component: lazyRouteComponent(() => import('../features/people/institution-page'), 'InstitutionPage'),
  }),
] as const;

export const reminderRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: 'reminders',
    validateSearch: only((search: Search) => ({
      ...oneOf(search, 'state', ['planned', 'sent', 'failed', 'skipped', 'cancelled', 'moved']),
      ...oneOf(search, 'order', ['latest']),
      ...oneOf(search, 'subjectKind', ['meeting', 'assignment', 'action_item']),
      ...dayOf(search, 'from'),
      ...idOf(search, 'subjectId'),
      ...idOf(search, 'personId'),
      ...idOf(search, 'reminder'),
    })),
    component: lazyRouteComponent(() => import('../features/reminders/ledger-page'), 'LedgerPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: 'reminders/policies',
    component: lazyRouteComponent(() => import('../features/reminders/policies-page'), 'PoliciesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: 'reminders/addresses',
    component: lazyRouteComponent(() => import('../features/reminders/addresses-page'), 'AddressesPage'),
  }),
] as const;
