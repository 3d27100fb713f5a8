import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { PageSkeleton } from '../components/states';
import { openSession } from '../features/identity/session';
import { isSignedOut } from '../lib/problem';
import { NotFound, NotFoundAlone, RouteError, RouteErrorAlone } from './error-boundary';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFoundAlone,
  errorComponent: RouteErrorAlone,
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    try {
      await openSession(context.queryClient);
    } catch (error) {
      if (isSignedOut(error)) throw redirect({ to: '/sign-in', search: { next: location.href } });
      throw error;
    }
  },
  component: lazyRouteComponent(() => import('./signed-in'), 'SignedIn'),
  errorComponent: RouteErrorAlone,
});

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: lazyRouteComponent(() => import('../features/dashboard/home-page'), 'HomePage'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    typeof search.next === 'string' ? { next: search.next } : {},
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

/** Every component with invented data, for looking at while building; no build for use contains it. */
const gallery = createRoute({
  getParentRoute: () => root,
  path: '/gallery/$sheet',
  component: import.meta.env.DEV ? lazyRouteComponent(() => import('./gallery/gallery'), 'Gallery') : NotFound,
});

const tree = root.addChildren([
  signedIn.addChildren([home]),
  signIn,
  resetRequest,
  resetPassword,
  invitation,
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
