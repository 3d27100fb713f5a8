import { queryOptions } from '@tanstack/react-query';
import { readJson, sendChange } from '../../lib/api';
import { inLanguage, type Language } from '../../lib/i18n';
import { pagesQuery, withQuery } from '../../lib/pages';
import type { Attempt } from '../../components/form/use-save';
import type {
  Country,
  Institution,
  InstitutionBrief,
  InstitutionDetail,
  InstitutionPage,
  PersonDetail,
  PersonPage,
} from './person.types';

export interface PersonsFilter {
  q?: string | undefined;
  institutionId?: string | undefined;
  presence?: 'left' | 'all' | undefined;
  account?: 'without';
}

export const personsQuery = (filter: PersonsFilter) =>
  pagesQuery<PersonPage>('persons', withQuery('/api/persons', { ...filter }));

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['persons', id],
    queryFn: ({ signal }) => readJson<PersonDetail>(`/api/persons/${id}`, signal),
  });

export const institutionsQuery = (q = '') =>
  pagesQuery<InstitutionPage>('institutions', withQuery('/api/institutions', { q, limit: 100 }));

/** All that a field offers; an office knows some dozens. */
export const institutionChoicesQuery = queryOptions({
  queryKey: ['institutions', 'choices'],
  queryFn: async ({ signal }) => (await readJson<InstitutionPage>('/api/institutions?limit=100', signal)).items,
});

export const institutionQuery = (id: string) =>
  queryOptions({
    queryKey: ['institutions', id],
    queryFn: ({ signal }) => readJson<InstitutionDetail>(`/api/institutions/${id}`, signal),
  });

export const countriesQuery = queryOptions({
  queryKey: ['countries'],
  queryFn: async ({ signal }) => (await readJson<{ items: Country[] }>('/api/countries', signal)).items,
  staleTime: 60 * 60_000,
});

export interface PersonInput {
  name: string;
  institutionId: string;
  salutation: string | null;
  title: { en: string | null; tr: string | null };
  unit: string | null;
  email: string | null;
  sharesEmail?: boolean;
  phone: string | null;
  language: Language;
  zone: string;
  leftAt?: string | null;
}

/** Adds a person, or changes the one with that id. */
export function savePerson(id: string | null, body: PersonInput, attempt: Attempt): Promise<PersonDetail> {
  return id === null
    ? sendChange('/api/persons', { method: 'POST', body, idempotencyKey: attempt.idempotencyKey })
    : sendChange(`/api/persons/${id}`, { method: 'PATCH', body, ...change(attempt) });
}

export function removePerson(person: { id: string; version: number }): Promise<void> {
  return sendChange(`/api/persons/${person.id}`, { method: 'DELETE', version: person.version });
}

export interface InstitutionInput {
  name: { en: string | null; tr: string | null };
  acronym?: string | null;
  kind: string;
  country?: string | null;
  founded?: string | null;
}

export function saveInstitution(
  id: string | null,
  body: InstitutionInput,
  attempt: Attempt,
): Promise<InstitutionDetail> {
  return id === null
    ? sendChange('/api/institutions', { method: 'POST', body, idempotencyKey: attempt.idempotencyKey })
    : sendChange(`/api/institutions/${id}`, { method: 'PATCH', body, ...change(attempt) });
}

export function removeInstitution(institution: { id: string; version: number }): Promise<void> {
  return sendChange(`/api/institutions/${institution.id}`, { method: 'DELETE', version: institution.version });
}

function change({ version, idempotencyKey }: Attempt): { version: number; idempotencyKey: string } {
  return { version: version ?? 0, idempotencyKey };
}

/** KOSGEB, else the whole name. */
export function shortName(institution: Pick<InstitutionBrief, 'name' | 'acronym'>, language: Language): string {
  return institution.acronym ?? inLanguage(institution.name, language);
}

/** "KOSGEB, Small and Medium Enterprises …" where there is room. */
export function longName(institution: Pick<Institution, 'name' | 'acronym'>, language: Language): string {
  const name = inLanguage(institution.name, language);
  return institution.acronym ? `${institution.acronym}, ${name}` : name;
}
