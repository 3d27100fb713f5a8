import { isPasswordFresh, PERMISSIONS, permissionsOf } from './identity.policy.js';

describe('what a role may do', () => {
  it('lets an administrator do everything', () => {
    expect([...permissionsOf('administrator')]).toEqual([...PERMISSIONS]);
  });

  it('keeps office, members and catalogue from a coordinator', () => {
    const missing = PERMISSIONS.filter((one) => !permissionsOf('coordinator').has(one));
    expect(missing).toEqual(['office:write', 'members:write', 'catalogue:load']);
  });

  it.each(['delegate', 'reader'] as const)(
    'lets a %s read, but neither members nor reminders, and write only what is theirs',
    (role) => {
      const may = permissionsOf(role);
      expect([...may].filter((one) => one.endsWith(':write'))).toEqual(['me:write']);
      expect(may.has('meetings:read')).toBe(true);
      expect(may.has('members:read')).toBe(false);
      expect(may.has('reminders:read')).toBe(false);
    },
  );

  it('lets an external delegate see only what is his own', () => {
    expect([...permissionsOf('external_delegate')]).toEqual(['me:read', 'me:write']);
  });
});

describe('a password typed a while ago', () => {
  const typed = new Date('2027-05-04T09:00:00Z');
  it('counts for fifteen minutes', () => {
    expect(isPasswordFresh(typed, new Date('2027-05-04T09:15:00Z'))).toBe(true);
    expect(isPasswordFresh(typed, new Date('2027-05-04T09:15:01Z'))).toBe(false);
  });
});
