import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../components/confirm-button';
import { FactsBar, type Fact } from '../../components/facts-bar';
import { EditDrawer } from '../../components/form/edit-drawer';
import { History } from '../../components/history';
import { TextLink } from '../../components/link';
import { More } from '../../components/more';
import { PageHeader } from '../../components/page-header';
import { LineRow, Rows } from '../../components/rows';
import { Section } from '../../components/section';
import { SourceMark } from '../../components/source-mark';
import { EmptyState, ErrorState, RowsSkeleton } from '../../components/states';
import { TextButton } from '../../components/text-button';
import { sendChange } from '../../lib/api';
import { inLanguage } from '../../lib/i18n';
import { writePartial } from '../../lib/partial-dates';
import { useDates, useLanguage } from '../../lib/use-dates';
import { useMay } from '../identity/use-may';
import { useCountryName } from './countries';
import { InstitutionForm } from './institution-form';
import { institutionQuery, personsQuery, removeInstitution, shortName } from './people.queries';
import { PersonForm } from './person-form';
import type { AccountRole, InstitutionDetail } from './person.types';
import classes from './people.module.css';

export function InstitutionPage() {
  const { t } = useTranslation();
  const { institutionId } = useParams({ from: '/signed-in/people/institutions/$institutionId' });
  const { data: institution } = useSuspenseQuery(institutionQuery(institutionId));
  const language = useLanguage();
  const navigate = useNavigate();
  const seesHistory = useMay('history:read');
  const [editing, setEditing] = useState(false);
  return (
    <>
      <PageHeader
        title={inLanguage(institution.name, language)}
        documentTitle={shortName(institution, language)}
        trail={[
          <TextLink key="all" look="plain" to="/people/institutions">
            {t('people.tabInstitutions')}
          </TextLink>,
        ]}
        lead={[
          institution.acronym,
          institution.isHome ? t('institutions.home') : t(`institutionKind.${institution.kind}`),
        ]
          .filter(Boolean)
          .join('. ')}
        actions={
          institution.can.edit && (
            <Button variant="default" onClick={() => setEditing(true)}>
              {t('action.edit')}
            </Button>
          )
        }
      />
      <InstitutionFacts institution={institution} />
      <div className={classes.standsOn}>
        <SourceMark mark={institution.source} />
        {institution.can.edit && !institution.source.confirmedAt && <Vouch institution={institution} />}
      </div>
      <div className={classes.columns}>
        <InstitutionPeople institution={institution} />
        {seesHistory && (
          <Section title={t('history.title')}>
            <History kind="institution" id={institution.id} />
          </Section>
        )}
      </div>
      <EditDrawer title={t('institutions.edit')} opened={editing} onClose={() => setEditing(false)}>
        {({ onDirty, close }) => (
          <>
            <InstitutionForm
              institution={institution}
              onDirty={onDirty}
              onCancel={close}
              onSaved={() => setEditing(false)}
            />
            {!institution.isHome && (
              <div className={classes.removal}>
                <ConfirmButton
                  quiet
                  label={t('institutions.remove')}
                  question={t('institutions.removeQuestion', { name: shortName(institution, language) })}
                  detail={t('institutions.removeDetail')}
                  act={() => removeInstitution(institution)}
                  onDone={() => void navigate({ to: '/people/institutions' })}
                />
              </div>
            )}
          </>
        )}
      </EditDrawer>
    </>
  );
}

function Vouch({ institution }: { institution: InstitutionDetail }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const confirming = useMutation({
    mutationFn: () =>
      sendChange(`/api/institutions/${institution.id}/confirm`, { method: 'POST', version: institution.version }),
    onSettled: () => client.invalidateQueries({ queryKey: ['institutions'] }),
  });
  return (
    <TextButton disabled={confirming.isPending} onClick={() => confirming.mutate()}>
      {t('entry.confirm')}
    </TextButton>
  );
}

function InstitutionFacts({ institution }: { institution: InstitutionDetail }) {
  const { t } = useTranslation();
  const { dates } = useDates();
  const country = useCountryName();
  const facts: Fact[] = [{ label: t('nav.people'), value: institution.people, serif: true }];
  if (institution.country) facts.push({ label: t('terms.country'), value: country(institution.country) });
  if (institution.founded)
    facts.push({ label: t('organizations.founded'), value: writePartial(institution.founded, dates) });
  return <FactsBar facts={facts} />;
}

function InstitutionPeople({ institution }: { institution: InstitutionDetail }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const people = useInfiniteQuery(personsQuery({ institutionId: institution.id }));
  const rows = people.data?.pages.flatMap((page) => page.items);
  const add = institution.can.edit && <TextButton onClick={() => setAdding(true)}>{t('people.add')}</TextButton>;
  return (
    <Section title={t('nav.people')} link={rows && rows.length > 0 && add}>
      {rows ? (
        rows.length > 0 ? (
          <>
            <Rows>
              {rows.map((person) => (
                <LineRow
                  key={person.id}
                  title={
                    <TextLink look="title" to="/people/$personId" params={{ personId: person.id }}>
                      {person.name}
                    </TextLink>
                  }
                  detail={[inLanguage(person.title, language), person.unit].filter(Boolean).join(', ')}
                  end={person.account && t(`role.${person.account.role as AccountRole}`)}
                />
              ))}
            </Rows>
            <More list={people} shown={rows.length} total={people.data?.pages[0]?.total} />
          </>
        ) : (
          <EmptyState link={add}>{t('institutions.nobody')}</EmptyState>
        )
      ) : people.error ? (
        <ErrorState error={people.error} retry={() => void people.refetch()} />
      ) : (
        <RowsSkeleton rows={3} />
      )}
      <EditDrawer title={t('people.add')} opened={adding} onClose={() => setAdding(false)}>
        {({ onDirty, close }) => (
          <PersonForm
            person={null}
            institutionId={institution.id}
            onDirty={onDirty}
            onCancel={close}
            onSaved={(person) => void navigate({ to: '/people/$personId', params: { personId: person.id } })}
          />
        )}
      </EditDrawer>
    </Section>
  );
}
