import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditDrawer } from '../../components/form/edit-drawer';
import { History } from '../../components/history';
import { ButtonLink, TextLink } from '../../components/link';
import { PageHeader } from '../../components/page-header';
import { Section } from '../../components/section';
import { inLanguage } from '../../lib/i18n';
import { useLanguage } from '../../lib/use-dates';
import { useMay } from '../identity/use-may';
import { BodyForm } from './body-form';
import { BodyTree } from './body-tree';
import { DiscrepanciesSection } from './discrepancies-section';
import { EntryMarks } from './entry-marks';
import { FactsSection } from './facts-section';
import { MeetingsSection } from './meetings-section';
import { MembersSection } from './members-section';
import { Notes } from './notes';
import { OpenItems } from './open-items';
import { acronymOf, bodyQuery, shortNameOf } from './organizations.queries';
import { SeriesSection } from './series-section';
import { TermsSection } from './terms-section';
import { ThroughTime } from './through-time';
import { useBodyLead } from './use-body-lead';
import { useMeetingsOf } from './use-meetings-of';
import type { Body } from './organization.types';
import classes from './organizations.module.css';

/** What one body was, who serves it, when it meets, and what all of that stands on. */
export function BodyPage() {
  const { t } = useTranslation();
  const { bodyId } = useParams({ from: '/signed-in/organizations/bodies/$bodyId' });
  const { on } = useSearch({ from: '/signed-in/organizations/bodies/$bodyId' });
  const navigate = useNavigate({ from: '/organizations/bodies/$bodyId' });
  const { data: body } = useSuspenseQuery(bodyQuery(bodyId));
  const seesHistory = useMay('history:read');
  const of = { bodyId };
  const meetings = useMeetingsOf(of);
  const canEdit = body.can.edit;
  return (
    <>
      <BodyHeader body={body} />
      <ThroughTime body={body} meetings={meetings.meetings ?? []} />
      <div className={classes.columns}>
        <div>
          <SeriesSection of={of} />
          <MeetingsSection {...meetings} />
          <FactsSection facts={body.facts} of={of} canEdit={canEdit} />
          <DiscrepanciesSection discrepancies={body.discrepancies} canEdit={canEdit} />
        </div>
        <div>
          <OpenItems of={of} />
          <TermsSection
            terms={body.terms}
            of={of}
            ownId={body.id}
            canEdit={canEdit}
            day={{ value: on, onChange: (day) => void navigate({ search: day ? { on: day } : {}, replace: true }) }}
          />
          {body.children.length > 0 && (
            <Section title={t('body.below')}>
              <BodyTree bodies={body.children} />
            </Section>
          )}
          <MembersSection members={body.members} of={of} canEdit={canEdit} />
          <Notes of={body} />
          {seesHistory && (
            <Section title={t('history.title')}>
              <History kind="body" id={body.id} source={body.source} />
            </Section>
          )}
        </div>
      </div>
    </>
  );
}

function BodyHeader({ body }: { body: Body }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const lead = useBodyLead(body);
  const mayPlan = useMay('meetings:write');
  const [editing, setEditing] = useState(false);
  return (
    <>
      <PageHeader
        title={inLanguage(body.name, language)}
        documentTitle={shortNameOf(body, language)}
        trail={body.breadcrumb
          .filter((step) => step.id !== body.id)
          .map((step) =>
            step.of === 'organization' ? (
              <TextLink
                key={step.id}
                look="plain"
                to="/organizations/$organizationId"
                params={{ organizationId: step.id }}
              >
                {shortNameOf(step, language)}
              </TextLink>
            ) : (
              <TextLink key={step.id} look="plain" to="/organizations/bodies/$bodyId" params={{ bodyId: step.id }}>
                {shortNameOf(step, language)}
              </TextLink>
            ),
          )}
        lead={[acronymOf(body, language), t(`bodyKind.${body.kind}`), lead].filter(Boolean).join('. ')}
        actions={
          <>
            {mayPlan && body.status === 'active' && <NewMeetingLink bodyId={body.id} />}
            {body.can.edit && (
              <Button variant="default" onClick={() => setEditing(true)}>
                {t('action.edit')}
              </Button>
            )}
          </>
        }
      />
      <div className={classes.standsOn}>
        <EntryMarks path="bodies" entry={body} canEdit={body.can.edit} />
      </div>
      <EditDrawer title={t('body.edit')} opened={editing} onClose={() => setEditing(false)}>
        {({ onDirty, close }) => (
          <BodyForm
            body={body}
            organizationId={body.organization.id}
            onDirty={onDirty}
            onCancel={close}
            onSaved={() => setEditing(false)}
          />
        )}
      </EditDrawer>
    </>
  );
}

function NewMeetingLink({ bodyId }: { bodyId: string }) {
  const { t } = useTranslation();
  return (
    <ButtonLink to="/meetings/new" search={{ bodyId }}>
      {t('body.newMeeting')}
    </ButtonLink>
  );
}
