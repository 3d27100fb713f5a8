import { POLICY_KINDS } from '../reminders.types.js';
import { isMuteKind, MUTE_KINDS, muteKindOf, rowsMutedBy } from './mutes.rules.js';

describe('what a person may mute', () => {
  it('is every reminder that a policy plans', () => {
    for (const kind of POLICY_KINDS)
      for (const step of ['d30', 'd7', 'd0', 'overdue', 'coordinator'])
        expect(muteKindOf({ kind, step })).not.toBeNull();
  });

  it('is apart from their own items what coordinators get about those of others', () => {
    expect(muteKindOf({ kind: 'action_item.due', step: 'overdue' })).toBe('action_item.due');
    expect(muteKindOf({ kind: 'action_item.due', step: 'coordinator' })).toBe('action_item.coordinator');
  });

  it('is nothing that is told once', () => {
    const told = ['invitation', 'update', 'withdrawn', 'declined', 'returned'].map((one) => `assignment.${one}`);
    const once = [...told, 'action_item.notice', 'password_reset', 'invitation'];
    for (const kind of once)
      for (const step of ['invitation', 'update', 'd7', 'coordinator'])
        expect([kind, muteKindOf({ kind, step })]).toEqual([kind, null]);
  });

  it('names its rows, and its rows name it', () => {
    for (const kind of MUTE_KINDS) {
      const rows = rowsMutedBy(kind);
      expect(muteKindOf({ kind: rows.kind, step: rows.toCoordinators ? 'coordinator' : 'd7' })).toBe(kind);
    }
  });

  it('knows its names and no other', () => {
    expect(MUTE_KINDS.every(isMuteKind)).toBe(true);
    for (const wrong of ['', 'assignment.invitation', 'toString', 'meeting']) expect(isMuteKind(wrong)).toBe(false);
  });
});
