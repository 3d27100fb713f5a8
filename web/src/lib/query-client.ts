import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { onReconnect } from './connection';
import { ConnectionLost, isProblem, isSignedOut } from './problem';

interface SessionEvents {
  signedOut(): void;
  officeChanged(): void;
}

/** Reads try again while nobody answers; a refusal is final. Changes are repeated only by their form. */
export function createQueryClient(events: SessionEvents): QueryClient {
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (isSignedOut(error)) events.signedOut();
        if (isProblem(error, 'office_changed')) events.officeChanged();
      },
    }),
    mutationCache: new MutationCache({
      // Every change stands in a history, and one may be in sight.
      onSuccess: () => void client.invalidateQueries({ queryKey: ['history'] }),
      onError: (error) => {
        if (isProblem(error, 'office_changed')) events.officeChanged();
      },
    }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 15_000,
        retry: (failures, error) => error instanceof ConnectionLost && failures < 2,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  onReconnect(() => void client.refetchQueries({ type: 'active', stale: true }));
  return client;
}
