import type { Actor } from '../platform/database/actor.js';

/** Persons are tenant data, so whoever keeps people may change each of them, members included. */
export const canEditPeople = (actor: Actor): boolean => actor.permissions.has('people:write');
