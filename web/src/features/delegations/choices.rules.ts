import type { Candidate, ClashView, DelegationSeat, NewSeat } from '../../api';

export type Role = NewSeat['role'];

export const ROLES = ['head_of_delegation', 'delegate', 'alternate', 'expert', 'speaker'] as const satisfies Role[];

/** Somebody who is about to be assigned. */
export interface Choice {
  /** As it is sent: what the server says against the person stands at it. */
  personId: string;
  person: Pick<Candidate, 'id' | 'name' | 'hasEmail'>;
  role: Role;
  /** Other meetings on the same days; both ways out stand under the person. */
  clashes: ClashView[];
  /** The person goes in spite of it. */
  keeping: boolean;
  clashReason: string;
}

export function choose(candidate: Candidate, role: Role = 'delegate'): Choice {
  const { id, name, hasEmail, clashes } = candidate;
  return { personId: id, person: { id, name, hasEmail }, role, clashes, keeping: false, clashReason: '' };
}

/** A clash that nobody has decided on yet. */
export function isOpen({ clashes, clashReason }: Pick<Choice, 'clashes' | 'clashReason'>): boolean {
  return clashes.length > 0 && !clashReason.trim();
}

/** `replaces`: the seat that the one who is chosen takes over. */
export function seatsOf(choices: readonly Choice[], replaces: NewSeat['replaces'] | null = null): NewSeat[] {
  return choices.map(({ person, role, clashes, clashReason }) => ({
    personId: person.id,
    role,
    ...(clashes.length > 0 && clashReason.trim() ? { clashReason: clashReason.trim() } : {}),
    ...(replaces ? { replaces } : {}),
  }));
}

/** The server found clashes that were not there when the people were chosen: they stand under them now. */
export function withClashes(choices: readonly Choice[], clashes: readonly ClashView[]): Choice[] {
  return choices.map((choice) => {
    const found = clashes.filter((one) => one.person.id === choice.person.id);
    return found.length > 0 ? { ...choice, clashes: found } : choice;
  });
}

type Seated = Pick<DelegationSeat, 'role' | 'reply'>;

export interface Summary {
  /** With those who sit there already; who declined takes no place. */
  places: number;
  /** More than the organizer gives us. */
  isOver: boolean;
  hasHead: boolean;
  /** People who are told by mail. */
  told: number;
  withoutAddress: string[];
  openClashes: number;
}

/** What assigning these people would make of the delegation. */
export function summaryOf(choices: readonly Choice[], seated: readonly Seated[], quota: number | null): Summary {
  const going = seated.filter((one) => one.reply !== 'declined');
  const places = going.length + choices.length;
  return {
    places,
    isOver: quota !== null && places > quota,
    hasHead: [...going, ...choices].some((one) => one.role === 'head_of_delegation'),
    told: choices.filter((one) => one.person.hasEmail).length,
    withoutAddress: choices.filter((one) => !one.person.hasEmail).map((one) => one.person.name),
    openClashes: choices.filter(isOpen).length,
  };
}
