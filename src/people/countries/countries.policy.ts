import type { Actor } from '../../platform/database/actor.js';

/** Names are politics: whoever keeps the address book keeps them. */
export const canEditCountries = (actor: Actor): boolean => actor.permissions.has('people:write');
