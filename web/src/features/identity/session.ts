import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { readJson, sendChange, showOffice } from '../../lib/api';
import { chosenLanguage, isLanguage, speak, storedLanguage, type Language } from '../../lib/i18n';
import { noteServerTime } from '../../lib/now';

export type Role = 'administrator' | 'coordinator' | 'delegate' | 'reader' | 'external_delegate';
export type ColorScheme = 'auto' | 'light' | 'dark';

/** Who is signed in, in which office, and what they may do there. */
export interface Me {
  user: { id: string; email: string; name: string; language: Language; zone: string; colorScheme: ColorScheme };
  person: { id: string; name: string } | null;
  /** None when the office is suspended, or when the user belongs to none. */
  office: { id: string; slug: string; name: string; zone: string; isDemo: boolean } | null;
  role: Role | null;
  permissions: string[];
  offices: { id: string; slug: string; name: string; role: Role; status: 'active' | 'suspended'; isDemo: boolean }[];
  /** The server's time; the demo's may run ahead of this machine's. */
  now: string;
}

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => {
    const me = await readJson<Me>('/api/me', signal);
    noteServerTime(me.now);
    return me;
  },
  staleTime: 5 * 60_000,
});

/** Loads who is there before the first screen, and makes this tab the tab of their office and language. */
export async function openSession(client: QueryClient): Promise<Me> {
  const me = await client.ensureQueryData(meQuery);
  showOffice(me.office?.id ?? null);
  const language = storedLanguage() ?? (isLanguage(me.user.language) ? me.user.language : chosenLanguage());
  await speak(language);
  return me;
}

export function signIn(credentials: { email: string; password: string }): Promise<Me> {
  return sendChange('/api/session', { method: 'POST', body: credentials });
}

/** Ends the session, then starts from nothing, so that no data of the last reader stays in memory. */
export async function signOut(): Promise<void> {
  await sendChange('/api/session', { method: 'DELETE' });
  location.assign('/sign-in');
}

/** The session moves to another office; this tab starts over, others are told by the server on their next request. */
export async function switchOffice(tenantId: string): Promise<void> {
  await sendChange('/api/me/office', { method: 'PUT', body: { tenantId } });
  location.assign('/');
}

/** Takes a choice made on this machine to the profile, where mails and other devices find it. */
export function rememberChoice(choice: { language: Language } | { colorScheme: ColorScheme }): Promise<unknown> {
  return sendChange('/api/me', { method: 'PATCH', body: choice, outlivesPage: true });
}
