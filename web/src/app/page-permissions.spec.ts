import { permissionOf } from './page-permissions';

describe('what a page asks of a role', () => {
  it('holds for everything below it', () => {
    expect(permissionOf('/people')).toBe('people:read');
    expect(permissionOf('/people/institutions/1')).toBe('people:read');
    expect(permissionOf('/settings/members')).toBe('members:read');
  });

  it('is nothing where everybody has a page of his own', () => {
    for (const path of ['/', '/meetings', '/meetings/1', '/action-items', '/settings/profile', '/peopled'])
      expect(permissionOf(path)).toBeNull();
  });

  it('is more for what changes something', () => {
    expect(permissionOf('/meetings/new')).toBe('meetings:write');
  });
});
