import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditDrawer } from '../../components/form/edit-drawer';
import { Notice } from '../../components/form/save-notice';
import { History } from '../../components/history';
import { ButtonLink, TextLink } from '../../components/link';
import { PageHeader } from '../../components/page-header';
import { Section } from '../../components/section';
import { inLanguage } from '../../lib/i18n';
import { useLanguage } from '../../lib/use-dates';
import { useMay } from '../identity/use-may';
import { EntryMarks } from './entry-marks';
import { MeetingsSection } from './meetings-section';
import { Notes } from './notes';
import { oneSeriesQuery, shortNameOf } from './organizations.queries';
import { SeriesFacts } from './series-facts';
import { SeriesForm } from './series-form';
import { DutiesSection, ParticipantsSection, TopicsSection } from './series-lists';
import { useMeetingsOf } from './use-meetings-of';
import type { SeriesDetail } from './organization.types';
import classes from './organizations.module.css';

/** What one series promises and on whose word, who takes part and about what; then its sessions, coming and past. */
export function SeriesPage() {
  const { t } = useTranslation();
  const { seriesId } = useParams({ from: '/signed-in/organizations/series/$seriesId' });
  const { data: series } = useSuspenseQuery(oneSeriesQuery(seriesId));
  const seesHistory = useMay('history:read');
  const sessions = useMeetingsOf({ seriesId });
  return (
    <>
      <SeriesHeader series={series} />
      <div className={classes.columns}>
        <div>
          <SeriesFacts series={series} />
          <MeetingsSection {...sessions} only="coming" />
          <MeetingsSection {...sessions} only="past" />
        </div>
        <div>
          <ParticipantsSection participants={series.participants} />
          <TopicsSection topics={series.topics} />
          <DutiesSection duties={series.duties} />
          <Notes of={series} />
          {seesHistory && (
            <Section title={t('history.title')}>
              <History kind="series" id={series.id} source={series.source} />
            </Section>
          )}
        </div>
      </div>
    </>
  );
}

function SeriesHeader({ series }: { series: SeriesDetail }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const [editing, setEditing] = useState(false);
  const [notices, setNotices] = useState<SeriesDetail['notices']>([]);
  const { body, organization, mechanismType, year, announced, promised } = series;
  const owner = body ? { bodyId: body.id } : organization ? { organizationId: organization.id } : {};
  return (
    <>
      <PageHeader
        title={inLanguage(series.title, language)}
        trail={trailOf(series, language)}
        lead={
          promised === null
            ? t('series.announcedInYear', { count: announced, year })
            : t('series.announcedOf', { year, announced, promised })
        }
        actions={
          series.can.edit && (
            <>
              <ButtonLink to="/meetings/new" search={owner}>
                {t('body.newMeeting')}
              </ButtonLink>
              <Button variant="default" onClick={() => setEditing(true)}>
                {t('action.edit')}
              </Button>
            </>
          )
        }
      />
      {notices.length > 0 && (
        <Notice tone="ochre" title={notices.map((notice) => notice.message).join(' ')}>
          <Button variant="default" onClick={() => setNotices([])}>
            {t('meeting.noted')}
          </Button>
        </Notice>
      )}
      <div className={classes.standsOn}>
        <EntryMarks path="series" entry={series} canEdit={series.can.edit} />
      </div>
      <EditDrawer title={t('series.edit')} opened={editing} onClose={() => setEditing(false)}>
        {({ onDirty, close }) => (
          <SeriesForm
            series={series}
            onDirty={onDirty}
            onCancel={close}
            onSaved={(saved) => {
              setNotices(saved.notices);
              setEditing(false);
            }}
            onDeleted={() =>
              void (body
                ? navigate({ to: '/organizations/bodies/$bodyId', params: { bodyId: body.id } })
                : organization
                  ? navigate({ to: '/organizations/$organizationId', params: { organizationId: organization.id } })
                  : navigate({ to: '/organizations/mechanisms', hash: mechanismType?.id ?? '' }))
            }
          />
        )}
      </EditDrawer>
    </>
  );
}

function trailOf({ body, organization, mechanismType }: SeriesDetail, language: 'en' | 'tr') {
  return [
    ...(organization
      ? [
          <TextLink
            key={organization.id}
            look="plain"
            to="/organizations/$organizationId"
            params={{ organizationId: organization.id }}
          >
            {shortNameOf(organization, language)}
          </TextLink>,
        ]
      : []),
    ...(body
      ? [
          <TextLink key={body.id} look="plain" to="/organizations/bodies/$bodyId" params={{ bodyId: body.id }}>
            {shortNameOf(body, language)}
          </TextLink>,
        ]
      : []),
    ...(mechanismType
      ? [
          <TextLink key={mechanismType.id} look="plain" to="/organizations/mechanisms" hash={mechanismType.id}>
            {inLanguage(mechanismType.name, language)}
          </TextLink>,
        ]
      : []),
  ];
}
