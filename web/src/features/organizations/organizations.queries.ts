import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Attempt } from '../../components/form/use-save';
import { readJson, sendChange } from '../../lib/api';
import { inLanguage, type Language } from '../../lib/i18n';
import { withQuery } from '../../lib/pages';
import type {
  ActivityTypeList,
  Body,
  MechanismList,
  Named,
  Organization,
  OrganizationTree,
  SeriesDetail,
  SeriesPage,
  TermsOnDay,
} from './organization.types';

export const treeQuery = queryOptions({
  queryKey: ['organizations', 'tree'],
  queryFn: ({ signal }) => readJson<OrganizationTree>('/api/organizations/tree', signal),
});

export const organizationQuery = (id: string) =>
  queryOptions({
    queryKey: ['organizations', id],
    queryFn: ({ signal }) => readJson<Organization>(`/api/organizations/${id}`, signal),
  });

export const bodyQuery = (id: string) =>
  queryOptions({
    queryKey: ['organizations', 'bodies', id],
    queryFn: ({ signal }) => readJson<Body>(`/api/bodies/${id}`, signal),
  });

export const termsOnDayQuery = (bodyId: string, day: string) =>
  queryOptions({
    queryKey: ['organizations', 'bodies', bodyId, 'terms', day],
    queryFn: ({ signal }) => readJson<TermsOnDay>(`/api/bodies/${bodyId}/terms?on=${day}`, signal),
  });

/** What series belong to. */
export interface SeriesOwner {
  bodyId?: string;
  organizationId?: string;
  mechanismTypeId?: string;
}

export const seriesQuery = (of: SeriesOwner, year: number) =>
  queryOptions({
    queryKey: ['series', of, year],
    queryFn: ({ signal }) => readJson<SeriesPage>(withQuery('/api/series', { ...of, year, limit: 100 }), signal),
  });

export const oneSeriesQuery = (id: string) =>
  queryOptions({
    queryKey: ['series', 'one', id],
    queryFn: ({ signal }) => readJson<SeriesDetail>(`/api/series/${id}`, signal),
  });

export const mechanismsQuery = queryOptions({
  queryKey: ['mechanisms'],
  queryFn: ({ signal }) => readJson<MechanismList>('/api/mechanisms', signal),
  staleTime: 5 * 60_000,
});

export const activityTypesQuery = queryOptions({
  queryKey: ['activity-types'],
  queryFn: ({ signal }) => readJson<ActivityTypeList>('/api/activity-types', signal),
});

/** The kinds of entries an organization or body consists of, by their address. */
export type EntryPath =
  | 'organizations'
  | 'bodies'
  | 'terms'
  | 'facts'
  | 'memberships'
  | 'discrepancies'
  | 'series'
  | 'mechanisms'
  | 'mechanism-types'
  | 'activity-types';

/** Adds an entry, or changes the one with that id. */
export function saveEntry<Result>(path: EntryPath, id: string | null, body: object, attempt: Attempt): Promise<Result> {
  const { idempotencyKey } = attempt;
  return id === null
    ? sendChange(`/api/${path}`, { method: 'POST', body, idempotencyKey })
    : sendChange(`/api/${path}/${id}`, { method: 'PATCH', body, version: attempt.version ?? 0, idempotencyKey });
}

/** The reader vouches for the entry as it stands. */
export function confirmEntry(path: string, entry: { id: string; version: number }): Promise<unknown> {
  return sendChange(`/api/${path}/${entry.id}/confirm`, { method: 'POST', version: entry.version });
}

export function removeEntry(path: EntryPath, entry: { id: string; version: number }): Promise<void> {
  return sendChange(`/api/${path}/${entry.id}`, { method: 'DELETE', version: entry.version });
}

const TELLING: readonly unknown[] = ['organizations', 'series', 'mechanisms', 'activity-types', 'history'];

/** After any change: trees, breadcrumbs, pages and the history repeat each other's names. */
export function readOrganizationsAgain(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ predicate: ({ queryKey }) => TELLING.includes(queryKey[0]) });
}

/** After something was deleted: all but the thing itself, whose page may still stand. */
export function readWithoutAgain(client: QueryClient, gone: string): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey }) => TELLING.includes(queryKey[0]) && !queryKey.includes(gone),
  });
}

export function acronymOf(thing: Pick<Named, 'acronym'>, language: Language): string | null {
  return inLanguage(thing.acronym, language) || null;
}

export function shortNameOf(thing: Pick<Named, 'name' | 'acronym'>, language: Language): string {
  return acronymOf(thing, language) ?? inLanguage(thing.name, language);
}
