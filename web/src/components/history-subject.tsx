import type { HistoryEntry } from '../api';
import { inLanguage } from '../lib/i18n';
import { regionName } from '../lib/region-names';
import { useLanguage } from '../lib/use-dates';
import { TextLink } from './link';

interface HistorySubjectProps {
  entry: HistoryEntry;
  /** What kind of thing it is, in words. */
  kind: string;
  /** What kind of thing it belongs to, in words. */
  withinKind: string;
  /** What was done is told with the name already: only the thing it belongs to is left to say. */
  isTold: boolean;
}

/** What an entry of the whole log is about: its kind, its name, what it belongs to, and the way to its page while it has one. */
export function HistorySubject({ entry, kind, withinKind, isTold }: HistorySubjectProps) {
  const language = useLanguage();
  const { id, name, within, isDeleted } = entry.subject;
  const given = name && inLanguage(name, language);
  // A membership goes by the code of its country.
  const written = given && /^[A-Z]{2}$/.test(given) ? regionName(given, language) : given;
  const words = written ? `${kind}, ${written}` : kind;
  const whole = within && (
    <Thing kind={within.kind} id={within.id} words={`${withinKind}, ${inLanguage(within.name, language)}`} />
  );
  if (whole && isTold) return whole;
  const thing = isDeleted ? words : <Thing kind={entry.subject.kind} id={id} words={words} />;
  return whole ? (
    <>
      {thing} · {whole}
    </>
  ) : (
    thing
  );
}

interface ThingProps {
  kind: HistoryEntry['subject']['kind'];
  id: string;
  words: string;
}

/** By its words, with the way to its page where things of this kind have one. */
function Thing({ kind, id, words }: ThingProps) {
  switch (kind) {
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
