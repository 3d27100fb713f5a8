import type { Actor } from '../platform/database/actor.js';

type Owned = { ownerId: string | null };

export const canEditItems = (actor: Actor): boolean => actor.permissions.has('action-items:write');

/** The owner tells how far it is, wherever he works; title, owner and due moment stay with the office. */
export const canProgressItem = (actor: Actor, item: Owned): boolean =>
  canEditItems(actor) || (actor.permissions.has('me:write') && isOwn(actor, item));

export const isOwn = (actor: Actor, item: Owned): boolean => actor.personId !== null && item.ownerId === actor.personId;
