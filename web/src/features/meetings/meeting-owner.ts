import type { MeetingBriefView, MeetingMechanismView, NamedRef } from '../../api';
import { inLanguage, type Language } from '../../lib/i18n';
import { regionName } from '../../lib/region-names';
import { useLanguage } from '../../lib/use-dates';

/** "OECD · LEED": whose meeting it is, in short. */
export function useMeetingOwner(meeting: Pick<MeetingBriefView, 'body' | 'organization' | 'mechanism'>): string {
  const language = useLanguage();
  const { body, organization, mechanism } = meeting;
  if (mechanism) return mechanismName(mechanism, language);
  return [body?.organization ?? organization, body]
    .flatMap((one) => (one ? [shortName(one, language)] : []))
    .join(' · ');
}

/** Its own name; without one its type and country. */
export function mechanismName({ name, type, country }: MeetingMechanismView, language: Language): string {
  const own = inLanguage(name, language);
  return own || [inLanguage(type, language), country && regionName(country, language)].filter(Boolean).join(', ');
}

export function shortName(thing: Pick<NamedRef, 'name' | 'acronym'>, language: Language): string {
  return inLanguage(thing.acronym, language) || inLanguage(thing.name, language);
}
