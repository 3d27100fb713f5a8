import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConnectionLost, Problem } from '../lib/problem';
import classes from './states.module.css';

/** One sentence saying what will be here, and one link that makes it so. */
export function EmptyState({ children, link }: { children: ReactNode; link?: ReactNode }) {
  return (
    <p className={classes.empty}>
      {children}
      {link && <> {link}</>}
    </p>
  );
}

/** What happened, what to do, and the number that the operator can find in the log. */
export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const problem = error instanceof Problem ? error : null;
  const lost = error instanceof ConnectionLost;
  // Nothing to try again: what the role does not allow stays refused.
  const forbidden = problem?.status === 403;
  const help = lost ? t('error.connectionHelp') : forbidden ? t('error.forbiddenHelp') : t('error.help');
  return (
    <div className={classes.error} role="alert">
      <p className={classes.what}>{lost ? t('error.connection') : (problem?.message ?? t('error.unexpected'))}</p>
      <p className={classes.help}>{help}</p>
      {problem?.requestId && !forbidden && (
        <p className={classes.number}>{t('error.number', { id: problem.requestId })}</p>
      )}
      {retry && !forbidden && (
        <Button variant="default" mt={12} onClick={retry}>
          {t('action.retry')}
        </Button>
      )}
    </div>
  );
}

/** The place of rows to come, said once to those who do not see it. */
export function RowsSkeleton({ rows = 5, height = 52 }: { rows?: number; height?: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('state.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={classes.row} style={{ height }} aria-hidden>
          <Skeleton height={20} width={44} radius={3} />
          <div className={classes.lines}>
            <Skeleton height={11} width={`${58 - (row % 3) * 9}%`} radius={3} />
            <Skeleton height={9} width={`${38 + (row % 2) * 11}%`} radius={3} mt={8} />
          </div>
        </div>
      ))}
    </div>
  );
}

/** The place of a whole page to come. */
export function PageSkeleton() {
  return (
    <div>
      <Skeleton height={30} width="min(420px, 70%)" radius={3} mb={10} aria-hidden />
      <Skeleton height={12} width="min(560px, 90%)" radius={3} mb={28} aria-hidden />
      <RowsSkeleton rows={8} />
    </div>
  );
}
