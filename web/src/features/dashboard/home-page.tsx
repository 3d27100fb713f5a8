import { lazyRouteComponent } from '@tanstack/react-router';
import { Suspense } from 'react';
import { RowsSkeleton } from '../../components/states';
import { useMay } from '../identity/use-may';

// nobody loads the Home of the other
const CoordinatorHome = lazyRouteComponent(() => import('./coordinator-home'), 'CoordinatorHome');
const DelegateHome = lazyRouteComponent(() => import('./delegate-home'), 'DelegateHome');

/** The first page of the day: the office's for whoever keeps its calendar, their own for everybody else. */
export function HomePage() {
  const keepsCalendar = useMay('meetings:write');
  return (
    <Suspense fallback={<RowsSkeleton rows={8} />}>{keepsCalendar ? <CoordinatorHome /> : <DelegateHome />}</Suspense>
  );
}
