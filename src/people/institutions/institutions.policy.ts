import type { Actor } from '../../platform/database/actor.js';

/** Institutions are the office's common address book: whoever keeps people keeps them. */
export const canEditInstitutions = (actor: Actor): boolean => actor.permissions.has('people:write');
