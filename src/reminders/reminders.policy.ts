import type { Actor } from '../platform/database/actor.js';

export const canEditReminders = (actor: Actor): boolean => actor.permissions.has('reminders:write');
