import { Button } from '@mantine/core';
import { useBlocker, useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/form/save-notice';
import { TextLink } from '../../components/link';
import { PageHeader } from '../../components/page-header';
import { MeetingForm } from './meeting-form';
import { ownerValue } from './owner-choices.rules';

export function NewMeetingPage() {
  const { t } = useTranslation();
  const { bodyId, organizationId, mechanismId } = useSearch({ from: '/signed-in/meetings/new' });
  const navigate = useNavigate();
  const [dirty, setDirty] = useState(false);
  const done = useRef(false);
  const blocker = useBlocker({
    shouldBlockFn: () => dirty && !done.current,
    enableBeforeUnload: () => dirty && !done.current,
    withResolver: true,
  });
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
      {blocker.status === 'blocked' && (
        <Notice tone="ochre" title={t('form.leave')}>
          <Button variant="default" onClick={blocker.reset}>
            {t('form.stay')}
          </Button>
          <Button variant="default" onClick={blocker.proceed}>
            {t('form.drop')}
          </Button>
        </Notice>
      )}
      <MeetingForm
        meeting={null}
        owner={owner}
        onDirty={setDirty}
        onCancel={() => void navigate({ to: '/meetings' })}
        onSaved={(meeting) => {
          done.current = true;
          void navigate({ to: '/meetings/$meetingId', params: { meetingId: meeting.id } });
        }}
      />
    </>
  );
}
