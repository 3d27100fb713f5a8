import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplyPage as Page } from '../../api';
import { Notice } from '../../components/form/save-notice';
import { MeetingMark } from '../../components/marks/meeting-mark';
import { RowsSkeleton } from '../../components/states';
import { inLanguage, speak, storedLanguage } from '../../lib/i18n';
import { regionName } from '../../lib/region-names';
import { ReaderZone, useDates, useLanguage } from '../../lib/use-dates';
import { wallMoment } from '../../lib/zones';
import { secretOfAddress } from '../identity/account-links';
import { EntryFrame } from '../identity/entry-frame';
import { MeetingDay } from '../meetings/meeting-day';
import { MeetingFacts } from '../meetings/meeting-facts';
import { AnswerForm } from './answer-form';
import { DeadReply } from './dead-reply';
import { replyPageQuery, replyThroughLink } from './reply-link';
import classes from './reply-page.module.css';

/** Where the mail leads who has no account. Opening it changes nothing; only an answer does. */
export function ReplyPage() {
  const { t } = useTranslation();
  const [secret] = useState(secretOfAddress);
  const page = useQuery({ ...replyPageQuery(secret), enabled: secret !== '' });
  const language = page.data?.language;
  useEffect(() => {
    // the language of the mail, unless this machine was told another
    if (language && storedLanguage() === null) void speak(language);
  }, [language]);
  if (!secret || (page.error && !page.data)) return <DeadReply error={page.error} retry={() => void page.refetch()} />;
  if (!page.data) {
    return (
      <EntryFrame title={t('replyPage.title')}>
        <RowsSkeleton rows={4} />
      </EntryFrame>
    );
  }
  return (
    <ReaderZone.Provider value={page.data.zone}>
      <Invitation secret={secret} page={page.data} />
    </ReaderZone.Provider>
  );
}

function Invitation({ secret, page }: { secret: string; page: Page }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const { meeting, role, name, office } = page;
  const body = meeting.of.map((one) => inLanguage(one, language)).join(', ');
  const lead = t('replyPage.lead', {
    name,
    office: inLanguage(office, language),
    role: t(`delegationRole.${role}`).toLocaleLowerCase(language),
  });
  return (
    <EntryFrame title={inLanguage(meeting.title, language)} lead={lead}>
      <div className={classes.state}>
        <MeetingDay meeting={meeting} />
        <MeetingMark state={meeting.state} strong />
      </div>
      <Moved page={page} />
      {page.can.reply ? (
        <>
          <AnsweredBefore page={page} />
          <AnswerForm
            my={page}
            stacked
            saved={t('replyPage.saved')}
            send={(answer, attempt) => replyThroughLink(secret, answer, attempt)}
            onSaved={(saved) => client.setQueryData(replyPageQuery(secret).queryKey, saved)}
          />
        </>
      ) : (
        <p className={classes.closed}>
          {page.reply !== 'none' && (
            <strong>
              {t('replyPage.myAnswer')}: {t(`reply.${page.reply}`)}.{' '}
            </strong>
          )}
          {t('replyPage.begun')}
        </p>
      )}
      {body && <p className={classes.body}>{body}</p>}
      <div className={classes.facts}>
        <MeetingFacts
          meeting={{ ...meeting, letterDate: null, letterNumber: null }}
          countryName={(code) => regionName(code, language)}
        />
      </div>
    </EntryFrame>
  );
}

/** The mail in the reader's hand tells another date. */
function Moved({ page: { movedFrom } }: { page: Page }) {
  const { t } = useTranslation();
  const { dates } = useDates();
  if (!movedFrom) return null;
  return (
    <Notice tone="ochre" title={t('replyPage.moved', { dates: dates.range(movedFrom.startDate, movedFrom.endDate) })} />
  );
}

/** As it was when the page was opened: what is answered now is told by the form. */
function AnsweredBefore({ page: { repliedAt } }: { page: Page }) {
  const { t } = useTranslation();
  const { dates, zone } = useDates();
  const [before] = useState(repliedAt);
  if (!before || before !== repliedAt) return null;
  return (
    <p className={classes.answered}>{t('replyPage.answered', { day: dates.day(wallMoment(before, zone).date) })}</p>
  );
}
