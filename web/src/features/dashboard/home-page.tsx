import { useMay } from '../identity/use-may';
import { CoordinatorHome } from './coordinator-home';
import { DelegateHome } from './delegate-home';

/** The first page of the day: the office's for whoever keeps its calendar, their own for everybody else. */
export function HomePage() {
  return useMay('meetings:write') ? <CoordinatorHome /> : <DelegateHome />;
}
