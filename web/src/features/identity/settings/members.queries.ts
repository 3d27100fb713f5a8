import { queryOptions } from '@tanstack/react-query';
import type { InvitationList, MemberPage } from '../../../api';
import { readJson } from '../../../lib/api';
import { pagesQuery } from '../../../lib/pages';
import type { Role } from '../session';

/** The mightiest first. */
export const ROLES: readonly Role[] = ['administrator', 'coordinator', 'delegate', 'reader', 'external_delegate'];

export const membersQuery = pagesQuery<MemberPage>('members', '/api/members');

export const invitationsQuery = queryOptions({
  queryKey: ['members', 'invitations'],
  queryFn: async ({ signal }) => (await readJson<InvitationList>('/api/members/invitations', signal)).items,
});
