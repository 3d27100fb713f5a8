import { isOneClick, muteLinkOf, oneClickUrl } from './mute-link.rules.js';

const NOW = new Date('2027-04-14T07:00:00Z');
const row = (more: object = {}) => ({
  id: 'row',
  kind: 'meeting.upcoming',
  step: 'd7',
  recipient: { email: 'isil@ornek.example' },
  ...more,
});
const linkOf = (more: object = {}) => muteLinkOf(row(more), 'https://heyet.example', 'office', NOW);

describe('the link by which a mail is muted', () => {
  it('opens the row of the ledger for a year, for the address it went to', () => {
    expect(linkOf()).toEqual({
      part: 'mute',
      page: 'https://heyet.example/mute',
      opens: {
        purpose: 'reminder_mute',
        userId: null,
        tenantId: 'office',
        subjectId: 'row',
        expiresAt: new Date('2028-04-13T07:00:00Z'),
        sentTo: 'isil@ornek.example',
      },
    });
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
