import type { HistoryEntry } from '../api';
import { inLanguage } from '../lib/i18n';
import { regionName } from '../lib/region-names';
import { useLanguage } from '../lib/use-dates';
import { TextLink } from './link';

interface HistorySubjectProps {
  entry: HistoryEntry;
  /** What kind of thing it is, in words. */
  kind: string;
}

/** What an entry of the whole log is about: its kind, its name where the entry tells it, and the way to its page. */
export function HistorySubject({ entry, kind }: HistorySubjectProps) {
  const language = useLanguage();
  const { id } = entry.subject;
  const given = entry.subject.name && inLanguage(entry.subject.name, language);
  // A membership goes by the code of its country.
  const name = given && /^[A-Z]{2}$/.test(given) ? regionName(given, language) : given;
  const words = name ? `${kind}, ${name}` : kind;
  if (entry.action === 'deleted') return words;
  switch (entry.subject.kind) {
    case 'meeting':
      return (
        <TextLink to="/meetings/$meetingId" params={{ meetingId: id }}>
          {words}
        </TextLink>
      );
    case 'action_item':
      return (
        <TextLink to="/action-items/$itemId" params={{ itemId: id }}>
          {words}
        </TextLink>
      );
    case 'person':
      return (
        <TextLink to="/people/$personId" params={{ personId: id }}>
          {words}
        </TextLink>
      );
    case 'institution':
      return (
        <TextLink to="/people/institutions/$institutionId" params={{ institutionId: id }}>
          {words}
        </TextLink>
      );
    case 'organization':
      return (
        <TextLink to="/organizations/$organizationId" params={{ organizationId: id }}>
          {words}
        </TextLink>
      );
    case 'series':
      return (
        <TextLink to="/organizations/series/$seriesId" params={{ seriesId: id }}>
          {words}
        </TextLink>
      );
    case 'mechanism':
    case 'mechanism_type':
      return (
        <TextLink to="/organizations/mechanisms" hash={id}>
          {words}
        </TextLink>
      );
    case 'body':
      return (
        <TextLink to="/organizations/bodies/$bodyId" params={{ bodyId: id }}>
          {words}
        </TextLink>
      );
    default:
      return words;
  }
}
