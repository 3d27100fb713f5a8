import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { isOneClick, isSealed, muteLinkOf, oneClickUrl, readMuteLink, sealMuteLink } from './mute-link.rules.js';

const linkOf = (more: object = {}) =>
  muteLinkOf(
    { kind: 'meeting.upcoming', step: 'd7', recipient: { email: 'isil@ornek.example' }, ...more },
    'https://heyet.example',
  );

describe('the link by which a mail is muted', () => {
  it('is in mails that may be muted', () => {
    expect(linkOf()).toEqual({ part: 'mute', page: 'https://heyet.example/mute' });
  });

  it('is in no mail that may not be muted, and in none that cannot go', () => {
    for (const kind of ['assignment.invitation', 'assignment.update', 'assignment.withdrawn', 'assignment.declined'])
      expect(linkOf({ kind })).toBeNull();
    expect(linkOf({ recipient: { email: null } })).toBeNull();
  });

  it('has its secret in the path where mail programs press it', () => {
    expect(oneClickUrl('https://heyet.example', 'abc')).toBe('https://heyet.example/api/muted-reminders/one-click/abc');
  });
});

describe('its seal', () => {
  const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => createSecretKey(bytes));
  const opens = fc.record({ key, tenantId: fc.uuid(), rowId: fc.uuid(), email: fc.emailAddress() });

  it('names office and row, and holds for its address however that is written', () => {
    fc.assert(
      fc.property(opens, ({ key, tenantId, rowId, email }) => {
        const secret = sealMuteLink(key, tenantId, rowId, email);
        const read = readMuteLink(secret)!;
        expect(read).toMatchObject({ tenantId, rowId });
        expect(isSealed(read, key, ` ${email.toUpperCase()}`)).toBe(true);
      }),
    );
  });

  it('breaks with every other key, office, row and address, and with any letter changed', () => {
    fc.assert(
      fc.property(opens, opens, fc.nat(63), (one, other, at) => {
        const secret = sealMuteLink(one.key, one.tenantId, one.rowId, one.email);
        const read = readMuteLink(secret)!;
        expect(isSealed(read, other.key, one.email)).toBe(one.key.equals(other.key));
        expect(isSealed({ ...read, tenantId: other.tenantId }, one.key, one.email)).toBe(
          one.tenantId === other.tenantId,
        );
        expect(isSealed({ ...read, rowId: other.rowId }, one.key, one.email)).toBe(one.rowId === other.rowId);
        expect(isSealed(read, one.key, `x${one.email}`)).toBe(false);
        const changed = secret.slice(0, at) + (secret[at] === 'A' ? 'B' : 'A') + secret.slice(at + 1);
        expect(isSealed(readMuteLink(changed)!, one.key, one.email)).toBe(false);
      }),
    );
  });

  it('is read from 64 letters of base64url and from nothing else', () => {
    const other = fc.string().filter((text) => !/^[\w-]{64}$/.test(text));
    fc.assert(fc.property(other, (text) => expect(readMuteLink(text)).toBeNull()));
    expect(readMuteLink(`${'a'.repeat(64)}\n`)).toBeNull();
  });
});

describe('one click', () => {
  const FORM = 'application/x-www-form-urlencoded';
  const PARTS = 'multipart/form-data; boundary="b"';
  const part = (value: string, name = '"List-Unsubscribe"', more = '') =>
    `--b\r\nContent-Disposition: form-data; name=${name}\r\n${more}\r\n${value}\r\n--b--\r\n`;

  it('is a form of either kind that says so', () => {
    expect(isOneClick(FORM, 'List-Unsubscribe=One-Click')).toBe(true);
    expect(isOneClick(`${FORM}; charset=UTF-8`, 'a=b&List-Unsubscribe=One-Click')).toBe(true);
    expect(isOneClick(PARTS, part('One-Click'))).toBe(true);
    expect(isOneClick(PARTS, part('One-Click', 'List-Unsubscribe', 'Content-Type: text/plain\r\n'))).toBe(true);
  });

  it('is nothing else', () => {
    for (const body of ['', 'List-Unsubscribe=', 'List-Unsubscribe=One-Clicks', 'x=List-Unsubscribe=One-Click'])
      expect([body, isOneClick(FORM, body)]).toEqual([body, false]);
    expect(isOneClick(PARTS, part('Two-Clicks'))).toBe(false);
    expect(isOneClick(PARTS, part('One-Click', '"other"'))).toBe(false);
    expect(isOneClick(undefined, 'List-Unsubscribe=One-Click')).toBe(false);
  });
});
