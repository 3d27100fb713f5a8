import fc from 'fast-check';
import { defineLetter, writeLetter } from './letter.js';
import { LetterFrame } from './letter-frame.js';
import { Facts, Lead, MainAction, Title } from './letter-parts.js';

const letter = defineLetter('test.letter', { en: 'About {title}', tr: '{title} hakkında' }, (pen) => (
  <LetterFrame
    pen={pen}
    preview={pen.say({ en: 'In short.', tr: 'Kısaca.' })}
    late
    why={pen.say({ en: 'Because.', tr: 'Çünkü.' })}
  >
    <Lead>{pen.place('lead')}</Lead>
    <Title>{pen.place('title')}</Title>
    <Facts
      lines={[
        pen.has('where') ? { label: pen.say({ en: 'Where', tr: 'Nerede' }), value: pen.place('where') } : null,
        { label: pen.say({ en: 'When', tr: 'Ne zaman' }), value: pen.place('when') },
      ]}
    />
    <MainAction href={pen.place('link')}>{pen.say({ en: 'Open', tr: 'Aç' })}</MainAction>
  </LetterFrame>
));

const PARTS = {
  office: 'KOSGEB',
  greeting: 'Sayın Işıl Denemeci,',
  lead: 'İlk söz.',
  title: 'Işık ve İğne',
  when: '2 Nisan 2027',
  where: 'Paris',
  link: 'https://heyet.example/x?a=1&b=2',
};

describe('a letter', () => {
  it('reads well as plain text: the order of the page, no capitals for stress, links written out', async () => {
    const { text, subject } = await writeLetter({ letter, parts: PARTS }, 'tr');
    expect(subject).toBe('Işık ve İğne hakkında');
    expect(text).toBe(
      'Heyet\nKOSGEB\n\nSayın Işıl Denemeci,\n\nİlk söz.\n\nIşık ve İğne\n\nNerede     Paris\nNe zaman   2 Nisan 2027\n\nAç https://heyet.example/x?a=1&b=2\n\nÇünkü.\n',
    );
  });

  it('has a sentence for lists of mails, which is seen in neither of its forms', async () => {
    const { html, text } = await writeLetter({ letter, parts: PARTS }, 'tr');
    expect(html).toMatch(/<div class="preheader" style="display:none[^>]*>Kısaca\.<\/div>/);
    expect(text).not.toContain('Kısaca');
  });

  it('leaves out what it lacks, label and all', async () => {
    const { text, html } = await writeLetter({ letter, parts: { ...PARTS, where: null } }, 'en');
    expect(text).not.toContain('Where');
    expect(html).not.toContain('Where');
    expect(text).toContain('When   2 Nisan 2027');
  });

  it('lets no part become markup or another place', async () => {
    const evil = '"><script>alert(1)</script>\ue000link\ue001&amp;';
    const { html, text } = await writeLetter(
      { letter, parts: { ...PARTS, title: evil, link: 'https://x.example/"onload="' } },
      'tr',
    );
    expect(html).not.toContain('<script>');
    expect(html).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\ue000link\ue001&amp;amp;');
    expect(html).not.toContain('"onload="');
    expect(text).toContain(evil);
  });

  it('says every part exactly as given, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), async (lead) => {
        const { text } = await writeLetter({ letter, parts: { ...PARTS, lead } }, 'tr');
        expect(text).toContain(lead);
      }),
    );
  });

  it('says its language, follows the dark, and fetches nothing', async () => {
    const { html } = await writeLetter({ letter, parts: PARTS }, 'tr');
    expect(html).toMatch(/<html[^>]+lang="tr"/);
    expect(html).toContain('prefers-color-scheme');
    expect(html).not.toMatch(/<img|src=|url\(/);
  });
});
