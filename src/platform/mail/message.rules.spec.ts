import type { Message } from './mail.types.js';
import { composeMessage } from './message.rules.js';

const MESSAGE: Message = {
  subject: 'Toplantı yarın',
  html: '<p>Toplantı yarın</p>',
  text: 'Toplantı yarın',
  language: 'tr',
  fromName: 'Heyet · Deneme Ofisi',
  to: { name: 'Işıl Denemeci', address: 'isil@ornek.example' },
  messageKey: 'meeting.upcoming.1.1',
};
const headersOf = (more: Partial<Message> = {}) =>
  composeMessage({ ...MESSAGE, ...more }, 'heyet@ornek.example').headers as Record<string, string>;

describe('the headers of a mail', () => {
  it('let a mail program mute what may be muted with one click (RFC 8058)', () => {
    expect(headersOf({ oneClickUrl: 'https://heyet.example/api/muted-reminders/one-click/abc' })).toMatchObject({
      'List-Unsubscribe': '<https://heyet.example/api/muted-reminders/one-click/abc>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
  });

  it('name whom an answer reaches, and nobody where nobody reads it', () => {
    const composed = (more: Partial<Message> = {}) => composeMessage({ ...MESSAGE, ...more }, 'heyet@ornek.example');
    const replyTo = { name: 'Gülşen\r\nBcc: e@x', address: 'gulsen@ornek.example' };
    expect(composed({ replyTo }).replyTo).toEqual({ name: 'Gülşen Bcc: e@x', address: 'gulsen@ornek.example' });
    expect(composed()).not.toHaveProperty('replyTo');
  });

  it('are not written for an address that is two', () => {
    const replyTo = { name: 'Gülşen', address: 'gulsen@ornek.example, e@x.example' };
    expect(() => composeMessage({ ...MESSAGE, replyTo }, 'heyet@ornek.example')).toThrow('Not one mail address.');
  });

  it('say nothing of it where it may not', () => {
    expect(Object.keys(headersOf()).filter((name) => name.startsWith('List-'))).toEqual([]);
  });

  it('are one line each, whatever an address is made of', () => {
    const line = headersOf({ oneClickUrl: 'https://heyet.example/a\r\nBcc: e@x>' })['List-Unsubscribe'];
    expect(line).toBe('<https://heyet.example/aBcc:%20e@x%3E>');
  });
});
