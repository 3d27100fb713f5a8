/** What a page asks of the reader's role, by the beginning of its address; the longest one counts. The server asks the same of each request. */
const ASKED: Record<string, string> = {
  '/calendar': 'meetings:read',
  '/attention': 'meetings:read',
  '/meetings/new': 'meetings:write',
  '/organizations': 'organizations:read',
  '/people': 'people:read',
  '/reminders': 'reminders:read',
  '/settings/office': 'office:read',
  '/settings/members': 'members:read',
  '/settings/catalogue': 'catalogue:load',
  '/settings/activity-types': 'organizations:read',
  '/settings/countries': 'people:read',
  '/settings/history': 'history:read',
};

/** Null for pages that everybody who is signed in may open. */
export function permissionOf(path: string): string | null {
  const within = Object.keys(ASKED).filter((start) => path === start || path.startsWith(`${start}/`));
  const longest = within.sort((a, b) => b.length - a.length)[0];
  return longest ? (ASKED[longest] ?? null) : null;
}
