import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { PageSkeleton } from '../components/states';
import { NotFound, RouteError } from './error-boundary';
import { meetingRoutes } from './meeting-routes';
import { actionItemRoutes, attentionRoutes, calendarRoutes } from './planning-routes';
import { organizationRoutes, peopleRoutes, reminderRoutes } from './register-routes';
import { root, signedIn } from './root-routes';
import { settingsRoutes } from './settings-routes';

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: lazyRouteComponent(() => import('../features/dashboard/home-page'), 'HomePage'),
});

/** What the office has no page for is said within the shell, in the reader's language. */
const unknown = createRoute({
  getParentRoute: () => signedIn,
  path: '$',
  component: NotFound,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string | undefined } => ({
    next: typeof search.next === 'string' ? search.next : undefined,
  }),
  component: lazyRouteComponent(() => import('../features/identity/sign-in-page'), 'SignInPage'),
});

const resetRequest = createRoute({
  getParentRoute: () => root,
  path: '/reset',
  component: lazyRouteComponent(() => import('../features/identity/reset-request-page'), 'ResetRequestPage'),
});

const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset-password',
  component: lazyRouteComponent(() => import('../features/identity/reset-password-page'), 'ResetPasswordPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../features/identity/invitation-page'), 'InvitationPage'),
});

const emailChange = createRoute({
  getParentRoute: () => root,
  path: '/email-change',
  component: lazyRouteComponent(() => import('../features/identity/email-change-page'), 'EmailChangePage'),
});

const reply = createRoute({
  getParentRoute: () => root,
  path: '/reply',
  component: lazyRouteComponent(() => import('../features/delegations/reply-page'), 'ReplyPage'),
});

const mute = createRoute({
  getParentRoute: () => root,
  path: '/mute',
  component: lazyRouteComponent(() => import('../features/reminders/mute-page'), 'MutePage'),
});

/** Every component with invented data, for looking at while building; no build for use contains it. */
const gallery = createRoute({
  getParentRoute: () => root,
  path: '/gallery/$sheet',
  component: import.meta.env.DEV ? lazyRouteComponent(() => import('./gallery/gallery'), 'Gallery') : NotFound,
});

const tree = root.addChildren([
  signedIn.addChildren([
    home,
    ...calendarRoutes,
    ...meetingRoutes,
    ...actionItemRoutes,
    ...attentionRoutes,
    ...organizationRoutes,
    ...peopleRoutes,
    ...reminderRoutes,
    ...settingsRoutes,
    unknown,
  ]),
  signIn,
  resetRequest,
  resetPassword,
  invitation,
  emailChange,
  reply,
  mute,
  ...(import.meta.env.DEV ? [gallery] : []),
]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPendingMs: 200,
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
