import fc from 'fast-check';
import { headerText, headerUrl, isSendable, safeMailbox } from './header.rules.js';

describe('text for a header', () => {
  it('is one line, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const line = headerText(text);
        expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
        expect(line.isWellFormed()).toBe(true);
      }),
    );
  });

  it('keeps letters of every script, and is cut between characters', () => {
    expect(headerText('İğne, اجتماع 🇹🇷')).toBe('İğne, اجتماع 🇹🇷');
    expect(headerText('👩'.repeat(400))).toBe(`${'👩'.repeat(299)}…`);
  });
});

describe('a mailbox', () => {
  it.each([
    'b@x.example\r\nBcc: e@x.example',
    'Smith, John <j@x.example>, evil@x.example',
    'a@x.example,b@x.example',
    'a b@x.example',
    '@x.example',
    'a@',
    'a@x..example',
    '<a@x.example>',
    '',
  ])('is refused: %j', (address) => {
    expect(isSendable(address)).toBe(false);
    expect(() => safeMailbox({ name: 'X', address })).toThrow();
  });

  it.each(['heyet@localhost', 'isil.denemeci@ornek.example', "o'x+tag@a-b.example.org"])('is taken: %s', (address) => {
    expect(isSendable(address)).toBe(true);
  });
});

describe('an address of the web for a header', () => {
  it('never ends the header or its brackets, whatever it is made of', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom('\r\nBcc: e@x', '>', '> <', '\n'),
    );
    fc.assert(
      fc.property(piece, (text) => {
        const url = headerUrl(`https://heyet.example/api/muted-reminders/one-click/${text.toWellFormed()}`);
        expect(url).toMatch(/^https:\/\/heyet\.example\/[^\s<>\u0000-\u001f\u007f-\uffff]*$/);
      }),
    );
  });

  it('is none of another kind', () => {
    for (const text of ['javascript:alert(1)', 'mailto:a@x.example', 'heyet.example', ''])
      expect(() => headerUrl(text)).toThrow();
  });
});
