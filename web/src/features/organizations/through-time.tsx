import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingRow } from '../../api';
import { Section } from '../../components/section';
import { TimeLanes, TimeLegend } from '../../components/time-lanes/time-lanes';
import type { Lane } from '../../components/time-lanes/time-lanes.types';
import { useMeetingWord } from '../../components/marks/meeting-mark';
import { TextLink } from '../../components/link';
import { inLanguage } from '../../lib/i18n';
import { cityIn } from '../../lib/places';
import { useDates, useLanguage } from '../../lib/use-dates';
import { useCountryName } from '../people/countries';
import { bodyLanes, termLanes, type LaneWords } from './lanes.rules';
import { usePeriod } from './use-period';
import type { Body, Organization } from './organization.types';

interface ThroughTimeProps {
  body?: Body;
  organization?: Organization;
  meetings: MeetingRow[];
}

/** Names, mandate, terms and meetings over the same years. Nothing is drawn of a thing nobody dated. */
export function ThroughTime({ body, organization, meetings }: ThroughTimeProps) {
  const { t } = useTranslation();
  const { today } = useDates();
  const words = useLaneWords();
  const marks = useMeetingsLane(meetings);
  const told = body ? bodyLanes(body, today, words) : termLanes(organization?.terms ?? [], today, words);
  const lanes = marks ? [...told, marks] : told;
  if (lanes.length === 0) return null;
  return (
    <Section title={t('body.throughTime')} link={<TimeLegend />}>
      <TimeLanes lanes={lanes} />
    </Section>
  );
}

function useMeetingsLane(meetings: MeetingRow[]): Lane | null {
  const { t } = useTranslation();
  const { dates, zone } = useDates();
  const language = useLanguage();
  const word = useMeetingWord();
  return useMemo(() => {
    const marks = meetings.flatMap((meeting) => {
      if (!meeting.date) return [];
      const name = [
        inLanguage(meeting.title, language),
        dates.dateText(meeting.date, zone, cityIn(meeting, language)),
        word(meeting.state),
      ].join(', ');
      return [{ key: meeting.id, day: meeting.date.startDate, state: meeting.state, name, link: linkTo(meeting.id) }];
    });
    return marks.length > 0 ? { key: 'meetings', label: t('nav.meetings'), marks } : null;
  }, [meetings, language, dates, zone, word, t]);
}

function linkTo(meetingId: string) {
  const link = (glyph: ReactNode, name: string) => (
    <TextLink look="plain" to="/meetings/$meetingId" params={{ meetingId }} aria-label={name} title={name}>
      {glyph}
    </TextLink>
  );
  return link;
}

function useLaneWords(): LaneWords {
  const { t } = useTranslation();
  const { dates } = useDates();
  const language = useLanguage();
  const country = useCountryName();
  const period = usePeriod();
  return {
    language,
    country,
    name: t('body.name'),
    mandate: t('body.mandate'),
    role: (role) => t(`termRole.${role}`),
    period,
    mandateUntil: (day) => t('body.mandateUntil', { day: dates.day(day) }),
    day: (day) => dates.day(day, { width: 'short' }),
    renewal: t('body.renewal'),
    notDated: (holder) => t('body.notDated', { holder }),
    notKnown: (year) => t('body.notKnown', { year }),
    disputed: t('body.disputed'),
  };
}
