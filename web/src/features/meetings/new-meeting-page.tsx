import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../components/link';
import { PageHeader } from '../../components/page-header';
import { MeetingForm } from './meeting-form';
import { NoOwnerYet } from './no-owner-yet';
import { ownerValue } from './owner-choices.rules';

export function NewMeetingPage() {
  const { t } = useTranslation();
  const { bodyId, organizationId, mechanismId } = useSearch({ from: '/signed-in/meetings/new' });
  const navigate = useNavigate();
  const owner = bodyId
    ? ownerValue('body', bodyId)
    : organizationId
      ? ownerValue('organization', organizationId)
      : mechanismId
        ? ownerValue('mechanism', mechanismId)
        : null;
  return (
    <>
      <PageHeader
        title={t('body.newMeeting')}
        trail={[
          <TextLink key="list" look="plain" to="/meetings">
            {t('nav.meetings')}
          </TextLink>,
        ]}
      />
      <NoOwnerYet />
      <MeetingForm
        meeting={null}
        owner={owner}
        onCancel={() => void navigate({ to: '/meetings' })}
        onSaved={(meeting) => void navigate({ to: '/meetings/$meetingId', params: { meetingId: meeting.id } })}
      />
    </>
  );
}
