import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header';
import { TextLink } from '../components/link';
import { ErrorState } from '../components/states';
import { onReconnect, probe } from '../lib/connection';
import { ConnectionLost, Problem } from '../lib/problem';
import classes from './error-boundary.module.css';

/** The same two pages where no shell stands around them. */
export function RouteErrorAlone(props: ErrorComponentProps) {
  return (
    <main className={classes.alone}>
      <RouteError {...props} />
    </main>
  );
}

export function NotFoundAlone() {
  return (
    <main className={classes.alone}>
      <NotFound />
    </main>
  );
}

/** A page that could not be shown. It comes back by itself when the connection does. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const partMissing = isPartMissing(error);
  const retry = () => {
    // What did not load is not asked for again by the page that stands; a fresh one asks.
    if (partMissing) return location.reload();
    queries.reset();
    reset();
    void router.invalidate();
  };
  useEffect(() => (partMissing || error instanceof ConnectionLost ? onReconnect(retry) : undefined));
  useEffect(() => {
    if (partMissing) void probe();
  }, [partMissing]);
  if (error instanceof Problem && error.status === 404) return <NotFound />;
  return (
    <>
      <PageHeader title={t('error.title')} />
      <ErrorState error={partMissing ? new ConnectionLost() : error} retry={retry} />
    </>
  );
}

/** The code or the look of this page did not arrive; browsers and the bundler each say it in their own words. */
function isPartMissing(error: unknown): boolean {
  return (
    error instanceof Error && /dynamically imported module|module script failed|unable to preload/i.test(error.message)
  );
}

export function NotFound() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('error.notFound')} lead={t('error.notFoundHelp')} />
      <TextLink to="/">{t('error.toHome')}</TextLink>
    </>
  );
}

/** A page that the reader's role does not open: nothing of it is drawn, and nothing asked of the server. */
export function Refused() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('error.refused')} lead={t('error.forbiddenHelp')} />
      <TextLink to="/">{t('error.toHome')}</TextLink>
    </>
  );
}
