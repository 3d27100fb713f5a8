/** Only an address of our own is followed after sign-in, never one that a link brought along. */
export function safeNext(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/';
}
