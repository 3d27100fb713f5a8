import type { Said } from '../platform/i18n/language.js';
import { defineLetter, type Pen } from '../platform/mail/letter.js';
import { LetterFrame } from '../platform/mail/letter-frame.js';
import { Facts, Lead, MainAction, Note, Paragraph, Title, type FactLine } from '../platform/mail/letter-parts.js';

const OWNER = {
  en: 'You get this mail because you are the owner of this item.',
  tr: 'Bu iletiyi, maddenin sorumlusu olduğunuz için aldınız.',
};

const tellCoordinator = (pen: Pen): Said =>
  pen.has('contact')
    ? {
        en: `Tell ${pen.place('contact')} when it is done, or when it needs another date.`,
        tr: `Tamamlandığında veya yeni bir tarih gerektiğinde bildireceğiniz kişi: ${pen.place('contact')}.`,
      }
    : {
        en: 'Tell your coordinator when it is done, or when it needs another date.',
        tr: 'Tamamlandığında veya yeni bir tarih gerektiğinde dosya sorumlunuza bildirin.',
      };

/** Owners report on an item; its date is the coordinators'. */
const newDate = (pen: Pen): Said =>
  pen.has('contact')
    ? {
        en: `For another date, write to ${pen.place('contact')}.`,
        tr: `Başka bir tarih gerekiyorsa başvuracağınız kişi: ${pen.place('contact')}.`,
      }
    : {
        en: 'Coordinators can give it another date.',
        tr: 'Son tarihi dosya sorumluları değiştirebilir.',
      };

/** Reminds the owner before the due moment and on its day. */
export const actionItemDueLetter = defineLetter(
  'action-item.due',
  { en: '{timeLeft}: {title…}, {day}', tr: '{timeLeft}: {title…}, {day}' },
  (pen) => (
    <LetterFrame pen={pen} preview={previewOf(pen)} why={pen.say(OWNER)}>
      <Lead>{pen.say({ en: `${pen.place('timeLeft')}.`, tr: `${pen.place('timeLeft')}.` })}</Lead>
      <Title>{pen.place('title')}</Title>
      <Facts lines={itemFacts(pen, 'strong')} />
      <Actions pen={pen} />
    </LetterFrame>
  ),
);

/** Tells the owner, week by week, that the due moment has passed. */
export const actionItemOverdueLetter = defineLetter(
  'action-item.overdue',
  { en: '{late} late: {title…}, due {day}', tr: '{late} gecikti: {title…}, son tarih {day}' },
  (pen) => (
    <LetterFrame
      pen={pen}
      preview={previewOf(pen)}
      late
      why={pen.say({
        en: `${OWNER.en} It comes every week until the item is done or has a new date.`,
        tr: `${OWNER.tr} Madde tamamlanana veya yeni tarih alana kadar her hafta gönderilir.`,
      })}
    >
      <Lead late>
        {pen.say({
          en: `This item was due ${pen.place('late')} ago.`,
          tr: `Bu maddenin süresi ${pen.place('late')} önce doldu.`,
        })}
      </Lead>
      <Title>{pen.place('title')}</Title>
      <Facts lines={itemFacts(pen, 'late')} />
      <Actions pen={pen} />
    </LetterFrame>
  ),
);

/** Tells a coordinator that an item of somebody else's stays overdue. */
export const coordinatorLetter = defineLetter(
  'action-item.coordinator',
  {
    en: '{late} late, {owner…}: {title…}, due {day}',
    tr: '{late} gecikti, {owner…}: {title…}, son tarih {day}',
  },
  (pen) => (
    <LetterFrame
      pen={pen}
      preview={previewOf(pen)}
      late
      why={pen.say({
        en: 'You get this mail because you coordinate this office. The owner gets a mail of their own.',
        tr: 'Bu iletiyi, bu kurum hesabının dosya sorumlusu olduğunuz için aldınız. Maddenin sorumlusuna ayrıca yazıldı.',
      })}
    >
      <Lead late>
        {pen.say({
          en: `This item was due ${pen.place('late')} ago and is still open.`,
          tr: `Bu maddenin süresi ${pen.place('late')} önce doldu; madde hâlâ açık.`,
        })}
      </Lead>
      <Title>{pen.place('title')}</Title>
      <Facts lines={itemFacts(pen, 'late')} />
      <MainAction href={pen.place('link')}>{pen.say({ en: 'Open the item', tr: 'Maddeyi aç' })}</MainAction>
    </LetterFrame>
  ),
);

/** The hour, which a subject with the day leaves open, and what the item is from. */
function previewOf(pen: Pen): string {
  const from = pen.has('meeting') ? pen.place('meeting') : pen.has('body') ? pen.place('body') : null;
  const due = pen.say({ en: `Due: ${pen.place('due')}`, tr: `Son tarih: ${pen.place('due')}` });
  return from === null ? `${due}.` : `${due}; ${from}.`;
}

function Actions({ pen }: { pen: Pen }) {
  if (!pen.has('link')) return <Paragraph>{pen.say(tellCoordinator(pen))}</Paragraph>;
  return (
    <>
      <MainAction href={pen.place('link')}>{pen.say({ en: 'Open the item', tr: 'Maddeyi aç' })}</MainAction>
      <Note>
        {pen.say({
          en: `There you mark it as done, or write down progress and evidence. ${newDate(pen).en}`,
          tr: `Maddeyi açtığınız sayfada tamamlandı olarak işaretleyebilir, gerçekleşme durumunu ve kanıtı yazabilirsiniz. ${newDate(pen).tr}`,
        })}
      </Note>
    </>
  );
}

function itemFacts(pen: Pen, tone: FactLine['tone']): (FactLine | null)[] {
  const line = (part: string, en: string, tr: string, as?: FactLine['tone']): FactLine | null =>
    pen.has(part) ? { label: pen.say({ en, tr }), value: pen.place(part), ...(as && { tone: as }) } : null;
  return [
    line('due', 'Due', 'Son tarih', tone),
    line('owner', 'Owner', 'Sorumlu'),
    line('meeting', 'Meeting', 'Toplantı'),
    line('body', 'Body', 'Organ'),
    line('side', 'Side', 'Taraf'),
    line('state', 'Status', 'Durum'),
  ];
}
