import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../components/link';
import { Section } from '../../components/section';
import { myHomeQuery } from './home.queries';
import { NextMeetingsList } from './next-meetings';
import { OwnItems } from './own-items';

const SHOWN = 3;

/** Whoever keeps the calendar goes to meetings and owes things too. Nothing is said where there is nothing. */
export function MineOnTheSide() {
  const { t } = useTranslation();
  const { data: mine } = useQuery(myHomeQuery);
  if (!mine) return null;
  const { meetings, items } = mine;
  return (
    <>
      {meetings.length > 0 && (
        <NextMeetingsList
          title={t('home.myMeetings')}
          meetings={meetings.slice(0, SHOWN)}
          link={<TextLink to="/meetings/mine">{t('home.all')}</TextLink>}
        />
      )}
      {items.total > 0 && (
        <Section
          title={t('home.myItems')}
          link={
            <TextLink to="/action-items" search={{ whose: 'mine' }}>
              {t('home.allItems', { count: items.total })}
            </TextLink>
          }
        >
          <OwnItems items={items.items.slice(0, SHOWN)} />
        </Section>
      )}
    </>
  );
}
