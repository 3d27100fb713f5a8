import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { readJson, sendChange, showOffice } from '../../lib/api';
import { chosenLanguage, isLanguage, storedLanguage, speak } from '../../lib/i18n';
import { noteServerTime } from '../../lib/now';

export type Role = 'administrator' | 'coordinator' | 'delegate' | 'reader' | 'external_delegate';

/** Who is signed in, in which office, and what they may do there. */
export interface Me {
  user: { id: string; email: string; language: string; zone: string };
  person: { id: string; name: string } | null;
  office: { id: string; name: string; slug: string; zone: string };
  role: Role;
  permissions: string[];
  offices: { id: string; name: string; role: Role }[];
  /** The server's time; the demo's may run ahead of this machine's. */
  now?: string;
}

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => {
    const me = await readJson<Me>('/api/me', signal);
    if (me.now) noteServerTime(me.now);
    return me;
  },
  staleTime: 5 * 60_000,
});

/** Loads who is there before the first screen, and makes this tab the tab of their office and language. */
export async function openSession(client: QueryClient): Promise<Me> {
  const me = await client.ensureQueryData(meQuery);
  showOffice(me.office.id);
  const language = storedLanguage() ?? (isLanguage(me.user.language) ? me.user.language : chosenLanguage());
  await speak(language);
  return me;
}

export function signIn(credentials: { email: string; password: string }): Promise<unknown> {
  return sendChange('/api/session', { method: 'POST', body: credentials });
}

/** Ends the session, then starts from nothing, so that no data of the last reader stays in memory. */
export async function signOut(): Promise<void> {
  await sendChange('/api/session', { method: 'DELETE' });
  location.assign('/sign-in');
}

/** The session moves to another office; this tab starts over, others are told by the server on their next request. */
export async function switchOffice(officeId: string): Promise<void> {
  await sendChange('/api/session/office', { method: 'PUT', body: { officeId } });
  location.assign('/');
}
