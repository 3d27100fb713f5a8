import { renderAccountMail } from './account-mail.email.js';
import { ACCOUNT_MAIL_TEXTS } from './account-mail-texts.rules.js';
import { isLinkKind, type AccountMail, type AccountMailKind } from './account-mails.types.js';

const SECRET = 'x'.repeat(43);

const mail = (kind: AccountMailKind, language: 'en' | 'tr'): AccountMail => ({
  id: '01980000-0000-7000-8000-000000000001',
  kind,
  userId: null,
  tenantId: null,
  subjectId: '01980000-0000-7000-8000-000000000002',
  recipientEmail: 'isil@ornek.example',
  recipientName: 'Işıl <b>Denemeci</b>',
  language,
  params: {
    office: 'KOSGEB & Ofis',
    inviter: 'Çağrı Hayalioğlu',
    until: '4 May 2027',
    actor: 'Ümit Farazi',
    from: 'Delege',
    to: 'Yönetici',
    email: 'yeni@ornek.example',
  },
  usefulUntil: new Date('2027-05-04T00:00:00Z'),
  attempts: 1,
  maybeTwice: false,
});

describe.each(['en', 'tr'] as const)('account mails in %s', (language) => {
  it.each(Object.keys(ACCOUNT_MAIL_TEXTS) as AccountMailKind[])(
    '%s says everything and leaves no place empty',
    async (kind) => {
      const written = await renderAccountMail(
        mail(kind, language),
        isLinkKind(kind) ? SECRET : null,
        'https://heyet.ornek.example',
      );
      expect(written.subject).not.toMatch(/[{}\ue000\ue001]/);
      expect(written.text).not.toMatch(/[{}\ue000\ue001]/);
      expect(written.html).not.toMatch(/[\ue000\ue001]/);
      expect(written.html).toContain(language === 'tr' ? 'Sayın Işıl &lt;b&gt;' : 'Dear Işıl &lt;b&gt;');
      expect(written.html.includes(SECRET)).toBe(isLinkKind(kind));
      expect(written.text.includes(`#${SECRET}`)).toBe(isLinkKind(kind));
    },
  );
});

it('invites without a name where nobody of the office invites', async () => {
  const { inviter: _, ...params } = mail('invitation', 'tr').params;
  const written = await renderAccountMail(
    { ...mail('invitation', 'tr'), params, recipientName: '' },
    SECRET,
    'https://heyet.ornek.example',
  );
  expect(written.text).toContain('Merhaba,');
  expect(written.text).toContain('ile çalışmaya davetlisiniz');
  expect(written.text).not.toMatch(/[{}\ue000\ue001]|Sayın/);
});

it('has a page of the web for every link, and none for notices', () => {
  for (const [kind, text] of Object.entries(ACCOUNT_MAIL_TEXTS)) {
    expect([kind, text.page !== undefined, text.action !== undefined]).toEqual([
      kind,
      isLinkKind(kind as AccountMailKind),
      isLinkKind(kind as AccountMailKind),
    ]);
  }
});
