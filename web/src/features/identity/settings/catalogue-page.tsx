import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CatalogueLoad, CatalogueState } from '../../../api';
import { FactsBar } from '../../../components/facts-bar';
import { TextLink } from '../../../components/link';
import { Section } from '../../../components/section';
import { ErrorState, RowsSkeleton } from '../../../components/states';
import { readJson, sendChange } from '../../../lib/api';
import { useDates } from '../../../lib/use-dates';
import { SettingsFrame } from './settings-frame';
import classes from './settings.module.css';

/** Brings the organizations, bodies, terms and series that are known to everybody into this office. */
export function CataloguePage() {
  const { t } = useTranslation();
  const { dates, zone } = useDates();
  const client = useQueryClient();
  const state = useQuery({
    queryKey: ['catalogue'],
    queryFn: ({ signal }) => readJson<CatalogueState>('/api/catalogue', signal),
  });
  const loading = useMutation({
    mutationFn: () =>
      sendChange<CatalogueLoad>('/api/catalogue/load', { method: 'POST', idempotencyKey: crypto.randomUUID() }),
    // Nearly everything may be new; only who is signed in is not.
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' }),
  });
  return (
    <SettingsFrame
      title={t('settings.catalogue')}
      lead={t('catalogue.lead')}
      actions={
        state.data?.canLoad && (
          <Button loading={loading.isPending} onClick={() => loading.mutate()}>
            {t('catalogue.load')}
          </Button>
        )
      }
    >
      <Section title={t('catalogue.now')}>
        <div className={classes.form}>
          {state.data ? (
            <p className={classes.text}>
              {state.data.loadedAt
                ? t('catalogue.loaded', { moment: dates.instant(state.data.loadedAt, zone) })
                : t('catalogue.never')}{' '}
              {isNews(state.data.next)
                ? t('catalogue.next', { added: state.data.next.added, updated: state.data.next.updated })
                : t('catalogue.upToDate')}
            </p>
          ) : state.error ? (
            <ErrorState error={state.error} retry={() => void state.refetch()} />
          ) : (
            <RowsSkeleton rows={1} />
          )}
          <p className={classes.text}>{t('catalogue.promise')}</p>
        </div>
      </Section>
      {loading.error && <ErrorState error={loading.error} retry={() => loading.mutate()} />}
      {loading.data && (
        <div role="status">
          <Section title={t('catalogue.result')}>
            <div className={classes.result}>
              <FactsBar
                facts={[
                  { label: t('catalogue.added'), value: loading.data.added, serif: true },
                  { label: t('catalogue.updated'), value: loading.data.updated, serif: true },
                  {
                    label: t('catalogue.kept'),
                    value: loading.data.kept,
                    serif: true,
                    detail: t('catalogue.keptHelp'),
                  },
                ]}
              />
              <TextLink to="/organizations">{t('catalogue.look')}</TextLink>
            </div>
          </Section>
        </div>
      )}
    </SettingsFrame>
  );
}

const isNews = ({ added, updated }: CatalogueLoad) => added + updated > 0;
