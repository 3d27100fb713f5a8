import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../components/link';
import { TextButton } from '../../components/text-button';
import { inLanguage } from '../../lib/i18n';
import { useLanguage } from '../../lib/use-dates';
import { meetingQuery } from '../meetings/meetings.queries';
import classes from './items.module.css';

/** The meeting a list is narrowed to, and the way back. */
export function MeetingNamed({ id, onClear }: { id: string; onClear: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: meeting } = useQuery(meetingQuery(id));
  return (
    <p className={classes.settledLine} data-tone="ochre" role="status">
      <span>
        {t('items.ofMeeting')}{' '}
        <TextLink to="/meetings/$meetingId" params={{ meetingId: id }}>
          {meeting ? inLanguage(meeting.title, language) : '…'}
        </TextLink>
      </span>
      <TextButton onClick={onClear}>{t('list.clear')}</TextButton>
    </p>
  );
}
