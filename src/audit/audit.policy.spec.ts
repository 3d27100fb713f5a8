import { readableKinds } from './audit.policy.js';

const withPermissions = (...permissions: string[]) => readableKinds({ permissions: new Set(permissions) });

describe('whose history may be read', () => {
  it('is nobody’s without history:read', () => {
    expect(withPermissions('meetings:read', 'members:read')).toEqual([]);
  });

  it('leaves out members and reminders for those who may not see them', () => {
    const kinds = withPermissions('history:read', 'meetings:read');
    expect(kinds).toContain('meeting');
    expect(kinds).not.toContain('member');
    expect(kinds).not.toContain('invitation');
    expect(kinds).not.toContain('reminder');
  });

  it('includes them for those who may', () => {
    expect(withPermissions('history:read', 'members:read', 'reminders:read')).toEqual(
      expect.arrayContaining(['member', 'invitation', 'reminder']),
    );
  });
});
