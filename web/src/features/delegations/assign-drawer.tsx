import { Button, Drawer } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DelegationSeat, MeetingView } from '../../api';
import { Notice } from '../../components/form/save-notice';
import { inLanguage } from '../../lib/i18n';
import { cityIn } from '../../lib/places';
import { useDates, useLanguage } from '../../lib/use-dates';
import { AssignForm } from './assign-form';
import classes from './assign-drawer.module.css';

interface AssignDrawerProps {
  meeting: MeetingView;
  seated: DelegationSeat[];
  /** Whose seat shall go to somebody else; null where people are added. */
  replaced: DelegationSeat | null;
  opened: boolean;
  onClose: () => void;
}

/** Who goes: chosen beside the meeting, several in one go. Leaving with somebody chosen asks once. */
export function AssignDrawer({ meeting, seated, replaced, opened, onClose }: AssignDrawerProps) {
  const { t } = useTranslation();
  const { dates } = useDates();
  const language = useLanguage();
  const [chosen, setChosen] = useState(0);
  const [asking, setAsking] = useState(false);
  const leave = () => {
    setChosen(0);
    setAsking(false);
    onClose();
  };
  const close = () => (chosen > 0 ? setAsking(true) : leave());
  const { date } = meeting;
  const when =
    date &&
    (date.firmness === 'window'
      ? dates.range(date.startDate, date.endDate)
      : dates.fullDays(date.startDate, date.endDate));
  return (
    <Drawer
      opened={opened}
      onClose={close}
      title={t(replaced ? 'delegation.chooseOther' : 'assign.title')}
      size={960}
      closeOnClickOutside={chosen === 0}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      classNames={{ content: classes.content ?? '', header: classes.header ?? '', body: classes.body ?? '' }}
    >
      <p className={classes.lead}>
        {[inLanguage(meeting.title, language), cityIn(meeting, language), when].filter(Boolean).join(', ')}
      </p>
      {replaced && (
        <p className={classes.instead}>
          {t('assign.instead', {
            name: replaced.person.name,
            role: t(`delegationRole.${replaced.role}`),
            reply: t(`reply.${replaced.reply}`),
          })}
        </p>
      )}
      {asking && (
        <Notice tone="ochre" title={t('assign.leave')}>
          <Button variant="default" onClick={() => setAsking(false)}>
            {t('form.stay')}
          </Button>
          <Button variant="default" onClick={leave}>
            {t('form.drop')}
          </Button>
        </Notice>
      )}
      {opened && (
        <AssignForm
          key={replaced?.id}
          meeting={meeting}
          seated={seated}
          replaced={replaced}
          onChosen={setChosen}
          onCancel={close}
          onAssigned={leave}
        />
      )}
    </Drawer>
  );
}
