import { useTranslation } from 'react-i18next';
import { TextLink } from '../../components/link';
import { TextButton } from '../../components/text-button';
import classes from './clash-ways.module.css';

interface ClashWaysProps {
  onOther: () => void;
  /** Null where a reason stands already. */
  onKeep: (() => void) | null;
}

/** The ways out of a clash, the same wherever it is named: somebody else goes, or the person goes all the same, for a reason. */
export function ClashWays({ onOther, onKeep }: ClashWaysProps) {
  const { t } = useTranslation();
  return (
    <span className={classes.ways} data-no-print>
      <TextButton onClick={onOther}>{t('delegation.chooseOther')}</TextButton>
      {onKeep && <TextButton onClick={onKeep}>{t('assign.keep')}</TextButton>}
    </span>
  );
}

interface ClashWayLinksProps {
  personId: string;
  meetingId: string;
  /** Names the meeting for those who hear the links alone. */
  meeting: string;
}

/** The same from a list over many meetings: they lead to the delegation they are about. */
export function ClashWayLinks({ personId, meetingId, meeting }: ClashWayLinksProps) {
  const { t } = useTranslation();
  const to = { to: '/meetings/$meetingId', params: { meetingId } } as const;
  return (
    <span className={classes.ways}>
      <TextLink
        {...to}
        search={{ assign: true, instead: personId }}
        aria-label={`${t('delegation.chooseOther')}: ${meeting}`}
      >
        {t('delegation.chooseOther')}
      </TextLink>
      <TextLink {...to} search={{ seat: personId }} aria-label={`${t('assign.keep')}: ${meeting}`}>
        {t('assign.keep')}
      </TextLink>
    </span>
  );
}
