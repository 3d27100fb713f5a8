import { queryOptions } from '@tanstack/react-query';
import { readJson, sendChange } from '../../lib/api';
import type { Me, Role } from './session';

/**
 * What a mailed link may do. The secret stands in the fragment of the page's address, which browsers send
 * to no server; opening the page changes nothing, only the button does, since mail scanners open links.
 */
export function secretOfAddress(): string {
  return decodeURIComponent(location.hash.replace(/^#/, ''));
}

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
    queryFn: ({ signal }) => readJson<Invitation>(`/api/invitations/${encodeURIComponent(secret)}`, signal),
    gcTime: 0,
  });

export function acceptInvitation(secret: string, values: { name?: string; password: string }): Promise<Me> {
  return sendChange(`/api/invitations/${encodeURIComponent(secret)}`, { method: 'POST', body: values });
}

export const resetQuery = (secret: string) =>
  queryOptions({
    queryKey: ['password-reset', secret],
    queryFn: ({ signal }) => readJson<{ email: string }>(`/api/password-resets/${encodeURIComponent(secret)}`, signal),
    gcTime: 0,
  });

export function setPassword(secret: string, password: string): Promise<void> {
  return sendChange(`/api/password-resets/${encodeURIComponent(secret)}`, { method: 'POST', body: { password } });
}

export function requestPasswordReset(values: { email: string }): Promise<void> {
  return sendChange('/api/password-resets', { method: 'POST', body: values });
}

export const emailChangeQuery = (secret: string) =>
  queryOptions({
    queryKey: ['email-change', secret],
    queryFn: ({ signal }) => readJson<{ email: string }>(`/api/email-changes/${encodeURIComponent(secret)}`, signal),
    gcTime: 0,
  });

export function confirmEmail(secret: string): Promise<void> {
  return sendChange(`/api/email-changes/${encodeURIComponent(secret)}`, { method: 'POST' });
}

export function requestEmailChange(values: { email: string }): Promise<void> {
  return sendChange('/api/me/email-changes', { method: 'POST', body: values });
}
