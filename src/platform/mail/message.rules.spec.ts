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

  it('say nothing of it where it may not', () => {
    expect(Object.keys(headersOf()).filter((name) => name.startsWith('List-'))).toEqual([]);
  });

  it('are one line each, whatever an address is made of', () => {
    const line = headersOf({ oneClickUrl: 'https://heyet.example/a\r\nBcc: e@x>' })['List-Unsubscribe'];
    expect(line).toBe('<https://heyet.example/aBcc:%20e@x%3E>');
  });
});
