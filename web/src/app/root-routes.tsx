import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { openSession } from '../features/identity/session';
import { isSignedOut } from '../lib/problem';
import { NotFoundAlone, RouteErrorAlone } from './error-boundary';

export const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFoundAlone,
  errorComponent: RouteErrorAlone,
});

/** Everything behind the door. */
export const signedIn = createRoute({
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
