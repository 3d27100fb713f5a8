import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MoveConsequenceView, WhatIfView } from '../../api';
import { inLanguage } from '../../lib/i18n';
import { Problem } from '../../lib/problem';
import { useDates, useLanguage } from '../../lib/use-dates';
import classes from './move-consequences.module.css';

/** What saving the date would bring with it: who would be in two places, who is asked again, whom a mail reaches. */
export function MoveConsequences({ whatIf }: { whatIf: UseQueryResult<WhatIfView> }) {
  const { t } = useTranslation();
  const { data, error } = whatIf;
  return (
    <div className={classes.what} role="status">
      <h3 className={classes.title}>{t('move.follows')}</h3>
      {error instanceof Problem ? (
        <p className={classes.wrong}>{error.errors[0]?.message ?? error.message}</p>
      ) : data ? (
        <Lines consequences={data.consequences} notices={data.notices.map((notice) => notice.message)} />
      ) : (
        <p className={classes.quiet}>{whatIf.isFetching ? t('state.loading') : ''}</p>
      )}
    </div>
  );
}

function Lines({ consequences, notices }: { consequences: MoveConsequenceView[]; notices: string[] }) {
  const { t } = useTranslation();
  const { nearRange } = useDates();
  const language = useLanguage();
  const of = (kind: MoveConsequenceView['kind']) => consequences.filter((one) => one.kind === kind);
  const names = (kind: MoveConsequenceView['kind']) =>
    of(kind)
      .map((one) => one.person.name)
      .join(', ');
  const nothing = consequences.length === 0 && notices.length === 0;
  if (nothing) return <p className={classes.quiet}>{t('move.nothingFollows')}</p>;
  return (
    <ul className={classes.lines}>
      {notices.map((message) => (
        <li key={message}>{message}</li>
      ))}
      {of('clash').map(({ person, meeting }) => (
        <li key={`${person.id}${meeting?.id}`} className={classes.clash}>
          {meeting &&
            t('move.clash', {
              name: person.name,
              meeting: inLanguage(meeting.title, language),
              days: nearRange(meeting.startDate, meeting.endDate),
            })}
        </li>
      ))}
      {of('reply_asked_again').length > 0 && <li>{t('move.askedAgain', { names: names('reply_asked_again') })}</li>}
      {of('mail').length > 0 && <li>{t('move.mails', { count: of('mail').length, names: names('mail') })}</li>}
    </ul>
  );
}
