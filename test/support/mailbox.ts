import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';
import type { TestApp } from './app.js';

/** Mails that lie in the outbox for an address, the latest last. */
export async function mailsTo(test: Pick<TestApp, 'settings'>, address: string): Promise<ParsedMail[]> {
  const folder = join(test.settings.dataDir, 'outbox');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'));
  const mails = await Promise.all(names.sort().map(async (name) => simpleParser(await readFile(join(folder, name)))));
  return mails.filter((mail) => addressesOf(mail).includes(address.toLowerCase()));
}

/** Waits for the mail that a worker is about to send. */
export async function nextMail(
  test: Pick<TestApp, 'settings'>,
  address: string,
  fits: (mail: ParsedMail) => boolean = () => true,
  seconds = 10,
): Promise<ParsedMail> {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    const found = (await mailsTo(test, address)).filter(fits).at(-1);
    if (found) return found;
    if (Date.now() > until) throw new Error(`No such mail to ${address} within ${seconds} s.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The secret at the end of the link in an account mail. */
export function secretIn(mail: ParsedMail): string {
  const secret = /#([\w-]{43})/.exec(mail.text ?? '')?.[1];
  if (!secret) throw new Error('The mail has no link with a secret.');
  return secret;
}

function addressesOf(mail: ParsedMail): string[] {
  const to = Array.isArray(mail.to) ? mail.to : mail.to ? [mail.to] : [];
  return to.flatMap((one) => one.value.map(({ address }) => (address ?? '').toLowerCase()));
}
