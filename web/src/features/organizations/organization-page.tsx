import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsBar, type Fact } from '../../components/facts-bar';
import { EditDrawer } from '../../components/form/edit-drawer';
import { History } from '../../components/history';
import { TextLink } from '../../components/link';
import { PageHeader } from '../../components/page-header';
import { Section } from '../../components/section';
import { EmptyState } from '../../components/states';
import { TextButton } from '../../components/text-button';
import { inLanguage } from '../../lib/i18n';
import { cityIn } from '../../lib/places';
import { writePartial } from '../../lib/partial-dates';
import { useProse } from '../../lib/prose';
import { useDates, useLanguage } from '../../lib/use-dates';
import { useMay } from '../identity/use-may';
import { useCountryName } from '../people/countries';
import { BodyForm } from './body-form';
import { BodyTree } from './body-tree';
import { DiscrepanciesSection } from './discrepancies-section';
import { EntryMarks } from './entry-marks';
import { FactsSection } from './facts-section';
import { MeetingsSection } from './meetings-section';
import { MembersSection } from './members-section';
import { Notes } from './notes';
import { OrganizationForm } from './organization-form';
import { acronymOf, organizationQuery, shortNameOf } from './organizations.queries';
import { SeriesSection } from './series-section';
import { TermsSection } from './terms-section';
import { ThroughTime } from './through-time';
import { useMeetingsOf } from './use-meetings-of';
import type { Organization } from './organization.types';
import classes from './organizations.module.css';

export function OrganizationPage() {
  const { t } = useTranslation();
  const { organizationId } = useParams({ from: '/signed-in/organizations/$organizationId' });
  const { data: organization } = useSuspenseQuery(organizationQuery(organizationId));
  const seesHistory = useMay('history:read');
  const of = { organizationId };
  const meetings = useMeetingsOf(of);
  const canEdit = organization.can.edit;
  return (
    <>
      <OrganizationHeader organization={organization} />
      <ThroughTime organization={organization} meetings={meetings.meetings ?? []} />
      <div className={classes.columns}>
        <div>
          <Bodies organization={organization} />
          <SeriesSection of={of} />
          <MeetingsSection {...meetings} />
          <FactsSection facts={organization.facts} of={of} canEdit={canEdit} />
          <DiscrepanciesSection discrepancies={organization.discrepancies} canEdit={canEdit} />
        </div>
        <div>
          <TermsSection terms={organization.terms} of={of} ownId={organization.id} canEdit={canEdit} />
          <MembersSection members={organization.members} stated={organization.memberCount} of={of} canEdit={canEdit} />
          <Notes of={organization} />
          {seesHistory && (
            <Section title={t('history.title')}>
              <History kind="organization" id={organization.id} source={organization.source} />
            </Section>
          )}
        </div>
      </div>
    </>
  );
}

function OrganizationHeader({ organization }: { organization: Organization }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const prose = useProse();
  const [editing, setEditing] = useState(false);
  const acronym = acronymOf(organization, language);
  return (
    <>
      <PageHeader
        title={inLanguage(organization.name, language)}
        documentTitle={shortNameOf(organization, language)}
        trail={[
          <TextLink key="all" look="plain" to="/organizations">
            {t('nav.organizations')}
          </TextLink>,
          ...(organization.parent
            ? [
                <TextLink
                  key="parent"
                  look="plain"
                  to="/organizations/$organizationId"
                  params={{ organizationId: organization.parent.id }}
                >
                  {shortNameOf(organization.parent, language)}
                </TextLink>,
              ]
            : []),
        ]}
        lead={[
          acronym,
          t(`organizationKind.${organization.kind}`),
          organization.purpose && prose(organization.purpose, organization.source),
        ]
          .filter(Boolean)
          .join('. ')}
        actions={
          organization.can.edit && (
            <Button variant="default" onClick={() => setEditing(true)}>
              {t('action.edit')}
            </Button>
          )
        }
      />
      <OrganizationFacts organization={organization} />
      <div className={classes.standsOn}>
        <EntryMarks path="organizations" entry={organization} canEdit={organization.can.edit} />
      </div>
      <EditDrawer title={t('organizations.edit')} opened={editing} onClose={() => setEditing(false)}>
        {({ onDirty, close }) => (
          <OrganizationForm
            organization={organization}
            onDirty={onDirty}
            onCancel={close}
            onSaved={() => setEditing(false)}
          />
        )}
      </EditDrawer>
    </>
  );
}

function OrganizationFacts({ organization }: { organization: Organization }) {
  const { t } = useTranslation();
  const { dates } = useDates();
  const country = useCountryName();
  const { founded, seat, memberCount, aliases } = organization;
  const facts: Fact[] = [];
  if (founded) facts.push({ label: t('organizations.founded'), value: writePartial(founded, dates) });
  if (seat.city || seat.country) {
    facts.push({
      label: t('organizations.seat'),
      value: [cityIn(seat, dates.language), seat.country && country(seat.country)].filter(Boolean).join(', '),
    });
  }
  if (memberCount !== null) facts.push({ label: t('members.title'), value: memberCount });
  if (aliases.length > 0) facts.push({ label: t('organizations.aliases'), value: aliases.join(', ') });
  return facts.length > 0 ? <FactsBar facts={facts} /> : null;
}

function Bodies({ organization }: { organization: Organization }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const add = organization.can.edit && <TextButton onClick={() => setAdding(true)}>{t('body.add')}</TextButton>;
  return (
    <Section title={t('organizations.bodies')} link={organization.bodies.length > 0 && add}>
      {organization.children.map((child) => (
        <div key={child.id} className={classes.body}>
          <TextLink look="title" to="/organizations/$organizationId" params={{ organizationId: child.id }}>
            {inLanguage(child.name, language)}
          </TextLink>
          <span className={classes.kind}>{acronymOf(child, language)}</span>
        </div>
      ))}
      {organization.bodies.length > 0 ? (
        <div className={classes.flush}>
          <BodyTree bodies={organization.bodies} />
        </div>
      ) : (
        organization.children.length === 0 && <EmptyState link={add}>{t('organizations.noBodies')}</EmptyState>
      )}
      <EditDrawer title={t('body.add')} opened={adding} onClose={() => setAdding(false)}>
        {({ onDirty, close }) => (
          <BodyForm
            body={null}
            organizationId={organization.id}
            onDirty={onDirty}
            onCancel={close}
            onSaved={(saved) => void navigate({ to: '/organizations/bodies/$bodyId', params: { bodyId: saved.id } })}
          />
        )}
      </EditDrawer>
    </Section>
  );
}
