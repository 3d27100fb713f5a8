import type { Settings } from './settings.js';

/** Where people reach the product, without a slash at the end: the only source of links in mails. */
export function publicUrlOf({ publicUrl, host, port }: Pick<Settings, 'publicUrl' | 'host' | 'port'>): string {
  return (publicUrl ?? `http://${host}:${port}`).replace(/\/+$/, '');
}
