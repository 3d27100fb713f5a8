import { queryOptions } from '@tanstack/react-query';
import type { InvitationList, MemberList } from '../../../api';
import { readJson } from '../../../lib/api';
import type { Role } from '../session';

/** The mightiest first. */
export const ROLES: readonly Role[] = ['administrator', 'coordinator', 'delegate', 'reader', 'external_delegate'];

export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: async ({ signal }) => (await readJson<MemberList>('/api/members', signal)).items,
});

export const invitationsQuery = queryOptions({
  queryKey: ['members', 'invitations'],
  queryFn: async ({ signal }) => (await readJson<InvitationList>('/api/members/invitations', signal)).items,
});
