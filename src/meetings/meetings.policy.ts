import type { Actor } from '../platform/database/actor.js';

/** Whoever keeps the office's calendar may change every meeting, also one that is over: papers arrive late. */
export const canEditMeetings = (actor: Actor): boolean => actor.permissions.has('meetings:write');
