import type { HistoryEntry } from '../api';
import { inLanguage, type Language, type LocalText } from '../lib/i18n';
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
  const name = nameIn(entry.changes, language);
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

/** Fields that name a thing; the new value first, the old one for what is gone. */
function nameIn(changes: HistoryEntry['changes'], language: Language): string | null {
  const own = language === 'tr' ? 'Tr' : 'En';
  const other = language === 'tr' ? 'En' : 'Tr';
  const fields = ['name', 'label', 'title'].flatMap((field) => [`${field}${own}`, `${field}${other}`, field]);
  for (const field of [...fields, 'person', 'holder', 'email', 'text']) {
    const [old, now] = changes[field] ?? [];
    const name = nameOf(now ?? old, language);
    if (name) return name;
  }
  return null;
}

/** A name as it is, in two languages, or inside the thing that bears it. */
function nameOf(value: unknown, language: Language): string | null {
  if (typeof value === 'string') return value || null;
  if (typeof value !== 'object' || value === null) return null;
  if ('name' in value) return nameOf(value.name, language);
  return 'en' in value || 'tr' in value ? inLanguage(value as LocalText, language) : null;
}
