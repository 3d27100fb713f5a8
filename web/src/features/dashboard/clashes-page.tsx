import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OpenClashPage, OpenClashView } from '../../api';
import { TextLink } from '../../components/link';
import { inLanguage } from '../../lib/i18n';
import { pagesQuery } from '../../lib/pages';
import { cityIn } from '../../lib/places';
import { useDates, useLanguage } from '../../lib/use-dates';
import { ClashWayLinks } from '../delegations/clash-ways';
import { useMay } from '../identity/use-may';
import { AttentionPage } from './attention-page';
import classes from './home.module.css';

/** Who is to be in two places on one day. The ways out stand under each meeting. */
export function ClashesPage() {
  const { t } = useTranslation();
  const list = useInfiniteQuery(pagesQuery<OpenClashPage>('delegation', '/api/clashes'));
  return (
    <AttentionPage
      title={t('attention.clashes')}
      lead={t('attention.clashesLead')}
      empty={t('attention.clashesNone')}
      list={list}
    >
      {(clashes) => (
        <ul aria-label={t('attention.clashes')}>
          {clashes.map((clash) => (
            <Clash key={[clash.person.id, ...clash.meetings.map(({ id }) => id)].join(' ')} clash={clash} />
          ))}
        </ul>
      )}
    </AttentionPage>
  );
}

function Clash({ clash: { person, meetings } }: { clash: OpenClashView }) {
  const { dates, daysUntil } = useDates();
  const language = useLanguage();
  const mayAssign = useMay('delegations:write');
  const [, later] = meetings;
  return (
    <li className={classes.entry}>
      <div>
        <TextLink look="plain" className={classes.who} to="/people/$personId" params={{ personId: person.id }}>
          {person.name}
        </TextLink>
      </div>
      <div className={classes.pair}>
        {meetings.map((meeting) => (
          <div key={meeting.id}>
            <TextLink to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>
              {inLanguage(meeting.title, language)}
            </TextLink>
            <div className={classes.quiet}>
              {[dates.range(meeting.startDate, meeting.endDate), cityIn(meeting, language)].filter(Boolean).join(' · ')}
            </div>
            {mayAssign && (
              <ClashWayLinks
                personId={person.id}
                meetingId={meeting.id}
                meeting={inLanguage(meeting.title, language)}
              />
            )}
          </div>
        ))}
      </div>
      <div className={classes.end}>
        {later && <span className={classes.late}>{dates.relative(daysUntil(later.startDate))}</span>}
      </div>
    </li>
  );
}
