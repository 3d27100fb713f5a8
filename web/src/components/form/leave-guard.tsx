import { lazyRouteComponent, useBlocker } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import type { Save } from './use-save';

// A dialog is much to load for a page that may never ask: it comes behind the form, and is there before the connection can be lost.
const LeaveQuestion = lazyRouteComponent(() => import('./leave-question'), 'LeaveQuestion');

/** Leaving the page with something typed, or with a save that waits for the connection, asks once. */
export function LeaveGuard({ save, inAddress = false }: { save: Save; inAddress?: boolean }) {
  const blocker = useBlocker({
    // A drawer that closes changes only what stands after the path, and has asked already. One that is open by its address is also
    // closed by going back, where nobody has asked.
    shouldBlockFn: ({ current, next, action }) =>
      (current.pathname !== next.pathname || (inAddress && action === 'BACK')) && save.isUnsaved(),
    enableBeforeUnload: save.isUnsaved,
    withResolver: true,
  });
  const { status, reset } = blocker;
  const settled = status === 'blocked' && !save.isUnsaved();
  useEffect(() => void LeaveQuestion.preload?.(), []);
  useEffect(() => {
    if (settled) reset?.();
  }, [settled, reset]);
  if (status !== 'blocked') return null;
  return (
    <Suspense>
      <LeaveQuestion waiting={save.state.kind === 'waiting'} onStay={blocker.reset} onLeave={blocker.proceed} />
    </Suspense>
  );
}
