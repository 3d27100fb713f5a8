import { useTranslation } from 'react-i18next';
import type { DelegationSeat } from '../../api';
import type { Summary } from './choices.rules';
import classes from './assign-summary.module.css';

interface AssignSummaryProps {
  /** How many are chosen. */
  count: number;
  summary: Summary;
  quota: number | null;
  /** The meeting is over: who went is recorded, and nobody is told. */
  over: boolean;
  /** Whose seat it is until now. */
  replaced: DelegationSeat | null;
}

/** "4 of 4 places, one head", and what will be sent. */
export function AssignSummary({ count, summary, quota, over, replaced }: AssignSummaryProps) {
  const { t } = useTranslation();
  const { places, isOver, hasHead, told, withoutAddress, openClashes } = summary;
  if (count === 0 && places === 0)
    return <p className={classes.quiet}>{t(replaced ? 'assign.chooseOne' : 'assign.choose')}</p>;
  const seats = quota === null ? t('assign.people', { count: places }) : t('assign.places', { places, count: quota });
  return (
    <div role="status">
      <p className={classes.first} data-over={isOver || undefined}>
        {seats}, {hasHead ? t('assign.oneHead') : t('assign.noHead')}
      </p>
      <p className={classes.quiet}>
        {count > 0 && (over ? t('assign.nobodyTold') : t('assign.mails', { count: told }))}
        {count > 0 && !over && replaced?.hasEmail && <> {t('assign.replacedTold', { name: replaced.person.name })}</>}
        {count > 0 && !over && withoutAddress.length > 0 && (
          <> {t('assign.notTold', { names: withoutAddress.join(', ') })}</>
        )}
        {openClashes > 0 && <span className={classes.open}> {t('assign.openClashes', { count: openClashes })}</span>}
      </p>
    </div>
  );
}
