import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageTabs } from '../../components/page-tabs';
import { useMay } from '../identity/use-may';
import type { MeetingsFilter } from './meetings-filter';

interface MeetingTabsProps {
  current: NonNullable<MeetingsFilter['view']> | 'coming' | 'mine';
  /** Kept when one goes to another view, as far as it means the same there. */
  filter?: MeetingsFilter;
  /** How many wait for a date. */
  withoutDate?: number | undefined;
}

/** The same meetings by time, and the reader's own. Those who see only their own have nothing to choose. */
export function MeetingTabs({ current, filter = {}, withoutDate }: MeetingTabsProps) {
  const { t } = useTranslation();
  const seesAll = useMay('meetings:read');
  const { view: _view, from: _from, to: _to, state: _state, ...kept } = filter;
  const look = (tab: MeetingTabsProps['current']) => ({
    activeOptions: { exact: true, includeSearch: true },
    ...(tab === current ? ({ 'data-status': 'active', 'aria-current': 'page' } as const) : {}),
  });
  if (!seesAll) return null;
  return (
    <PageTabs label={t('meetings.views')}>
      <Link to="/meetings" search={kept} {...look('coming')}>
        {t('meetings.coming')}
      </Link>
      <Link to="/meetings" search={{ ...kept, view: 'past' }} {...look('past')}>
        {t('meetings.past')}
      </Link>
      {current === 'all' && (
        <Link to="/meetings" search={{ ...kept, view: 'all' }} {...look('all')}>
          {t('meetings.all')}
        </Link>
      )}
      {current === 'unclosed' && (
        <Link to="/meetings" search={{ ...kept, view: 'unclosed' }} {...look('unclosed')}>
          {t('meetings.unclosed')}
        </Link>
      )}
      <Link to="/meetings" search={{ ...kept, view: 'undated' }} {...look('undated')}>
        {withoutDate ? t('meetings.undatedCount', { number: withoutDate }) : t('meetings.undated')}
      </Link>
      <Link to="/meetings/mine" {...look('mine')}>
        {t('home.myMeetings')}
      </Link>
    </PageTabs>
  );
}
