import type { Said } from '../platform/i18n/language.js';
import { defineLetter, type Pen } from '../platform/mail/letter.js';
import { LetterFrame } from '../platform/mail/letter-frame.js';
import { Facts, Lead, MainAction, Note, Title } from '../platform/mail/letter-parts.js';
import { endPreview, meetingFacts, meetingPreview } from './meeting-facts.email.js';

/** Tells a delegation what changed of its meeting since they were last told: date, hours, place, mode or firmness. */
export const meetingChangedLetter = defineLetter(
  'assignment.update',
  { en: '{headline}: {meeting…}, {days}', tr: '{headline}: {meeting…}, {days}' },
  (pen) => (
    <LetterFrame
      pen={pen}
      preview={previewOf(pen)}
      why={pen.say({
        en: 'You get this mail because you are on the delegation of this meeting.',
        tr: 'Bu iletiyi, bu toplantının heyetinde yer aldığınız için aldınız.',
      })}
    >
      <Lead>{pen.say(leadOf(pen))}</Lead>
      <Title>{pen.place('meeting')}</Title>
      <Facts lines={meetingFacts(pen)} />
      <MainAction href={pen.place('link')}>{pen.say(actionOf(pen))}</MainAction>
      {pen.has('calendar') && <Note>{pen.say(pen.has('entryEnds') ? ENTRY_ENDS : ENTRY_CHANGES)}</Note>}
    </LetterFrame>
  ),
);

const ENTRY_CHANGES: Said = {
  en: 'The new calendar entry is attached and takes the place of the old one.',
  tr: 'Yeni takvim kaydı ektedir ve eskisinin yerini alır.',
};
const ENTRY_ENDS: Said = {
  en: 'The attached file takes the entry out of your calendar. The new date will come with a new one.',
  tr: 'Ekteki dosya, kaydı takviminizden siler. Yeni tarih yeni bir takvim kaydıyla bildirilecektir.',
};

/** The subject names the kind of change: this names what changed, and why a date is lost. */
function previewOf(pen: Pen): string {
  if (pen.has('postponedFrom') && pen.has('why')) return endPreview(pen);
  return pen.has('news') ? `${pen.place('news')}.` : meetingPreview(pen);
}

function leadOf(pen: Pen): Said {
  if (pen.has('postponedFrom'))
    return {
      en: `The meeting below, planned for ${pen.place('postponedFrom')}, was postponed. A new date is not known yet.`,
      tr: `Aşağıdaki toplantı ertelendi; önceki tarihi ${pen.place('postponedFrom')} idi. Yeni tarih henüz belli değil.`,
    };
  if (!pen.has('when'))
    return {
      en: 'The meeting below was postponed. A new date is not known yet.',
      tr: 'Aşağıdaki toplantı ertelendi. Yeni tarih henüz belli değil.',
    };
  if (pen.has('newsInText'))
    return {
      en: `The meeting below has changed: ${pen.place('newsInText')}.`,
      tr: `Aşağıdaki toplantıda değişiklik yapıldı: ${pen.place('newsInText')}.`,
    };
  if (pen.has('changedBack'))
    return {
      en: 'The meeting below was changed and changed back. What you were told before holds again.',
      tr: 'Aşağıdaki toplantıda yapılan değişiklik geri alındı. Size daha önce bildirilen bilgiler geçerlidir.',
    };
  return {
    en: 'The meeting below was changed. This is how it stands now.',
    tr: 'Aşağıdaki toplantıda değişiklik yapıldı. Güncel bilgiler şöyledir.',
  };
}

function actionOf(pen: Pen): Said {
  if (!pen.has('asksAgain') || !pen.has('when')) return { en: 'Open the meeting', tr: 'Toplantıyı aç' };
  if (pen.has('newDate')) return { en: 'Answer for the new date', tr: 'Yeni tarih için yanıt ver' };
  return { en: 'Answer', tr: 'Katılım durumunu bildir' };
}
