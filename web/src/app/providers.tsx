import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { noteDeparture } from '../lib/arrival';
import { noteOfficeChanged } from '../lib/office-changed';
import { createQueryClient } from '../lib/query-client';
import { createAppRouter } from './routes';
import { cssVariables, theme } from './theme';

/** The same key that color-scheme.js reads before the first paint. */
const colorSchemes = localStorageColorSchemeManager({ key: 'heyet-color-scheme' });

const queryClient = createQueryClient({ signedOut, officeChanged: noteOfficeChanged });
const router = createAppRouter(queryClient);

// Leaving one page for another: the heading of the next one takes the focus.
router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
  if (fromLocation && pathChanged) noteDeparture();
});

/** The session ended while a page was open: back to the door, and afterwards to the same page. */
function signedOut(): void {
  if (location.pathname === '/sign-in') return;
  const next = router.state.location.href;
  queryClient.clear();
  void router.navigate({ to: '/sign-in', search: { next } });
}

export function Providers() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemes}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
