import type { MailSink } from './mail-sink.js';

export const ONE_CLICK = 'List-Unsubscribe=One-Click';

/** Header lines of a mail by their names in small letters, unfolded. */
export function headersOf(raw: string): Map<string, string> {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  return new Map(
    head.split('\r\n').map((line) => [line.split(':', 1)[0]!.toLowerCase(), line.replace(/^[^:]*:\s*/, '')]),
  );
}

/** The address that the last mail to somebody gives to mail programs, once there is such a mail. */
export async function oneClickOf(sink: MailSink, email: string): Promise<string> {
  const until = Date.now() + 10_000;
  for (;;) {
    const mail = sink.mails.findLast((one) => one.to === email);
    const found = mail && /^<(\S+)>$/.exec(headersOf(mail.raw).get('list-unsubscribe') ?? '')?.[1];
    if (found) return found;
    if (Date.now() > until) throw new Error(`No mail to ${email} may be muted.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** As a mail program presses it: no cookie, no header of ours, perhaps from a page of its own. The test's server stands where the address leads. */
export const press = (
  server: string,
  url: string,
  body = ONE_CLICK,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(server + new URL(url).pathname, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });
