import { queryOptions } from '@tanstack/react-query';
import { readJson, sendChange } from '../../lib/api';
import type { Me, Role } from './session';

/**
 * What a mailed link may do. The secret stands in the fragment of the page's address, which browsers send
 * to no server, and goes on to ours in a header, which proxies do not write into their logs as they do addresses.
 * Opening the page changes nothing, only the button does, since mail scanners open links.
 */
export function secretOfAddress(hash = location.hash): string {
  const secret = hash.replace(/^#/, '');
  return /^[\w-]*$/.test(secret) ? secret : ''; // what a mail program mangled opens nothing, and may be no header
}

export const throughLink = (secret: string) => ({ 'heyet-link': secret });

export interface Invitation {
  office: string;
  name: string | null;
  email: string;
  role: Role;
  /** The address has an account already: its own password is asked for, and no new one is made. */
  hasAccount: boolean;
}

export const invitationQuery = (secret: string) =>
  queryOptions({
    queryKey: ['invitation', secret],
    queryFn: ({ signal }) => readJson<Invitation>('/api/invitations/link', signal, throughLink(secret)),
    gcTime: 0,
  });

export function acceptInvitation(secret: string, values: { name?: string; password: string }): Promise<Me> {
  return sendChange('/api/invitations/link', { method: 'POST', body: values, headers: throughLink(secret) });
}

export const resetQuery = (secret: string) =>
  queryOptions({
    queryKey: ['password-reset', secret],
    queryFn: ({ signal }) => readJson<{ email: string }>('/api/password-resets/link', signal, throughLink(secret)),
    gcTime: 0,
  });

export function setPassword(secret: string, password: string): Promise<void> {
  return sendChange('/api/password-resets/link', { method: 'POST', body: { password }, headers: throughLink(secret) });
}

export function requestPasswordReset(values: { email: string }): Promise<void> {
  return sendChange('/api/password-resets', { method: 'POST', body: values });
}

export const emailChangeQuery = (secret: string) =>
  queryOptions({
    queryKey: ['email-change', secret],
    queryFn: ({ signal }) => readJson<{ email: string }>('/api/email-changes/link', signal, throughLink(secret)),
    gcTime: 0,
  });

export function confirmEmail(secret: string): Promise<void> {
  return sendChange('/api/email-changes/link', { method: 'POST', headers: throughLink(secret) });
}

export function requestEmailChange(values: { email: string }): Promise<void> {
  return sendChange('/api/me/email-changes', { method: 'POST', body: values });
}
