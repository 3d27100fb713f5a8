import type { Actor } from '../../platform/database/actor.js';

/** Whoever may keep organizations keeps everything that is known of them, down to a single fact. */
export const canEditEntries = (actor: Actor): boolean => actor.permissions.has('organizations:write');
