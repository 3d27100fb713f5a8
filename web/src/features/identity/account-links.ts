import { sendChange } from '../../lib/api';

/**
 * What a mailed link may do. The secret stands in the fragment of the address, which no server and no
 * log ever sees; opening the page does nothing, only the button does, since mail scanners open links.
 */
export function secretOfAddress(): string {
  return location.hash.replace(/^#/, '');
}

export function requestPasswordReset(values: { email: string }): Promise<unknown> {
  return sendChange('/api/password-resets', { method: 'POST', body: values });
}

export function setPassword(secret: string, password: string): Promise<unknown> {
  return sendChange('/api/password-resets/redeem', { method: 'POST', body: { token: secret, password } });
}

export function acceptInvitation(secret: string, values: { name: string; password: string }): Promise<unknown> {
  return sendChange('/api/invitations/redeem', { method: 'POST', body: { token: secret, ...values } });
}
