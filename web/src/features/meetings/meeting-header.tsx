import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingBriefView, MeetingMechanismView, PathNode, RecordedDateView, SourceMarkView } from '../../api';
import { TextLink } from '../../components/link';
import { MeetingMark } from '../../components/marks/meeting-mark';
import { PageHeader } from '../../components/page-header';
import { inLanguage } from '../../lib/i18n';
import { useProse } from '../../lib/prose';
import { useDates, useLanguage } from '../../lib/use-dates';
import { wallMoment } from '../../lib/zones';
import { mechanismName, shortName } from './meeting-owner';

interface MeetingHeaderProps {
  meeting: MeetingBriefView & {
    path: PathNode[];
    stateReason: string | null;
    dates?: RecordedDateView[];
    source?: SourceMarkView;
  };
  /** Whether the reader may open organizations. */
  linked: boolean;
  actions?: ReactNode;
}

/** Whose meeting, what it is called, how firm it is and since when. */
export function MeetingHeader({ meeting, linked, actions }: MeetingHeaderProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const since = useSince(meeting);
  const prose = useProse();
  const { path, mechanism, stateReason, source } = meeting;
  const trail = [
    ...path.map((step) => <Step key={step.id} step={step} linked={linked} />),
    ...(mechanism ? [<Mechanism key={mechanism.id} mechanism={mechanism} linked={linked} />] : []),
  ];
  return (
    <PageHeader
      title={inLanguage(meeting.title, language)}
      trail={trail}
      state={
        <>
          <MeetingMark state={meeting.state} strong />
          {stateReason ? (
            <span>{source ? prose(stateReason, source) : stateReason}</span>
          ) : (
            since && meeting.state !== 'held' && <span>{since}</span>
          )}
          {meeting.isDemo && <span>{t('meeting.demoDate')}</span>}
        </>
      }
      actions={actions}
    />
  );
}

function Step({ step, linked }: { step: PathNode; linked: boolean }) {
  const language = useLanguage();
  const name = shortName(step, language);
  if (!linked) return <span>{name}</span>;
  return step.kind === 'organization' ? (
    <TextLink look="plain" to="/organizations/$organizationId" params={{ organizationId: step.id }}>
      {name}
    </TextLink>
  ) : (
    <TextLink look="plain" to="/organizations/bodies/$bodyId" params={{ bodyId: step.id }}>
      {name}
    </TextLink>
  );
}

function Mechanism({ mechanism, linked }: { mechanism: MeetingMechanismView; linked: boolean }) {
  const language = useLanguage();
  const name = mechanismName(mechanism, language);
  if (!linked) return <span>{name}</span>;
  return (
    <TextLink look="plain" to="/organizations/mechanisms" hash={mechanism.id}>
      {name}
    </TextLink>
  );
}

/** "since 29 March, by letter E-1190; before: window 3–14 May" */
function useSince({ dates: recorded = [] }: { dates?: RecordedDateView[] }): string | null {
  const { t } = useTranslation();
  const { dates, zone, today } = useDates();
  const [now, before] = recorded;
  if (!now?.inForce) return null;
  const day = wallMoment(now.recordedAt, zone).date;
  const written = dates.day(day, { year: day.slice(0, 4) !== today.slice(0, 4) });
  const by =
    (now.letterDate ?? now.letterNumber)
      ? t('meeting.sinceByLetter', { day: written })
      : t('meeting.since', { day: written, name: now.recordedBy });
  if (!before) return by;
  const sameYear = before.startDate.slice(0, 4) === (now.startDate.slice(0, 4) || today.slice(0, 4));
  const days = dates.range(before.startDate, before.endDate, { year: !sameYear });
  return `${by}; ${t('meeting.before', { state: t(`meetingState.${before.firmness}`).toLocaleLowerCase(dates.language), days })}`;
}
