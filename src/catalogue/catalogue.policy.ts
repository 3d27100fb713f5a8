import type { Actor } from '../platform/database/actor.js';

/** It writes into every part of the office at once, so only administrators may. */
export const canLoadCatalogue = (actor: Actor): boolean => actor.permissions.has('catalogue:load');
