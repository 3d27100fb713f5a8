/** Roles of M26, the mightiest first. */
export const ROLES = ['administrator', 'coordinator', 'delegate', 'reader', 'external_delegate'] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = [
  'me:read',
  'me:write',
  'meetings:read',
  'meetings:write',
  'delegations:read',
  'delegations:write',
  'action-items:read',
  'action-items:write',
  'people:read',
  'people:write',
  'organizations:read',
  'organizations:write',
  'reminders:read',
  'reminders:write',
  'history:read',
  'search:read',
  'office:read',
  'office:write',
  'members:read',
  'members:write',
  'catalogue:load',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const ADMINISTRATORS_ONLY: readonly Permission[] = ['office:write', 'members:write', 'catalogue:load'];
const OFFICE_STAFF_ONLY: readonly Permission[] = ['reminders:read', 'members:read'];

const reading = PERMISSIONS.filter((one) => one.endsWith(':read') && !OFFICE_STAFF_ONLY.includes(one));
const own: readonly Permission[] = ['me:read', 'me:write'];

/** What each role may do. An external delegate sees only what is his, through /api/me. */
const MAY: Record<Role, ReadonlySet<Permission>> = {
  administrator: new Set(PERMISSIONS),
  coordinator: new Set(PERMISSIONS.filter((one) => !ADMINISTRATORS_ONLY.includes(one))),
  delegate: new Set([...reading, ...own]),
  reader: new Set([...reading, ...own]),
  external_delegate: new Set(own),
};

export const permissionsOf = (role: Role): ReadonlySet<Permission> => MAY[role];

/** Minutes after which sensitive changes ask for the password again. */
export const PASSWORD_FRESH_MINUTES = 15;

export function isPasswordFresh(confirmedAt: Date, now: Date): boolean {
  return now.getTime() - confirmedAt.getTime() <= PASSWORD_FRESH_MINUTES * 60_000;
}
